package org.consilium.watch;

/**
 * Words of a list found in a text.
 *
 * @param words the line of the list, or the dose itself
 */
public record Hit(Topic topic, String words) {
    @Override
    public String toString() {
        return "Hit[" + topic + "]";
    }
}
