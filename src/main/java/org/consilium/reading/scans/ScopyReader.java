package org.consilium.reading.scans;

import java.util.List;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;

/** Reads what an endoscopy report states: type, reach, growths, biopsies, impression. */
public final class ScopyReader {
    private static final String RULE = "scopies-1";

    private ScopyReader() {}

    public static List<Finding> read(Paper paper) {
        var report = Report.of(paper);
        var proposals = new Proposals(RULE);
        Scope.read(report, proposals);
        Growths.read(report, proposals);
        Deeds.read(report, proposals);
        Conclusion.read(report, proposals);
        return proposals.all();
    }
}
