package org.consilium.reading.bundles;

import java.util.List;

/**
 * Pages of a paper that are one report.
 *
 * @param pages their places in the paper, from 0, in the order of reading
 * @param confidence 0 to 1: that it begins and ends where it should
 * @param reasons why it begins here, strongest first, as keys: person.differs, person.doubtful,
 *     counter, number.differs, patient.differs, date.differs, letterhead.differs, title.new,
 *     kind.differs, end.before, rows.again, header.new; none for the first
 */
public record Part(List<Integer> pages, double confidence, List<String> reasons) {
    public Part {
        pages = List.copyOf(pages);
        reasons = List.copyOf(reasons);
    }
}
