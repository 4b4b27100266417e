package org.consilium.evidence.course;

/**
 * Where a reader opens the page that a line was read from.
 *
 * @param name of the paper, in the reader's language
 */
public record Link(String href, String name) {
    @Override
    public String toString() {
        return "Link[…]";
    }
}
