package org.consilium.imaging.dicom;

import java.nio.ByteOrder;
import java.util.Optional;

/** How the data set of a file is written. */
record Encoding(boolean explicit, ByteOrder order, boolean deflated, boolean encapsulated) {
    /** Tag, letters and two bytes more. */
    static final int HEAD = 8;

    static final String IMPLICIT_LITTLE = "1.2.840.10008.1.2";
    static final String EXPLICIT_LITTLE = "1.2.840.10008.1.2.1";
    static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    static final String EXPLICIT_BIG = "1.2.840.10008.1.2.2";

    private static final String UNCOMPRESSED_ENCAPSULATED = "1.2.840.10008.1.2.1.98";
    private static final String GE_IMPLICIT_BIG_PIXELS = "1.2.840.113619.5.2";

    static final Encoding META = new Encoding(true, ByteOrder.LITTLE_ENDIAN, false, false);
    static final Encoding IMPLICIT = new Encoding(false, ByteOrder.LITTLE_ENDIAN, false, false);

    static Encoding of(String transferSyntax) {
        return switch (transferSyntax) {
            case IMPLICIT_LITTLE, GE_IMPLICIT_BIG_PIXELS -> IMPLICIT;
            case EXPLICIT_LITTLE, "" -> META;
            case DEFLATED -> new Encoding(true, ByteOrder.LITTLE_ENDIAN, true, false);
            case EXPLICIT_BIG -> new Encoding(true, ByteOrder.BIG_ENDIAN, false, false);
            case UNCOMPRESSED_ENCAPSULATED ->
                    new Encoding(true, ByteOrder.LITTLE_ENDIAN, false, true);
            default -> new Encoding(true, ByteOrder.LITTLE_ENDIAN, false, true);
        };
    }

    /** The letters of a representation this reader knows, where they must stand in a head. */
    Optional<Vr> letters(byte[] head) {
        return head.length < HEAD ? Optional.empty() : Vr.of(head[4], head[5]);
    }

    /**
     * What the first element of a data set shows, against what was declared: letters that fit the
     * attribute mean explicit, no letters mean implicit, and of two readings of the group the
     * smaller one is right.
     */
    Encoding asSeen(byte[] head) {
        if (head.length < HEAD) {
            return this;
        }
        var little = ((head[1] & 0xFF) << 8) | (head[0] & 0xFF);
        var big = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (little == 0xFFFE || big == 0xFFFE) {
            return this;
        }
        var vr = letters(head);
        var hasLetters = explicit ? Vr.looksLikeOne(head[4], head[5]) : vr.isPresent();
        var swapped = Math.min(little, big) <= 0x0028 && little != big;
        var orderSeen =
                !swapped ? order : little < big ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return as(hasLetters, orderSeen);
    }

    Encoding as(boolean explicit, ByteOrder order) {
        return new Encoding(explicit, order, deflated, encapsulated);
    }
}
