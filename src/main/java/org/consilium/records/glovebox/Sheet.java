package org.consilium.records.glovebox;

/**
 * One page, made.
 *
 * @param picture JPEG; no bytes when the page is broken
 * @param words "" when it has none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record Sheet(int number, int width, int height, String words, byte[] picture, byte[] small) {
    static Sheet broken(int number) {
        return new Sheet(number, 0, 0, "", new byte[0], new byte[0]);
    }

    public boolean isShown() {
        return picture.length > 0;
    }

    @Override
    public String toString() {
        return "Sheet[" + number + "]";
    }
}
