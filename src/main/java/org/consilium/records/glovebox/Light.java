package org.consilium.records.glovebox;

/** What is bright in a picture. */
final class Light {
    private Light() {}

    /** Where bright and dark part best (Otsu). */
    static int border(Grey grey) {
        var count = new long[256];
        var sum = 0.0;
        for (var at = 0; at < grey.width() * grey.height(); at++) {
            count[grey.light(at)]++;
            sum += grey.light(at);
        }
        var all = (double) grey.width() * grey.height();
        double dark = 0, darkSum = 0, best = -1;
        var border = 127;
        for (var value = 0; value < 255; value++) {
            dark += count[value];
            darkSum += (double) value * count[value];
            if (dark > 0 && dark < all) {
                var apart = darkSum / dark - (sum - darkSum) / (all - dark);
                var between = dark * (all - dark) * apart * apart;
                if (between > best) {
                    best = between;
                    border = value;
                }
            }
        }
        return border;
    }

    /** The largest bright shape that hangs together. */
    static Shape largest(Grey grey, int border) {
        var shape = new int[grey.width() * grey.height()];
        var stack = new int[shape.length];
        var shapes = 0;
        var most = 0;
        var winner = 0;
        for (var start = 0; start < shape.length; start++) {
            if (shape[start] == 0 && grey.light(start) > border) {
                var size = fill(grey, border, start, ++shapes, shape, stack);
                if (size > most) {
                    most = size;
                    winner = shapes;
                }
            }
        }
        var found = new boolean[shape.length];
        for (var at = 0; at < shape.length; at++) {
            found[at] = winner > 0 && shape[at] == winner;
        }
        return new Shape(found, most);
    }

    /**
     * @param size in pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // measured at once, never compared
    record Shape(boolean[] pixels, int size) {}

    private static int fill(
            Grey grey, int border, int start, int number, int[] shape, int[] stack) {
        var size = 0;
        var open = 0;
        stack[open++] = start;
        shape[start] = number;
        while (open > 0) {
            var at = stack[--open];
            size++;
            var x = at % grey.width();
            for (var side = 0; side < 4; side++) {
                var beside =
                        switch (side) {
                            case 0 -> x > 0 ? at - 1 : -1;
                            case 1 -> x < grey.width() - 1 ? at + 1 : -1;
                            case 2 -> at - grey.width();
                            default -> at + grey.width();
                        };
                if (beside >= 0
                        && beside < shape.length
                        && shape[beside] == 0
                        && grey.light(beside) > border) {
                    shape[beside] = number;
                    stack[open++] = beside;
                }
            }
        }
        return size;
    }
}
