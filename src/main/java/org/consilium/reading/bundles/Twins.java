package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import org.consilium.reading.Paper;

/**
 * Whether two papers or pages say the same, such as a report that came as a photo and as a PDF.
 * Numbers count for more than words: two blood counts differ in little else.
 */
public final class Twins {
    private static final double SAME = 0.8;

    private Twins() {}

    /** 0 to 1; other persons, numbers or days keep it low, however like the words are. */
    public static double likeness(Paper one, Paper other) {
        return Story.of(one).likeness(Story.of(other));
    }

    public static boolean isSame(Paper one, Paper other) {
        return likeness(one, other) >= SAME;
    }

    /** The pages of one paper that say the same. */
    public static List<Twin> within(Paper paper) {
        var sheets = paper.pages().stream().map(Sheet::of).toList();
        var twins = new ArrayList<Twin>();
        for (var later = 1; later < sheets.size(); later++) {
            for (var page = 0; page < later; page++) {
                if (isSame(sheets.get(page), sheets.get(later))) {
                    var likeness = likeness(sheets.get(page), sheets.get(later));
                    twins.add(new Twin(page, later, likeness));
                    break;
                }
            }
        }
        return List.copyOf(twins);
    }

    /** Two scans of a page have the same lines; two reports of a kind share only some. */
    static boolean isSame(Sheet one, Sheet other) {
        return !one.isCountedApart(other)
                && likeness(one, other) >= SAME
                && one.content().isIn(other.content())
                && other.content().isIn(one.content());
    }

    private static double likeness(Sheet one, Sheet other) {
        return Story.of(one).likeness(Story.of(other));
    }
}
