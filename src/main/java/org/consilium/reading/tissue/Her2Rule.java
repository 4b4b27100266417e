package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Certainty;

/** HER2 by immunohistochemistry and in-situ hybridisation, and what both together mean. */
final class Her2Rule implements TissueRule {
    private static final Pattern NAME = Matches.words(Stains.HER2);
    private static final Pattern SCORE =
            Matches.words(
                    "^[\\s:=|(-]{0,4}(?<signs>\\+{2,3})|(?<![\\d.])(?<plus>[0-3])\\s?\\+"
                            + "|\\bscore\\s?(?:of"
                            + "|[:=-])?\\s?(?<score>[0-3])\\b(?!\\s?[%/.]\\d?)|^[\\s:="
                            + "|(-]{0,4}(?<bare>[0-3])(?=\\s?(?:[.,;)|\\n"
                            + "]|$))|(?:positive|negative"
                            + "|equivocal)[\\s,(-]{1,3}(?<behind>[0-3])(?=\\s?(?:[).,;]|$))");
    private static final Pattern FIGURE = Pattern.compile("\\d\\s?\\+|\\+{2,3}");
    private static final Pattern ISH =
            Matches.words("\\b(?:f|c|d|s)?ish\\b|hybridi[sz]ation|amplifi|gene copy|cep ?17");
    private static final Pattern ISH_BEFORE =
            Matches.words("\\b(?:f|c|d|s)?ish\\b[^.;]{0,12}$|hybridi[sz]ation[^.;]{0,25}$");
    private static final Pattern NOT_AMPLIFIED =
            Matches.words(
                    "(?:not|non|un|no)[\\s-]{0,2}(?:gene )?amplifi\\w*|no (?:evidence of"
                            + " )?(?:her-?2(?:/neu)? )?(?:gene )?amplification|negative for"
                            + " (?:her-?2(?:/neu)? )?(?:gene"
                            + " )?amplification|amplification[\\s:|-]{1,3}(?:is |was"
                            + " )?(?:not|absent|negative)|not show[\\w\\s]{0,20}amplif");
    private static final Pattern AMPLIFIED =
            Matches.words(
                    "(?<!for )\\bamplified\\b|amplification[\\s:|-]{1,3}(?:is |was"
                            + " )?(?:present|detected|positive|seen|identified)|(?:shows?|positive"
                            + " for)(?: gene)? amplification");
    private static final Pattern ADVISED =
            Matches.words(
                    "\\b(?:advised|recommend\\w*|suggested|pending|awaited|to follow|should"
                            + " be|requested|required|for confirmation|adv\\b|reflex|please)");
    private static final Pattern RATIO =
            Matches.words("ratio[^.;\\d]{0,25}(?<ratio>\\d{1,2}(?:[.,]\\d{1,2})?)");
    private static final Pattern NOT_A_STAIN =
            Matches.words("^\\s?(?:mutation|exon|inhibitor|therapy|targeted)");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        var found = NAME.matcher(sheet.text());
        while (found.find()) {
            var end = Stains.endOfChain(sheet.text(), found.end());
            var answer = Stains.answer(sheet, end);
            if (isMeant(sheet, found.start(), end, answer)) {
                hits.addAll(hits(sheet, found.start(), end, answer));
            }
        }
        return hits;
    }

    private static boolean isMeant(Sheet sheet, int from, int end, String answer) {
        var section = sheet.section(from);
        return section != Section.HISTORY
                && section != Section.NOTES
                && !Context.isFamily(sheet, from)
                && !Context.isDated(sheet, end)
                && !Context.isDefinition(sheet, from, end)
                && !Stains.isControl(sheet.before(from, 40))
                && !Matches.has(NOT_A_STAIN, answer);
    }

    private static List<Hit> hits(Sheet sheet, int from, int end, String answer) {
        var hits = new ArrayList<Hit>();
        var label = sheet.text().substring(from, end);
        var before = sheet.before(from, 60);
        var mark = mark(sheet, from, end, answer);
        var ish = ish(before, answer);
        ish.ifPresent(value -> hits.add(mark.says("HER2-ISH", label, value, "her2.2")));
        var ratio = RATIO.matcher(answer);
        if (ratio.find()) {
            var number = Matches.part(ratio, "ratio").replace(',', '.');
            var wide = sheet.mark(from, end + ratio.end());
            hits.add(wide.says("HER2-ratio", label, number, "her2.4"));
        }
        if (!isOfGene(answer)) {
            score(answer)
                    .ifPresent(score -> hits.add(mark.says("HER2-IHC", label, score, "her2.1")));
            word(before, answer)
                    .filter(word -> ish.isEmpty())
                    .ifPresent(word -> hits.add(mark.says("HER2-word", label, word, "her2.3")));
        }
        var isQuoted = ReceptorRule.isQuoted(sheet, from, answer);
        return hits.stream().map(hit -> isQuoted ? hit.unclear().weighing(1) : hit).toList();
    }

    private static Optional<String> word(String before, String answer) {
        var isUnsaid = Stains.isUnsaid(answer.substring(0, Math.min(45, answer.length())));
        // A score with one or two plus signs is no positive word.
        var words = FIGURE.matcher(answer).replaceAll(" ");
        return isUnsaid ? Optional.empty() : Stains.category(before, words);
    }

    /** Is the first thing said behind the name the gene test? */
    private static boolean isOfGene(String answer) {
        var method = ISH.matcher(answer);
        var score = SCORE.matcher(answer);
        return method.find()
                && method.start() < 30
                && (!score.find() || method.start() < score.start())
                && Stains.word(answer.substring(0, method.start())).isEmpty();
    }

    private static Mark mark(Sheet sheet, int from, int end, String answer) {
        var score = SCORE.matcher(answer);
        var ish = NOT_AMPLIFIED.matcher(answer);
        var to = Math.max(Stains.end(answer), score.find() ? score.end() : 0);
        return sheet.mark(from, end + Math.max(to, ish.find() ? ish.end() : 0));
    }

    private static Optional<String> score(String answer) {
        var found = SCORE.matcher(answer);
        if (!found.find()) {
            return Optional.empty();
        }
        var signs = Matches.part(found, "signs");
        if (!signs.isEmpty()) {
            return Optional.of(signs.length() + "+");
        }
        for (var name : List.of("plus", "score", "bare", "behind")) {
            var figure = Matches.part(found, name);
            if (!figure.isEmpty()) {
                return Optional.of(figure.equals("0") ? "0" : figure + "+");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ish(String before, String answer) {
        if (!Matches.has(ISH, answer) && !Matches.has(ISH, before)) {
            return Optional.empty();
        }
        if (Matches.has(NOT_AMPLIFIED, answer)) {
            return Optional.of("not amplified");
        }
        if (Matches.has(ADVISED, answer)) {
            return Optional.empty();
        }
        if (Matches.has(AMPLIFIED, answer)) {
            return Optional.of("amplified");
        }
        var method = ISH.matcher(answer);
        var isFirst = isOfGene(answer) && method.find();
        if (!isFirst && !Matches.has(ISH_BEFORE, before)) {
            return Optional.empty();
        }
        var from = isFirst ? method.end() : 0;
        var near = answer.substring(from, Math.min(answer.length(), from + 35));
        return Stains.word(near).map(Her2Rule::gene);
    }

    private static String gene(String category) {
        return switch (category) {
            case "positive" -> "amplified";
            case "negative" -> "not amplified";
            default -> "equivocal";
        };
    }

    /** Two plus is equivocal until the gene was counted; what was counted decides. */
    static List<Hit> overall(List<Hit> settled) {
        var ish = first(settled, "HER2-ISH");
        var score = first(settled, "HER2-IHC");
        var word = first(settled, "HER2-word");
        var hits =
                new ArrayList<>(
                        settled.stream().filter(hit -> !hit.code().equals("HER2-word")).toList());
        var basis = ish.or(() -> score).or(() -> word);
        basis.ifPresent(
                hit -> {
                    var value = overall(hit);
                    var isOdd =
                            contradicts(score.filter(s -> !s.value().equals("2+")), value)
                                    || (ish.isEmpty() && contradicts(word, value));
                    var doubtful = isOdd || hit.certainty() == Certainty.UNCLEAR;
                    hits.add(
                            hit.mark()
                                    .says("HER2", hit.label(), value, "her2.5")
                                    .unclearIf(doubtful));
                });
        return hits;
    }

    private static boolean contradicts(Optional<Hit> other, String value) {
        return other.filter(hit -> !overall(hit).equals(value)).isPresent();
    }

    private static String overall(Hit hit) {
        return switch (hit.value()) {
            case "amplified", "3+", "positive" -> "positive";
            case "not amplified", "0", "1+", "negative" -> "negative";
            default -> "equivocal";
        };
    }

    private static Optional<Hit> first(List<Hit> hits, String code) {
        return hits.stream().filter(hit -> hit.code().equals(code)).findFirst();
    }
}
