package org.consilium.reading.tissue;

import java.util.List;
import java.util.Optional;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;

/** Reads made-up reports and looks up what was found. */
final class Reports {
    private Reports() {}

    static List<Finding> read(String text) {
        return TissueReader.read(Paper.typed(text));
    }

    static Optional<String> value(String text, String code) {
        return values(text, code).stream().findFirst();
    }

    static List<String> values(String text, String code) {
        return read(text).stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::value)
                .toList();
    }

    static boolean isUnclear(String text, String code) {
        return read(text).stream()
                .filter(finding -> finding.code().equals(code))
                .anyMatch(finding -> finding.certainty() == Certainty.UNCLEAR);
    }
}
