package org.consilium.evidence.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;

/** The first histology that names a cancer; where only other papers quote one, it has no day. */
final class Diagnosis {
    private static final Pattern CANCER =
            Pattern.compile(
                    "(?i)carcino|sarcoma|lymphoma|melanoma|myeloma|leuk(?:a?e)mia|blastoma|glioma"
                            + "|astrocytoma|ependymoma|mesothelioma|thymoma|seminoma|germinoma"
                            + "|germ cell|stromal tumou?r|neuroendocrine|malignan|plasmacytoma");
    private static final Pattern DENIED =
            Pattern.compile("(?i)\\b(?:no|not|without|negative|benign|absent)\\b");

    private Diagnosis() {}

    static List<Draft> of(List<Report> reports) {
        return reports.stream()
                .filter(Examinations::isPathology)
                .flatMap(Diagnosis::of)
                .filter(draft -> draft.day().isPresent())
                .min(Comparator.comparing(draft -> draft.day().orElse(LocalDate.MAX)))
                .or(() -> quoted(reports))
                .stream()
                .toList();
    }

    private static Optional<Draft> quoted(List<Report> reports) {
        return reports.stream()
                .flatMap(Diagnosis::of)
                .min(Comparator.comparing(draft -> draft.entry().named().orElse(LocalDate.MAX)));
    }

    private static Stream<Draft> of(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals("histology"))
                .filter(finding -> finding.state() != CaseFinding.State.REJECTED)
                .filter(finding -> isCancer(finding.value()))
                .map(finding -> Draft.of(Event.DIAGNOSIS, report, finding, finding.value()));
    }

    private static boolean isCancer(String histology) {
        return CANCER.matcher(histology).find() && !DENIED.matcher(histology).find();
    }
}
