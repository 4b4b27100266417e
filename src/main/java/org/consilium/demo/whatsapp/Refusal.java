package org.consilium.demo.whatsapp;

/** An error as the provider answers it. */
final class Refusal extends Exception {
    private final int status;
    private final int code;
    private final int subcode;

    Refusal(int status, int code, int subcode, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
    }

    Refusal(int status, int code, String message) {
        this(status, code, 0, message);
    }

    static Refusal missing() {
        return new Refusal(400, 100, 33, "Unsupported request. Object with this ID does not exist");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    int subcode() {
        return subcode;
    }

    String said() {
        return String.valueOf(getMessage());
    }
}
