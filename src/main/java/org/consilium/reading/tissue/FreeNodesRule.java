package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Concludes N0 where a report on an operation names no N, but all its nodes are free. Any other N
 * is left to people.
 */
final class FreeNodesRule {
    private static final String RULE = "tnm.3";
    private static final Pattern OPERATION =
            Matches.words(
                    "\\w{3,20}ectomy\\b|\\bresect(?:ion|ed)\\b|\\bwide (?:local )?excision\\b"
                            + "|\\b(?:mrm|bcs|wle|apr|whipple)\\b|\\b(?:neck|node|nodal|axillary"
                            + "|pelvic|groin|inguinal|lymph node) (?:dissection|clearance)\\b"
                            + "|\\baxillary (?:contents|clearance|tail)\\b|\\bcommando\\b");
    private static final Pattern SENTINEL = Matches.words("\\bsentinel\\b|\\bsln[bs]?\\b");
    private static final Pattern WITHOUT_N =
            Matches.words(
                    "lymphoma|leuk|myeloma|plasmacytoma|hodgkin|gli[oa]|astrocyt|oligodendro"
                            + "|mening|ependym|medulloblast");
    private static final Pattern TREATED_BEFORE =
            Matches.words(
                    "\\b(?:neo-?adjuvant|pre-?operative|post)[ -](?:chemo|radio|radiation|therapy"
                            + "|treatment|nact)\\w{0,20}|\\bpost-?nact\\b|\\bs/p nact\\b");

    private static final Pattern SENT =
            Matches.words("\\b(?:specimens?|operation|procedure|submitted)\\b[^.;]{0,60}$");

    private FreeNodesRule() {}

    /** Empty, or N0 and, where the report prints none, the letter that goes before it. */
    static List<Hit> conclude(List<Sheet> sheets, List<Hit> printed) {
        var isBarred =
                !isOfTumour(printed)
                        || has(printed, "N")
                        || !isOfOperation(sheets)
                        || sheets.stream().anyMatch(FreeNodesRule::isAgainst);
        return isBarred || hasInvolved(printed)
                ? List.of()
                : reason(sheets, printed).map(n -> hits(n, sheets, printed)).orElse(List.of());
    }

    private static boolean isAgainst(Sheet sheet) {
        return TnmRule.namesN(sheet)
                || NodeAlarm.isOn(sheet)
                || NodeReading.of(sheet).stream().anyMatch(count -> count.positive().orElse(0) > 0);
    }

    private static boolean has(List<Hit> hits, String code) {
        return hits.stream().anyMatch(hit -> hit.code().equals(code));
    }

    private static boolean isOfTumour(List<Hit> printed) {
        return (has(printed, "histology") || has(printed, "T"))
                && printed.stream()
                        .filter(hit -> hit.code().equals("histology"))
                        .noneMatch(hit -> Matches.has(WITHOUT_N, hit.value()));
    }

    /** One node from somewhere says nothing of the nodes around a tumour. */
    private static boolean isOfOperation(List<Sheet> sheets) {
        return sheets.stream()
                .anyMatch(sheet -> isSaid(OPERATION, sheet) || isSaid(SENTINEL, sheet));
    }

    private static boolean isSaid(Pattern words, Sheet sheet) {
        var found = words.matcher(sheet.text());
        while (found.find()) {
            var section = sheet.section(found.start());
            if (section != Section.NOTES
                    && section != Section.PREVIOUS
                    && !Context.isNegated(sheet, found.start())
                    && (section == Section.HISTORY
                            ? isSpecimen(sheet, found.start())
                            : !Context.isAside(sheet, found.start(), found.end()))) {
                return true;
            }
        }
        return false;
    }

    /** Headings of histories swallow the list of what was sent. */
    private static boolean isSpecimen(Sheet sheet, int from) {
        return Matches.has(SENT, sheet.before(from, 90));
    }

    private static boolean hasInvolved(List<Hit> printed) {
        return number(printed, "nodes-positive").orElse(0) > 0
                || printed.stream()
                        .filter(hit -> hit.code().equals("extranodal-extension"))
                        .anyMatch(hit -> hit.value().equals("present"));
    }

    private static OptionalInt number(List<Hit> printed, String code) {
        return printed.stream()
                .filter(hit -> hit.code().equals(code))
                .mapToInt(hit -> Integer.parseInt(hit.value()))
                .findFirst();
    }

    private static Optional<Hit> reason(List<Sheet> sheets, List<Hit> printed) {
        var examined = number(printed, "nodes-examined").orElse(0);
        var counted =
                printed.stream()
                        .filter(hit -> hit.code().equals("nodes-positive") && examined > 0)
                        .findFirst();
        if (counted.isPresent()) {
            var mark = counted.get().mark();
            var nodes = isSentinel(mark) ? " sentinel nodes" : examined == 1 ? " node" : " nodes";
            return Optional.of(zero(mark, "concluded from 0 of " + examined + nodes));
        }
        return sheets.stream()
                .flatMap(sheet -> FreeNodes.on(sheet).stream())
                .findFirst()
                .map(mark -> zero(mark, "concluded from nodes said to be free"));
    }

    private static Hit zero(Mark mark, String label) {
        return mark.says("N", label, "N0", RULE).concluded();
    }

    private static boolean isSentinel(Mark mark) {
        return Matches.has(SENTINEL, mark.sheet().before(mark.from(), 120))
                || Matches.has(SENTINEL, mark.text());
    }

    private static List<Hit> hits(Hit zero, List<Sheet> sheets, List<Hit> printed) {
        var hits = new ArrayList<>(List.of(zero));
        var prefixes =
                printed.stream()
                        .filter(hit -> hit.code().equals("stage-prefix"))
                        .map(Hit::value)
                        .toList();
        var isTreated =
                has(printed, "treatment-effect")
                        || sheets.stream().anyMatch(sheet -> isSaid(TREATED_BEFORE, sheet));
        if (prefixes.isEmpty() && !isTreated) {
            hits.add(zero.mark().says("stage-prefix", zero.label(), "p", RULE).concluded());
        }
        return hits;
    }
}
