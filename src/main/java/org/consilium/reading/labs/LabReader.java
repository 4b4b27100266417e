package org.consilium.reading.labs;

import java.util.ArrayList;
import java.util.List;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;

/** Reads laboratory results from tables, lists and sentences. */
public final class LabReader {
    private LabReader() {}

    /** In the order of the paper; nothing that is not printed there. */
    public static List<Finding> read(Paper paper) {
        var days = Days.of(paper.text());
        var findings = new ArrayList<Finding>();
        var state = new State();
        for (var page : paper.pages()) {
            findings.addAll(new PageReading(page, days, state).findings());
        }
        return List.copyOf(findings);
    }
}
