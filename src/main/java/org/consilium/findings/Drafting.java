package org.consilium.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Report;
import org.consilium.evidence.checks.Side;
import org.consilium.records.Kind;

/**
 * Puts verified findings into lines for the sheet: one for each page and block, in numbers and
 * words as they were verified. Nothing is inferred; papers that may tell the first opinion give
 * none. In English, the language of the boards.
 */
final class Drafting {
    /** Shorter than what a fact may have, so that a person can add to it. */
    private static final int LONGEST = 800;

    private static final String BETWEEN = "; ";

    private Drafting() {}

    /**
     * The earliest report first.
     *
     * @param overruled of which a person said that another statement holds
     */
    static List<Fact> lines(List<Report> reports, Map<FindingId, Side> overruled) {
        return reports.stream()
                .filter(report -> !report.kind().mayTellFirstOpinion())
                .sorted(Comparator.comparing(r -> r.date().orElse(LocalDate.MAX)))
                .flatMap(report -> VerifiedPage.of(report).stream())
                .flatMap(page -> lines(page, overruled))
                .toList();
    }

    private static Stream<Fact> lines(VerifiedPage page, Map<FindingId, Side> overruled) {
        return Stream.of(
                        Block.PATHOLOGY,
                        Block.IMAGING,
                        Block.LABS,
                        Block.STAGE,
                        Block.TREATMENT_SO_FAR)
                .flatMap(block -> facts(page.only(block), block, overruled).stream());
    }

    private static List<Fact> facts(
            VerifiedPage page, Block block, Map<FindingId, Side> overruled) {
        var name = name(page.report().kind());
        var holds = page.without(overruled.keySet());
        var parts =
                switch (block) {
                    case PATHOLOGY -> TissueLine.parts(holds);
                    case IMAGING -> ScanLine.parts(holds);
                    case LABS -> LabLine.parts(holds);
                    case STAGE -> StageLine.parts(holds);
                    case TREATMENT_SO_FAR -> TreatmentLine.parts(holds);
                    case PERSON, HEALTH, HISTORY, TRIALS, NOT_KNOWN -> List.<String>of();
                };
        var head =
                switch (block) {
                    case IMAGING -> page.head(ScanLine.name(page).orElse(name));
                    case STAGE -> "";
                    default -> page.head(name);
                };
        var said = Stream.concat(parts.stream(), overruled(page, overruled)).toList();
        return facts(page, block, head, said);
    }

    /** It stands on the page all the same: a board that opens it must not be surprised. */
    private static Stream<String> overruled(VerifiedPage page, Map<FindingId, Side> overruled) {
        return page.findings().stream()
                .flatMap(
                        finding ->
                                Optional.ofNullable(overruled.get(finding.id()))
                                        .map(holding -> overruled(finding, holding))
                                        .stream());
    }

    private static String overruled(CaseFinding finding, Side holding) {
        return "%s %s here, but %s holds"
                .formatted(finding.said().label(), VerifiedPage.amount(finding), name(holding));
    }

    private static String name(Side holding) {
        return switch (holding) {
            case Side.OnPage(var report, var finding) ->
                    "%s in the report %s"
                            .formatted(
                                    VerifiedPage.amount(finding),
                                    report.date()
                                            .map(day -> "of " + VerifiedPage.day(day))
                                            .orElse("without a date"));
            case Side.AsTold(var item, var value) -> "what was registered";
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case IMAGING -> "Scan";
            case SCOPY -> "Endoscopy";
            case BLOOD -> "Laboratory";
            case BIOPSY -> "Biopsy";
            case IHC_MOLECULAR -> "Markers";
            case OPERATION_NOTE -> "Operation note";
            case DISCHARGE -> "Discharge summary";
            case CONSULTATION, PRESCRIPTION, BILL, IDENTITY, CONSENT_FORM, OTHER -> "Report";
        };
    }

    /** More than one where a line would be too long. */
    private static List<Fact> facts(
            VerifiedPage page, Block block, String head, List<String> parts) {
        var facts = new ArrayList<Fact>();
        for (var text : wrapped(head, parts)) {
            facts.add(Fact.onPage(block, text, page.report().document(), page.page()));
        }
        return facts;
    }

    private static List<String> wrapped(String head, List<String> parts) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var part : parts) {
            if (!text.isEmpty() && text.length() + part.length() > LONGEST) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.isEmpty() ? head : BETWEEN).append(cut(part, LONGEST - head.length()));
        }
        if (!text.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }

    private static String cut(String part, int longest) {
        return part.length() <= longest ? part : part.substring(0, longest - 1) + "…";
    }
}
