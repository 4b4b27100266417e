package org.consilium.evidence.course;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;

/** Operations, drugs and radiation that papers say were given. */
final class Treatments {
    private static final Pattern OPERATION =
            Pattern.compile(
                    "(?i)ectomy|resection|dissection|excision(?! biopsy)|whipple|amputation|turb"
                            + "|\\b(?:mrm|bcs|lar|apr|wle)\\b|debulking|cytoreduct");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    private Treatments() {}

    /** What is consented to, bought or prescribed is not yet given. */
    private static boolean tells(Report report) {
        return switch (report.kind()) {
            case CONSENT_FORM, BILL, PRESCRIPTION, IDENTITY -> false;
            case IMAGING,
                    SCOPY,
                    BLOOD,
                    BIOPSY,
                    IHC_MOLECULAR,
                    OPERATION_NOTE,
                    DISCHARGE,
                    CONSULTATION,
                    OTHER ->
                    true;
        };
    }

    static Stream<Draft> operations(Report report) {
        var said =
                with(report, "operation").map(f -> Draft.of(Event.OPERATION, report, f, words(f)));
        var specimens =
                with(report, "procedure")
                        .filter(f -> Examinations.isPathology(report))
                        .filter(Treatments::isOperation)
                        .map(f -> Draft.of(Event.OPERATION, report, f, f.value()));
        return Stream.concat(said, specimens);
    }

    static boolean isOperation(CaseFinding procedure) {
        return OPERATION.matcher(procedure.value()).find();
    }

    /** A year without a day stands in the label alone. */
    private static String words(CaseFinding finding) {
        var label = finding.said().label();
        return finding.said().date().isEmpty() && YEAR.matcher(label).find()
                ? label
                : finding.value();
    }

    static Stream<Draft> drugs(Report report) {
        var named = with(report, "drug").map(f -> Draft.of(Event.DRUG, report, f, f.value()));
        var cycles =
                with(report, "cycles")
                        .map(f -> counted(Draft.of(Event.DRUG, report, f, f.said().label()), f));
        return Stream.concat(cycles, named);
    }

    /** Fractions belong to the dose of the same words; without a dose they stand alone. */
    static Stream<Draft> radiation(Report report) {
        var fractions = with(report, "fractions").toList();
        var doses = with(report, "radiotherapy").toList();
        var whole =
                doses.stream()
                        .map(
                                dose ->
                                        fractions.stream()
                                                .filter(count -> isOneSaying(dose, count))
                                                .findFirst()
                                                .map(count -> whole(report, dose, count))
                                                .orElseGet(() -> dose(report, dose)));
        var alone =
                fractions.stream()
                        .filter(f -> doses.stream().noneMatch(dose -> isOneSaying(dose, f)))
                        .map(f -> fractions(report, f));
        return Stream.concat(whole, alone);
    }

    private static boolean isOneSaying(CaseFinding dose, CaseFinding fractions) {
        return dose.said().place().equals(fractions.said().place());
    }

    private static Draft whole(Report report, CaseFinding dose, CaseFinding count) {
        var draft = dose(report, dose);
        return draft.with(draft.entry().continuedBy(fractions(report, count).entry()));
    }

    private static Draft fractions(Report report, CaseFinding finding) {
        return counted(
                Draft.of(Event.RADIOTHERAPY, report, finding, finding.said().label()), finding);
    }

    private static Draft dose(Report report, CaseFinding finding) {
        var draft = Draft.of(Event.RADIOTHERAPY, report, finding, finding.said().label());
        var unit = finding.unit().map(u -> " " + u).orElse("");
        return draft.with(draft.entry().detailed(Optional.of(finding.value() + unit)));
    }

    private static Draft counted(Draft draft, CaseFinding finding) {
        var count =
                COUNT.matcher(finding.value()).matches()
                        ? Optional.of(Integer.valueOf(finding.value()))
                        : Optional.<Integer>empty();
        return draft.with(draft.entry().counted(count));
    }

    private static Stream<CaseFinding> with(Report report, String code) {
        var findings = tells(report) ? report.findings() : List.<CaseFinding>of();
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .filter(finding -> finding.state() != CaseFinding.State.REJECTED);
    }
}
