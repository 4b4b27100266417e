package org.consilium.reading.scans;

import java.util.List;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;

/** Reads what an imaging report states: examination, lesions, categories, impression. */
public final class ScanReader {
    private static final String RULE = "scans-1";

    private ScanReader() {}

    public static List<Finding> read(Paper paper) {
        var report = Report.of(paper);
        var proposals = new Proposals(RULE);
        Examination.read(report, proposals);
        Lesions.read(report, proposals);
        Changes.read(report, proposals);
        Uptake.read(report, proposals);
        Spread.read(report, proposals);
        Categories.read(report, proposals);
        Staging.read(report, proposals);
        Primary.read(report, proposals);
        Conclusion.read(report, proposals);
        return proposals.all();
    }
}
