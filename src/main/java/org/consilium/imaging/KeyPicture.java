package org.consilium.imaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;

/**
 * A picture somebody kept for the board.
 *
 * @param uid of the file it is in
 * @param frame from 1
 * @param window how bright it was looked at
 */
public record KeyPicture(
        UUID id,
        String uid,
        int frame,
        Optional<Window> window,
        String note,
        AccountId by,
        Instant at) {
    /** The values that are black and white. */
    public record Window(double lower, double upper) {}

    @Override
    public String toString() {
        return "KeyPicture[" + id + "]";
    }
}
