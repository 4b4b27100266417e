package org.consilium.board;

import org.consilium.kernel.Refused;

/** 1 to 9 for one option; 1 to 3 says why. */
public record Rating(int value, String reason) {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 9;

    /** From here on an option is right. */
    public static final int RIGHT = 7;

    /** Up to here an option is not right, and the reason is needed. */
    public static final int NOT_RIGHT = 3;

    public Rating {
        reason = reason.strip();
        if (value < LOWEST || value > HIGHEST) {
            throw new Refused("board.rating.range");
        }
        if (value <= NOT_RIGHT && reason.isEmpty()) {
            throw new Refused("board.rating.reason");
        }
    }

    @Override
    public String toString() {
        return "Rating[sealed]";
    }
}
