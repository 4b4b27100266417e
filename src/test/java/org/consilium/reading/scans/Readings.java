package org.consilium.reading.scans;

import java.util.List;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;

/** What the readers of this package find in a typed text, as short words. */
final class Readings {
    private Readings() {}

    static List<Finding> scan(String text) {
        return ScanReader.read(Paper.typed(text));
    }

    static List<Finding> scopy(String text) {
        return ScopyReader.read(Paper.typed(text));
    }

    static List<Finding> treatment(String text) {
        return TreatmentReader.read(Paper.typed(text));
    }

    /** "value unit [label]" of all findings with this code. */
    static List<String> of(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(
                        f ->
                                f.value()
                                        + f.unit().map(u -> " " + u).orElse("")
                                        + " ["
                                        + f.label()
                                        + "]")
                .toList();
    }

    static List<String> values(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::value)
                .toList();
    }
}
