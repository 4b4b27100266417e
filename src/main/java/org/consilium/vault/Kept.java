package org.consilium.vault;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bytes that the rows of a module refer to; what no module refers to is thrown away a day after
 * it came.
 */
public interface Kept {
    /** All of them, as the transaction sees them; to be closed. */
    Stream<Reference> all();

    /**
     * @param sha256 of the plain bytes, in hex, where it is known
     */
    record Reference(Scope scope, String name, Optional<String> sha256) {}
}
