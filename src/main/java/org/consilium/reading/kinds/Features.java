package org.consilium.reading.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.records.Kind;

/**
 * What the model sees of a paper: words and pairs of words, headings, words of the first lines, the
 * shape of the page, and what the word list says.
 */
@SuppressWarnings("EnumOrdinal") // a number of the model for each kind
final class Features {
    private static final int LONGEST_HEADING = 5;
    private static final double FEWEST = 40;
    private static final double FAINT = 4;
    private static final double SOME = 1.5;
    private static final double TELLING = 5;

    private final Tokens tokens;
    private final Set<String> words = new LinkedHashSet<>();
    private final List<Feature> features = new ArrayList<>();

    private Features(Tokens tokens) {
        this.tokens = tokens;
    }

    record Feature(String name, double value) {}

    static List<Feature> of(Tokens tokens, Collection<Cues.Seen> seen) {
        var features = new Features(tokens);
        features.addCues(seen);
        features.addTitle(seen);
        features.addNamed();
        features.addWords();
        features.addHeadings();
        Shape.of(tokens).forEach(shape -> features.features.add(new Feature("S:" + shape, 0.35)));
        return features.features;
    }

    private void addCues(Collection<Cues.Seen> seen) {
        var sums = new PerKind();
        seen.forEach(one -> PerKind.KINDS.forEach(kind -> sums.add(kind, one.weight(kind))));
        var all = FAINT + sums.sum();
        if (sums.get(Kind.OTHER) == 0 && sums.sum() >= SOME) {
            features.add(new Feature(Model.NOT_OTHER, 1));
        }
        for (var kind : PerKind.KINDS) {
            var sum = sums.get(kind);
            if (sum > 0) {
                features.add(new Feature("C:" + kind, StrictMath.log1p(sum)));
                features.add(new Feature("P:" + kind, FAINT * sum / all));
            }
        }
    }

    /** The first title that says what the paper is. */
    private void addTitle(Collection<Cues.Seen> seen) {
        seen.stream()
                .filter(one -> one.titleAt() < Integer.MAX_VALUE)
                .filter(one -> strongest(one) >= TELLING)
                .min(Comparator.comparingInt(Cues.Seen::titleAt))
                .ifPresent(this::addTitle);
    }

    private void addTitle(Cues.Seen title) {
        for (var kind : PerKind.KINDS) {
            if (title.weight(kind) >= TELLING) {
                features.add(new Feature("R:" + kind, 1.5));
            }
        }
    }

    private static double strongest(Cues.Seen one) {
        return PerKind.KINDS.stream().mapToDouble(one::weight).max().orElse(0);
    }

    /** What stands beside "procedure:", "exam:" and the like. */
    private void addNamed() {
        var most = new PerKind();
        for (var label : Labels.in(tokens)) {
            most.raiseTo(Cues.named(tokens, label.to(), Labels.endOfNamed(tokens, label)));
        }
        for (var kind : PerKind.KINDS) {
            if (most.get(kind) > 0) {
                features.add(new Feature("N:" + kind, StrictMath.log1p(most.get(kind))));
            }
        }
    }

    private void addWords() {
        for (var n = 0; n < tokens.size(); n++) {
            words.add(tokens.word(n));
            if (n + 1 < tokens.size()) {
                words.add(tokens.word(n) + " " + tokens.word(n + 1));
            }
        }
        var value = 3 / Math.sqrt(Math.max(words.size(), FEWEST));
        words.forEach(word -> features.add(new Feature(word, value)));
    }

    private void addHeadings() {
        var headings = new LinkedHashSet<String>();
        for (var n = 0; n < tokens.size(); n++) {
            if (tokens.isTitle(n)) {
                headings.add("T:" + tokens.word(n));
            }
            if (tokens.startsHeading(n)) {
                heading(n).ifPresent(headings::add);
            }
        }
        headings.forEach(heading -> features.add(new Feature(heading, 0.4)));
    }

    private Optional<String> heading(int from) {
        var text = new StringBuilder("H:");
        for (var n = from; n < Math.min(tokens.size(), from + LONGEST_HEADING); n++) {
            text.append(n > from ? " " : "").append(tokens.word(n));
            if (tokens.endsHeading(n)) {
                return Optional.of(text.toString());
            }
        }
        return Optional.empty();
    }
}
