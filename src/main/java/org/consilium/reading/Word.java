package org.consilium.reading;

import java.util.Optional;

/**
 * A word as it stands on a page.
 *
 * @param box empty where nothing was laid out, as in a plain text
 * @param sure how sure the reading is, 0 to 1; 1 where it was typed
 */
public record Word(String text, Optional<Box> box, double sure) {
    @Override
    public String toString() {
        return "Word[…]";
    }
}
