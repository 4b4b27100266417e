package org.consilium.reading;

import java.util.Optional;

/**
 * Where something was read.
 *
 * @param page from 1
 * @param box empty where nothing was laid out
 * @param text the words as they stand there
 * @param sure of the word that was hardest to read, 0 to 1
 */
public record Place(int page, Optional<Box> box, String text, double sure) {
    @Override
    public String toString() {
        return "Place[page " + page + "]";
    }
}
