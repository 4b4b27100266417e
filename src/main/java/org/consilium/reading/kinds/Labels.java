package org.consilium.reading.kinds;

import java.util.List;

/** Labels such as "procedure:" and "exam:" beside which a paper says what was done. */
final class Labels {
    private static final int NAMED_WORDS = 10;
    private static final Phrases<Boolean> LABELS = labels();

    private Labels() {}

    /** A label of these words in the paper, the words beside it following. */
    static List<Phrases.Hit<Boolean>> in(Tokens tokens) {
        return LABELS.in(tokens).stream().filter(hit -> isLabel(tokens, hit)).toList();
    }

    static int endOfNamed(Tokens tokens, Phrases.Hit<Boolean> label) {
        return Math.min(tokens.size(), label.to() + NAMED_WORDS);
    }

    /** Whether a label stands a few words before this one. */
    static boolean isBeside(Tokens tokens, int word) {
        return LABELS.in(tokens, Math.max(0, word - NAMED_WORDS), word).stream()
                .anyMatch(hit -> isLabel(tokens, hit));
    }

    private static boolean isLabel(Tokens tokens, Phrases.Hit<Boolean> hit) {
        return tokens.startsHeading(hit.from()) && tokens.endsHeading(hit.to() - 1);
    }

    private static Phrases<Boolean> labels() {
        var labels = new Phrases<Boolean>();
        for (var row : Lists.rows("kind-labels.tsv")) {
            labels.add(row.getFirst(), true);
        }
        return labels;
    }
}
