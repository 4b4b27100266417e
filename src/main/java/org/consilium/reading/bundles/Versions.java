package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import org.consilium.reading.Paper;

/** Finds reports that replace or add to others of the same specimen or examination. */
public final class Versions {
    private Versions() {}

    /** Every pair, so that a report with two later versions comes up twice. */
    public static List<Version> among(List<Paper> papers) {
        var issues = papers.stream().map(Issue::of).toList();
        var versions = new ArrayList<Version>();
        for (var earlier = 0; earlier < issues.size(); earlier++) {
            for (var later = 0; later < issues.size(); later++) {
                if (earlier != later) {
                    var from = earlier;
                    var to = later;
                    issues.get(later)
                            .to(issues.get(earlier))
                            .ifPresent(relation -> versions.add(new Version(from, to, relation)));
                }
            }
        }
        return List.copyOf(versions);
    }
}
