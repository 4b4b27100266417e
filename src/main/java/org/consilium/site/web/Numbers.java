package org.consilium.site.web;

import java.util.Optional;

/** Whole numbers as people type them, in the digits of any script. */
final class Numbers {
    private Numbers() {}

    static Optional<Integer> read(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
