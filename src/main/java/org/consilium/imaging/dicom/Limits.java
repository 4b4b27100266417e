package org.consilium.imaging.dicom;

/**
 * How much one file may ask of us.
 *
 * @param depth of sequences in sequences
 * @param elements in all, items and fragments included
 * @param held bytes of values kept in memory; longer ones are only located
 * @param longestText characters of one value kept in memory
 * @param longestBinary the same for numbers and bytes
 * @param inflated bytes a deflated file may grow to
 */
public record Limits(
        int depth, int elements, long held, int longestText, int longestBinary, long inflated) {
    public static final Limits HOUSE =
            new Limits(24, 250_000, 24L << 20, 1 << 20, 1 << 16, 512L << 20);
}
