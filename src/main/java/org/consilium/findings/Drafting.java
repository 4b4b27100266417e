package org.consilium.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.evidence.Report;
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

    /** The earliest report first. */
    static List<Fact> lines(List<Report> reports) {
        return reports.stream()
                .filter(report -> !report.kind().mayTellFirstOpinion())
                .sorted(Comparator.comparing(r -> r.date().orElse(LocalDate.MAX)))
                .flatMap(report -> VerifiedPage.of(report).stream())
                .flatMap(Drafting::lines)
                .toList();
    }

    private static Stream<Fact> lines(VerifiedPage page) {
        return Stream.of(
                        Block.PATHOLOGY,
                        Block.IMAGING,
                        Block.LABS,
                        Block.STAGE,
                        Block.TREATMENT_SO_FAR)
                .flatMap(block -> facts(page.only(block), block).stream());
    }

    private static List<Fact> facts(VerifiedPage page, Block block) {
        var name = name(page.report().kind());
        return switch (block) {
            case PATHOLOGY -> facts(page, block, page.head(name), TissueLine.parts(page));
            case IMAGING ->
                    facts(
                            page,
                            block,
                            page.head(ScanLine.name(page).orElse(name)),
                            ScanLine.parts(page));
            case LABS -> facts(page, block, page.head(name), LabLine.parts(page));
            case STAGE -> facts(page, block, "", StageLine.parts(page));
            case TREATMENT_SO_FAR -> facts(page, block, page.head(name), TreatmentLine.parts(page));
            case PERSON, HEALTH, HISTORY, TRIALS, NOT_KNOWN -> List.of();
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
