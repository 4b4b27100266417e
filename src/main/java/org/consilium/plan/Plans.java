package org.consilium.plan;

import java.util.Optional;
import org.consilium.access.Grant;
import org.consilium.kernel.Language;
import org.springframework.stereotype.Service;

/** The expert treatment plan. */
@Service
public class Plans {
    /** Number of the newest released version; needs SEE_PLAN. */
    public Optional<Integer> releasedVersion(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /** The PDF of a released version; needs SEE_PLAN. */
    public byte[] pdf(Grant grant, int version, Language language) {
        throw new UnsupportedOperationException();
    }
}
