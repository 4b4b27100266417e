package org.consilium.records.glovebox;

import java.util.Set;

/**
 * One page, made.
 *
 * @param picture JPEG; no bytes when the page is broken
 * @param words "" when it has none
 * @param asItCame JPEG of the page before it was laid straight; no bytes when it was not
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record Sheet(
        int number,
        int width,
        int height,
        Set<Doubt> doubts,
        String words,
        byte[] picture,
        byte[] small,
        byte[] asItCame) {
    static Sheet broken(int number) {
        var none = new byte[0];
        return new Sheet(number, 0, 0, Set.of(), "", none, none, none);
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
