package org.consilium.imaging.dicom;

/** The one thing the reader throws at what it cannot or will not read. */
public final class UnreadableDicom extends Exception {
    /** Why not. */
    public enum Reason {
        NOT_DICOM,
        TOO_DEEP,
        TOO_MUCH,
        NOT_INFLATED,
        NO_SUCH_FRAME
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    UnreadableDicom(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
