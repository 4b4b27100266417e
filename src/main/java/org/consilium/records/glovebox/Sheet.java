package org.consilium.records.glovebox;

import java.util.Set;

/**
 * One page, made.
 *
 * @param picture JPEG; no bytes when the page is broken
 * @param written as far as it has words of its own
 * @param asItCame JPEG of the page before it was laid straight; no bytes when it was not
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record Sheet(
        int number,
        int width,
        int height,
        Set<Doubt> doubts,
        Written written,
        byte[] picture,
        byte[] small,
        byte[] asItCame) {
    static Sheet broken(int number) {
        var none = new byte[0];
        return new Sheet(number, 0, 0, Set.of(), Written.NOTHING, none, none, none);
    }

    public String words() {
        return written.words();
    }

    public boolean isStraightened() {
        return asItCame.length > 0;
    }

    public boolean isShown() {
        return picture.length > 0;
    }

    @Override
    public String toString() {
        return "Sheet[" + number + "]";
    }
}
