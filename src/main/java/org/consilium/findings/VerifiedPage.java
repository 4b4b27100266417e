package org.consilium.findings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Report;

/** What a person has verified on one page of a report. */
record VerifiedPage(Report report, int page, List<CaseFinding> findings) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Pattern MICRO = Pattern.compile("(?<![A-Za-z])u(?=L|g|mol|m\\b|\\[?IU)");

    VerifiedPage {
        findings = List.copyOf(findings);
    }

    /** Those on which anything was verified, in the order of the report. */
    static List<VerifiedPage> of(Report report) {
        return report.findings().stream()
                .filter(CaseFinding::isFact)
                .collect(
                        Collectors.groupingBy(CaseFinding::page, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new VerifiedPage(report, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What of it belongs to one block. */
    VerifiedPage only(Block block) {
        return new VerifiedPage(
                report,
                page,
                findings.stream()
                        .filter(f -> Blocks.of(report.kind(), f.code()) == block)
                        .toList());
    }

    /** Without what a person took although it stands on no page. */
    VerifiedPage printed() {
        return new VerifiedPage(
                report, page, findings.stream().filter(f -> !f.isConcluded()).toList());
    }

    VerifiedPage without(Set<FindingId> left) {
        return new VerifiedPage(
                report, page, findings.stream().filter(f -> !left.contains(f.id())).toList());
    }

    List<CaseFinding> all(String code) {
        return findings.stream().filter(f -> f.code().equals(code)).toList();
    }

    /** Values with their units, each once. */
    List<String> amounts(String code) {
        return all(code).stream().map(VerifiedPage::amount).distinct().toList();
    }

    List<CaseFinding> except(Set<String> codes) {
        return findings.stream().filter(f -> !codes.contains(f.code())).toList();
    }

    /** "Biopsy, 12 Oct 2025". */
    String head(String name) {
        return name + ", " + report.date().map(VerifiedPage::day).orElse("without a date") + ": ";
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String amount(CaseFinding finding) {
        var value = finding.value();
        return finding.unit()
                .map(VerifiedPage::plain)
                .filter(unit -> !unit.isEmpty() && !value.endsWith(unit))
                .map(unit -> value + " " + unit)
                .orElse(value);
    }

    /** UCUM as people write it. */
    private static String plain(String unit) {
        if (unit.startsWith("{")) {
            return "";
        }
        return MICRO.matcher(unit)
                .replaceAll("µ")
                .replace("10*", "10^")
                .replace("{1.73_m2}", "1.73 m2")
                .replaceAll("[\\[\\]]", "");
    }

    @Override
    public String toString() {
        return "VerifiedPage[" + page + "]";
    }
}
