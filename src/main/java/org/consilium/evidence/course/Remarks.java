package org.consilium.evidence.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;

/**
 * The words that radiologists and pathologists use for how treatment worked, as they wrote them.
 */
final class Remarks {
    private static final String HOW =
            "(?:(?:metabolic|morphologic(?:al)?|clinical|radiologic(?:al)?|pathologic(?:al)?)\\s)?";
    private static final Pattern SAID =
            Pattern.compile(
                    "(?i)\\b(?:"
                            + HOW
                            + "(?:near[- ]complete|complete|partial|mixed|good|excellent|poor"
                            + "|minimal)\\s"
                            + HOW
                            + "response|(?:stable|progressive)\\s"
                            + HOW
                            + "disease|disease progression|(?:progression|regression) of (?:the )?"
                            + "disease|interval (?:regression|progression))\\b");
    private static final Pattern UNSAID =
            Pattern.compile(
                    "(?i)(?:\\b(?:no|not|without|nor|rule out|r/o|excludes?|prior|previous(?:ly)?"
                            + "|earlier|suspicious|possib\\w{2,3}|probab\\w{2,3}|likely|if"
                            + "|whether|assess|evaluate|for|history of|versus|vs)\\b|\\?)"
                            + "[^.;]{0,40}$");

    private Remarks() {}

    static List<Draft> of(Report report) {
        return switch (report.kind()) {
            case IMAGING -> imaging(report);
            case BIOPSY, IHC_MOLECULAR -> effects(report).toList();
            case SCOPY,
                    BLOOD,
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

    private static List<Draft> imaging(Report report) {
        var drafts = new ArrayList<Draft>();
        Examinations.first(report, "impression")
                .ifPresent(impression -> said(report, impression, drafts));
        with(report, "lesion-change")
                .map(change -> detailed(report, change, change.said().label()))
                .forEach(drafts::add);
        return drafts;
    }

    private static void said(Report report, CaseFinding impression, List<Draft> drafts) {
        var text = impression.value();
        var found = SAID.matcher(text);
        while (found.find()) {
            var before = text.substring(Math.max(0, found.start() - 60), found.start());
            if (!UNSAID.matcher(before).find()) {
                var words = found.group().toLowerCase(Locale.ROOT);
                drafts.add(Draft.of(Event.RESPONSE, report, impression, words));
            }
        }
    }

    private static Stream<Draft> effects(Report report) {
        return with(report, "treatment-effect")
                .map(effect -> detailed(report, effect, effect.said().label()));
    }

    private static Draft detailed(Report report, CaseFinding finding, String detail) {
        var draft = Draft.of(Event.RESPONSE, report, finding, finding.value());
        return draft.with(draft.entry().detailed(Optional.of(detail)));
    }

    private static Stream<CaseFinding> with(Report report, String code) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .filter(finding -> finding.state() != CaseFinding.State.REJECTED);
    }
}
