package org.consilium.channels;

import java.util.List;

/**
 * Words that a provider approved beforehand, for messages that we begin.
 *
 * @param words what fills its places, in order
 */
public record Template(String name, List<String> words) {
    public Template {
        words = List.copyOf(words);
    }
}
