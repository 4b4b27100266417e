package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of single genes, as tables and sentences of molecular laboratories say them. */
final class GeneRule implements TissueRule {
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?<gene>EGFR|ALK|ROS-?1|KRAS|K-RAS|NRAS|N-RAS|BRAF|BRCA-?1"
                            + "|BRCA-?2)(?:(?<codon>1[23]|61)(?:/\\d\\d)?)?(?![A-Za-z0-9])");
    private static final Pattern ANSWER =
            Matches.words(
                    "(?<negative>\\bnot"
                            + " (?:detected|identified|present|found|mutated|rearranged|seen)"
                            + "|\\bnegative|wild[-"
                            + " ]?type|\\bno (?:\\w+"
                            + " ){0,3}(?:mutations?|rearrangements?|fusions?|variants?"
                            + "|alterations?)"
                            + "|\\bundetected|-ve\\b|\\babsent)|(?<unsure>indeterminate|equivocal"
                            + "|inconclusive|uncertain"
                            + " significance|\\bVUS\\b|failed|insufficient|not"
                            + " evaluable)|(?<positive>\\bdetected|\\bpositive|\\bidentified"
                            + "|\\bmutated|mutation"
                            + " present|rearranged|\\bpathogenic|\\+ve\\b|\\bpresent\\b"
                            + "|\\bharbou?rs)");
    private static final Pattern NAMED =
            Matches.words(
                    "^(?:\\s?\\([^)]{0,40}\\))?(?:\\s(?:gene|mutations?|mutational|status"
                            + "|analysis|rearrangements?|fusions?|exons?"
                            + "|codons?|translocation|ihc|fish|by|ngs|testing|immunohistochemistry"
                            + "|d5f3|v600e?|\\d{1,2}(?:[-,/]\\d{1,2}){0,4},?|and|kinase|domain"
                            + "|clone))*\\s{0,2}(?:[:=|-]|\\s{2}|\\bis\\b|\\bwas\\b|\\bare\\b"
                            + "|\\bwere\\b|(?=(?:not"
                            + " )?(?:detected|identified|positive|negative|wild|mutated)))");
    private static final Pattern BEFORE_NEGATIVE =
            Matches.words(
                    "\\b(?:no (?:\\w+"
                            + " ){0,3}(?:mutations?|rearrangements?|fusions?|variants?"
                            + "|alterations?)"
                            + " (?:was |were )?(?:(?:detected|identified|found|seen)"
                            + " )?(?:in|of)|negative for|wild[- ]?type for)(?: the|"
                            + " both)?[^.;:]{0,25}$");
    private static final Pattern BEFORE_POSITIVE =
            Matches.words(
                    "\\b(?:positive for|mutations? (?:was |were )?(?:detected|identified|found)"
                            + " in)(?: the)?\\s$");
    private static final Pattern MUTATIONS_IN =
            Matches.words(
                    "\\b(?:mutations?|rearrangements?) (?:in|of) (?:the )?(?:[\\w/-]+[,/]? (?:and"
                            + " )?){0,5}$");
    private static final Pattern VARIANT =
            Matches.words(
                    "\\b(?<variant>exon \\d{1,2}"
                            + " (?:deletions?|insertions?|del|ins)|L858R|T790M|G719[A-Z]|L861Q"
                            + "|S768I"
                            + "|G1[23][ACDRSV]|Q61[HKLR]|V600[EKDR]|EML4-ALK|c\\.[\\w>*_+-]{3,25}"
                            + "|p\\.[\\w*()]{4,20})\\b");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        var found = NAME.matcher(sheet.text());
        while (found.find()) {
            var isOther =
                    Context.isAside(sheet, found.start(), found.end())
                            || Context.isDefinition(sheet, found.start(), found.end());
            if (!isOther) {
                gene(sheet, found, hits);
            }
        }
        return hits;
    }

    private static void gene(Sheet sheet, Matcher found, List<Hit> hits) {
        var code = code(Matches.part(found, "gene"));
        var before = sheet.before(found.start(), 80);
        var answer = answer(sheet, found.end());
        var value = value(before, answer);
        if (value.isEmpty()
                || Stains.isUnsaid(answer.substring(0, Math.min(50, answer.length())))) {
            return;
        }
        var said = ANSWER.matcher(answer);
        var end = found.end() + (said.find() && said.start() < 70 ? said.end() : 0);
        var mark = sheet.mark(found.start(), end);
        hits.add(mark.says(code, found.group(), value.get(), "gene.1").weighing(3));
        var variant = VARIANT.matcher(answer);
        if (value.get().equals("positive") && variant.find()) {
            hits.add(
                    mark.says(
                            code + "-variant",
                            found.group(),
                            Matches.part(variant, "variant"),
                            "gene.2"));
        }
    }

    private static Optional<String> value(String before, String answer) {
        if (Matches.has(BEFORE_NEGATIVE, before)) {
            return Optional.of("negative");
        }
        if (Matches.has(BEFORE_POSITIVE, before)) {
            return Optional.of("positive");
        }
        if (!Matches.has(NAMED, answer) && !Matches.has(MUTATIONS_IN, before)) {
            return Optional.empty();
        }
        var said = ANSWER.matcher(answer);
        if (!said.find() || said.start() > 70) {
            return Optional.empty();
        }
        if (said.group("negative") != null) {
            return Optional.of("negative");
        }
        return Optional.of(said.group("unsure") != null ? "equivocal" : "positive");
    }

    private static String answer(Sheet sheet, int end) {
        var answer = sheet.answer(end, 120);
        var next = NAME.matcher(answer);
        var isList = next.find() && next.start() < 4;
        return isList || !next.reset().find() ? answer : answer.substring(0, next.start());
    }

    private static String code(String printed) {
        return printed.toUpperCase(Locale.ROOT).replace("-", "");
    }
}
