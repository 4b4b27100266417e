package org.consilium.evidence.course;

import java.time.LocalDate;
import java.util.Optional;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;
import org.consilium.records.Kind;

/**
 * A line of the timeline as one paper tells it.
 *
 * @param kind of that paper
 * @param isExact the paper names the very day; else the day is that of the paper
 */
record Draft(Entry entry, Kind kind, boolean isExact) {
    static Draft of(Event event, Report report, CaseFinding finding, String words) {
        var own = finding.said().date();
        var day = own.or(() -> isOwnPaper(event, report) ? report.date() : Optional.empty());
        return new Draft(
                Entry.of(event, words, day, report.date(), Source.of(finding)),
                report.kind(),
                own.isPresent());
    }

    /** Written about this event and dated with it; other papers look back. */
    private static boolean isOwnPaper(Event event, Report report) {
        return switch (report.kind()) {
            case IMAGING -> event == Event.SCAN || event == Event.RESPONSE;
            case SCOPY -> event == Event.SCOPY || event == Event.BIOPSY;
            case BIOPSY, IHC_MOLECULAR ->
                    event == Event.BIOPSY
                            || event == Event.DIAGNOSIS
                            || event == Event.OPERATION
                            || event == Event.RESPONSE;
            case OPERATION_NOTE -> event == Event.OPERATION;
            case BLOOD,
                    DISCHARGE,
                    CONSULTATION,
                    PRESCRIPTION,
                    BILL,
                    IDENTITY,
                    CONSENT_FORM,
                    OTHER ->
                    false;
        };
    }

    /** A paper about the event itself goes before one that repeats it. */
    int rank() {
        return switch (kind) {
            case OPERATION_NOTE, IMAGING, SCOPY -> 0;
            case BIOPSY, IHC_MOLECULAR -> 1;
            case DISCHARGE -> 2;
            case BLOOD, CONSULTATION, PRESCRIPTION, BILL, IDENTITY, CONSENT_FORM, OTHER -> 3;
        };
    }

    /** The day is that of a specimen or of its report, not of the operation. */
    boolean isSpecimen() {
        return !isExact && (kind == Kind.BIOPSY || kind == Kind.IHC_MOLECULAR);
    }

    Phrase phrase() {
        return Phrase.of(entry.words());
    }

    Optional<LocalDate> day() {
        return entry.span().map(Span::from);
    }

    Draft with(Entry other) {
        return new Draft(other, kind, isExact);
    }

    @Override
    public String toString() {
        return "Draft[" + entry.event() + "]";
    }
}
