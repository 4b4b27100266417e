package org.consilium.reading.bundles;

import java.util.OptionalInt;

/**
 * "Page 2 of 3".
 *
 * @param page from 1
 * @param worded with the word for a page; a house prints it always or never
 */
record Counter(int page, OptionalInt total, boolean worded) {
    boolean isOf(Counter other) {
        return total.isPresent() && total.equals(other.total) && worded == other.worded;
    }

    boolean isLast() {
        return total.isPresent() && total.getAsInt() == page;
    }

    boolean isAfter(Counter other) {
        return page == other.page + 1 && total.equals(other.total) && worded == other.worded;
    }
}
