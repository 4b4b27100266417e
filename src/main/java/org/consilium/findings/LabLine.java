package org.consilium.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.evidence.CaseFinding;
import org.consilium.reading.labs.Analyte;
import org.consilium.reading.labs.Analytes;

/** What of a page of laboratory results a board reads: what is marked, and what it always asks. */
final class LabLine {
    private static final int MOST = 12;
    private static final Set<String> UNMARKED = Set.of("N", "");

    /** In the order they are read. */
    private static final List<String> ASKED =
            List.of(
                    "hemoglobin",
                    "platelets",
                    "wbc",
                    "creatinine",
                    "bilirubin-total",
                    "albumin",
                    "cea",
                    "ca-19-9",
                    "ca-125",
                    "ca-15-3",
                    "ca-27-29",
                    "ca-72-4",
                    "he4",
                    "afp",
                    "hcg",
                    "ldh",
                    "psa",
                    "thyroglobulin",
                    "calcitonin",
                    "chromogranin-a",
                    "nse",
                    "cyfra",
                    "scc",
                    "b2-microglobulin");

    private LabLine() {}

    static List<String> parts(VerifiedPage page) {
        var wanted =
                page.findings().stream()
                        .filter(f -> isMarked(f) || rank(f) < ASKED.size())
                        .sorted(
                                Comparator.comparing((CaseFinding f) -> !isMarked(f))
                                        .thenComparingInt(LabLine::rank))
                        .map(f -> part(page, f))
                        .distinct()
                        .toList();
        var parts = new ArrayList<>(wanted.subList(0, Math.min(MOST, wanted.size())));
        if (wanted.size() > MOST) {
            parts.add("and " + (wanted.size() - MOST) + " more on the page");
        }
        return parts;
    }

    /** "Haemoglobin 9.8 g/dL (L)": the flag as printed. */
    private static String part(VerifiedPage page, CaseFinding finding) {
        var said = finding.said();
        var flag = isMarked(finding) ? " (" + said.flag().orElseThrow() + ")" : "";
        var day =
                said.date()
                        .filter(date -> !Optional.of(date).equals(page.report().date()))
                        .map(date -> ", " + VerifiedPage.day(date))
                        .orElse("");
        return said.label() + " " + VerifiedPage.amount(finding) + flag + day;
    }

    private static boolean isMarked(CaseFinding finding) {
        return finding.said().flag().filter(flag -> !UNMARKED.contains(flag)).isPresent();
    }

    private static int rank(CaseFinding finding) {
        var at = Analytes.coded(finding.code()).map(Analyte::group).map(ASKED::indexOf).orElse(-1);
        return at < 0 ? ASKED.size() : at;
    }
}
