package org.consilium.reading.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.reading.Certainty;

/** Reads the text under "Impression", without what it advises. */
final class Conclusion {
    private static final Pattern NO_LETTER = Pattern.compile("\\W");
    private static final int LONGEST = 600;

    private Conclusion() {}

    static void read(Report report, Proposals proposals) {
        var sentences = report.impression();
        if (sentences.isEmpty()) {
            return;
        }
        var here =
                last(report).stream()
                        .filter(s -> !isOnlyAdvice(s) && !Categories.isLegend(s))
                        .toList();
        var text = here.stream().map(Conclusion::words).collect(Collectors.joining(" "));
        if (!NO_LETTER.matcher(text).replaceAll("").isEmpty()) {
            proposals.add(
                    new Proposal(
                            "impression",
                            "impression",
                            cut(Proposal.tidy(text)),
                            Optional.empty(),
                            Optional.empty(),
                            Certainty.STATED,
                            span(here)));
        }
    }

    /** What stands together under the last such heading, on one page. */
    private static List<Sentence> last(Report report) {
        var block = new ArrayList<Sentence>();
        Optional<Sentence> before = Optional.empty();
        for (var sentence : report.sentences()) {
            if (sentence.section() == Section.IMPRESSION) {
                var goesOn =
                        before.filter(b -> b.section() == Section.IMPRESSION)
                                .filter(b -> b.page().equals(sentence.page()))
                                .isPresent();
                if (!goesOn && !isPageTurn(before, sentence)) {
                    block.clear();
                }
                block.add(sentence);
            }
            before = Optional.of(sentence);
        }
        var page = block.getFirst().page();
        return block.stream().filter(sentence -> sentence.page().equals(page)).toList();
    }

    private static boolean isPageTurn(Optional<Sentence> before, Sentence sentence) {
        return before.filter(b -> b.section() == Section.IMPRESSION)
                .filter(b -> !b.page().equals(sentence.page()))
                .isPresent();
    }

    private static String words(Sentence sentence) {
        return sentence.topic().isBlank() || !sentence.text().startsWith(" ")
                ? sentence.text()
                : sentence.topic() + ":" + sentence.text();
    }

    private static boolean isOnlyAdvice(Sentence sentence) {
        var text = sentence.text().strip();
        return Stance.isAdvice(text.substring(0, Math.min(text.length(), 60)));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space > 0 ? space : LONGEST);
    }

    private static Spot span(List<Sentence> sentences) {
        var first = sentences.getFirst();
        var last = sentences.getLast();
        return first.spot(0, last.from() + last.text().length() - first.from());
    }
}
