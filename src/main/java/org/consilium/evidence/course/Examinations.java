package org.consilium.evidence.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;
import org.consilium.records.Kind;

/** Scans, scopies and biopsies, each from its own report. */
final class Examinations {
    private static final int LONGEST = 220;
    private static final Pattern SENTENCE_END = Pattern.compile("[.;]\\s");

    private Examinations() {}

    static List<Draft> of(Report report) {
        return switch (report.kind()) {
            case IMAGING -> List.of(examination(Event.SCAN, report, name(report, "modality")));
            case SCOPY -> scopy(report);
            case BIOPSY -> biopsy(report).stream().toList();
            case BLOOD,
                    IHC_MOLECULAR,
                    OPERATION_NOTE,
                    DISCHARGE,
                    CONSULTATION,
                    PRESCRIPTION,
                    BILL,
                    IDENTITY,
                    CONSENT_FORM,
                    OTHER ->
                    List.of();
        };
    }

    private static List<Draft> scopy(Report report) {
        var drafts = new ArrayList<Draft>();
        drafts.add(examination(Event.SCOPY, report, name(report, "scopy")));
        first(report, "biopsies")
                .filter(taken -> !taken.value().equals("none"))
                .map(taken -> Draft.of(Event.BIOPSY, report, taken, taken.said().label()))
                .ifPresent(drafts::add);
        return drafts;
    }

    /** A specimen of an operation is told by the operation. */
    private static Optional<Draft> biopsy(Report report) {
        var procedure = first(report, "procedure");
        if (procedure.filter(Treatments::isOperation).isPresent()) {
            return Optional.empty();
        }
        var words = procedure.map(CaseFinding::value).or(report::subkind).orElse("");
        var source = procedure.or(() -> first(report, "histology")).map(Source::of);
        return Optional.of(
                draft(
                        Event.BIOPSY,
                        report,
                        words,
                        first(report, "histology").map(CaseFinding::value),
                        source.orElse(Source.of(report))));
    }

    private static Draft examination(Event event, Report report, String words) {
        var impression = first(report, "impression");
        var source =
                impression
                        .or(() -> first(report, event == Event.SCAN ? "modality" : "scopy"))
                        .map(Source::of);
        return draft(
                event,
                report,
                words,
                impression.map(CaseFinding::value).map(Examinations::brief),
                source.orElse(Source.of(report)));
    }

    private static Draft draft(
            Event event, Report report, String words, Optional<String> detail, Source source) {
        var entry = Entry.of(event, words, report.date(), report.date(), source);
        return new Draft(entry.detailed(detail), report.kind(), false);
    }

    /** What a person said it is; else what stands in it. */
    static String name(Report report, String code) {
        var found = first(report, code).map(CaseFinding::value).orElse("");
        var region = first(report, "region").map(CaseFinding::value).orElse("");
        return report.subkind()
                .filter(subkind -> !subkind.isBlank())
                .orElse((found + " " + region).strip());
    }

    static Optional<CaseFinding> first(Report report, String code) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .filter(finding -> finding.state() != CaseFinding.State.REJECTED)
                .findFirst();
    }

    /** Whole sentences, as many as fit. */
    static String brief(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = SENTENCE_END.matcher(text);
        var last = 0;
        while (end.find() && end.start() < LONGEST) {
            last = end.start() + 1;
        }
        var space = text.lastIndexOf(' ', LONGEST);
        return last > 0 ? text.substring(0, last) : text.substring(0, space) + " …";
    }

    static boolean isPathology(Report report) {
        return report.kind() == Kind.BIOPSY || report.kind() == Kind.IHC_MOLECULAR;
    }
}
