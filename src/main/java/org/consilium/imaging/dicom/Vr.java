package org.consilium.imaging.dicom;

import java.util.Optional;

/** How a value is represented (PS3.5, 6.2). */
public enum Vr {
    AE(Form.PLAIN, 1),
    AS(Form.PLAIN, 1),
    AT(Form.BINARY, 2),
    CS(Form.PLAIN, 1),
    DA(Form.PLAIN, 1),
    DS(Form.PLAIN, 1),
    DT(Form.PLAIN, 1),
    FD(Form.BINARY, 8),
    FL(Form.BINARY, 4),
    IS(Form.PLAIN, 1),
    LO(Form.WORDS, 1),
    LT(Form.PROSE, 1),
    OB(Form.BULK, 1),
    OD(Form.BULK, 8),
    OF(Form.BULK, 4),
    OL(Form.BULK, 4),
    OV(Form.BULK, 8),
    OW(Form.BULK, 2),
    PN(Form.WORDS, 1),
    SH(Form.WORDS, 1),
    SL(Form.BINARY, 4),
    SQ(Form.ITEMS, 1),
    SS(Form.BINARY, 2),
    ST(Form.PROSE, 1),
    SV(Form.BINARY, 8),
    TM(Form.PLAIN, 1),
    UC(Form.WORDS, 1),
    UI(Form.PLAIN, 1),
    UL(Form.BINARY, 4),
    UN(Form.BULK, 1),
    UR(Form.PLAIN, 1),
    US(Form.BINARY, 2),
    UT(Form.PROSE, 1),
    UV(Form.BINARY, 8);

    private enum Form {
        /** Of the basic characters. */
        PLAIN,
        /** In the characters of the file, several values. */
        WORDS,
        /** In the characters of the file, one value: a backslash is a backslash. */
        PROSE,
        BINARY,
        BULK,
        ITEMS
    }

    private final Form form;
    private final int unit;

    Vr(Form form, int unit) {
        this.form = form;
        this.unit = unit;
    }

    static Optional<Vr> of(int first, int second) {
        for (var vr : values()) {
            if (vr.name().charAt(0) == first && vr.name().charAt(1) == second) {
                return Optional.of(vr);
            }
        }
        return Optional.empty();
    }

    /** Whether two bytes could be a representation that was invented after this reader. */
    static boolean looksLikeOne(int first, int second) {
        return first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
    }

    boolean isText() {
        return form == Form.PLAIN || form == Form.WORDS || form == Form.PROSE;
    }

    boolean isInCharactersOfFile() {
        return form == Form.WORDS || form == Form.PROSE;
    }

    boolean isOneValue() {
        return form == Form.PROSE || this == UR;
    }

    boolean isBulk() {
        return form == Form.BULK;
    }

    /** Bytes that change places together between the byte orders. */
    int unit() {
        return unit;
    }

    /** In explicit files: two bytes of nothing, then four of length. */
    boolean isLongForm() {
        return isBulk()
                || switch (this) {
                    case SQ, UC, UR, UT, SV, UV -> true;
                    default -> false;
                };
    }
}
