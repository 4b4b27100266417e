package org.consilium.evidence.checks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;

/** A paper, and how far its words are its own. */
final class Source {
    private static final Pattern RESECTION =
            Words.of(
                    "ectomy|resection|wide (?:local )?excision|\\b(?:mrm|bcs|wle|lar|apr)\\b"
                            + "|whipple|dissection|hepatectomy|conserv");
    private static final Pattern SMALL =
            Words.of("biops|fnac?\\b|\\bcore\\b|needle|tru-?cut|punch|aspirat|cytolog|curett");
    private static final Pattern METASTATIC = Words.of("metasta|secondar|recurren|relaps");
    private static final int A_FEW_NODES = 4;

    private final Report report;

    Source(Report report) {
        this.report = report;
    }

    /** Whose words stand on it. */
    enum Origin {
        TISSUE,
        IMAGING,
        /** Repeats what others have found. */
        QUOTING,
        OTHER
    }

    /** How much of the tumour was looked at. */
    enum Sample {
        SMALL,
        RESECTED,
        UNKNOWN
    }

    Report report() {
        return report;
    }

    Optional<LocalDate> date() {
        return report.date();
    }

    Origin origin() {
        return switch (report.kind()) {
            case BIOPSY, IHC_MOLECULAR -> Origin.TISSUE;
            case IMAGING -> Origin.IMAGING;
            case OPERATION_NOTE, DISCHARGE, CONSULTATION, OTHER -> Origin.QUOTING;
            case SCOPY, BLOOD, PRESCRIPTION, BILL, IDENTITY, CONSENT_FORM -> Origin.OTHER;
        };
    }

    boolean isTissue() {
        return origin() == Origin.TISSUE;
    }

    boolean isImaging() {
        return origin() == Origin.IMAGING;
    }

    boolean isQuoting() {
        return origin() == Origin.QUOTING;
    }

    Sample sample() {
        if (!isTissue()) {
            return Sample.UNKNOWN;
        }
        var words = words("procedure") + " " + report.subkind().orElse("");
        if (Words.have(words, RESECTION)) {
            return Sample.RESECTED;
        }
        if (Words.have(words, SMALL)) {
            return Sample.SMALL;
        }
        var hasMany = numbers("nodes-examined").anyMatch(nodes -> nodes >= A_FEW_NODES);
        return hasMany || !of("margin").isEmpty() ? Sample.RESECTED : Sample.UNKNOWN;
    }

    /** Of a deposit or a relapse, not of the first tumour. */
    boolean isOfSpread() {
        var labels =
                of("histology").stream()
                        .map(finding -> finding.said().label())
                        .collect(Collectors.joining(" "));
        return isTissue() && Words.have(labels + " " + words("site", "procedure"), METASTATIC);
    }

    /** After treatment. */
    boolean isAfterTreatment() {
        return !of("treatment-effect").isEmpty()
                || of("stage-prefix").stream().anyMatch(finding -> finding.value().startsWith("y"));
    }

    /** What a paper says; what was only concluded counts when a person has taken it. */
    List<CaseFinding> of(String... codes) {
        var wanted = Arrays.asList(codes);
        return report.findings().stream()
                .filter(finding -> finding.state() != CaseFinding.State.REJECTED)
                .filter(finding -> finding.isFact() || !finding.isConcluded())
                .filter(finding -> wanted.contains(finding.code()))
                .toList();
    }

    String words(String... codes) {
        return of(codes).stream().map(CaseFinding::value).collect(Collectors.joining(" ; "));
    }

    Stream<Double> numbers(String code) {
        return of(code).stream().flatMap(finding -> Numbers.plain(finding.value()).stream());
    }

    /** Each meaning once, however often it is repeated, its plainest words first. */
    <V> List<Said<V>> said(Function<CaseFinding, Optional<V>> meaning, String... codes) {
        var all =
                of(codes).stream()
                        .flatMap(
                                finding ->
                                        meaning
                                                .apply(finding)
                                                .map(value -> new Said<>(this, finding, value))
                                                .stream())
                        .toList();
        return once(all);
    }

    static <V> List<Said<V>> once(List<Said<V>> all) {
        var plain = all.stream().sorted((a, b) -> Boolean.compare(b.isPlain(), a.isPlain()));
        return plain
                .collect(
                        Collectors.toMap(
                                Said::value,
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Between the two, whichever is earlier; empty where a date is not known. */
    OptionalLong daysTo(Source other) {
        return days(date(), other.date());
    }

    static OptionalLong days(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || other.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())));
    }

    @Override
    public String toString() {
        return "Source[" + report.document().value() + "]";
    }
}
