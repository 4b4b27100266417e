package org.consilium.records.upload;

/** Bytes that cannot be taken now; nothing changed. */
public final class UploadConflict extends RuntimeException {
    private final Why why;

    UploadConflict(Why why) {
        super(why.name());
        this.why = why;
    }

    public enum Why {
        /** They do not go on where the last ones ended. */
        OTHER_PLACE,
        /** Others are coming in, or it is being checked. */
        BUSY,
        /** More than was announced. */
        TOO_MUCH
    }

    public Why why() {
        return why;
    }
}
