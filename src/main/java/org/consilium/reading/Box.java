package org.consilium.reading;

import java.util.List;

/**
 * Where something stands on a page, in shares of the page's width and height (0 to 1), from its
 * upper left corner; the same for every size the page is shown in.
 */
public record Box(double left, double top, double right, double bottom) {
    /**
     * The smallest that holds all of them.
     *
     * @param boxes at least one
     */
    public static Box around(List<Box> boxes) {
        return new Box(
                boxes.stream().mapToDouble(Box::left).min().orElseThrow(),
                boxes.stream().mapToDouble(Box::top).min().orElseThrow(),
                boxes.stream().mapToDouble(Box::right).max().orElseThrow(),
                boxes.stream().mapToDouble(Box::bottom).max().orElseThrow());
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double middle() {
        return (left + right) / 2;
    }
}
