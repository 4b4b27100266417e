package org.consilium.reading.kinds;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.records.Kind;

/** What the word list says about a paper. */
@SuppressWarnings("EnumOrdinal") // a number of the model for each kind
final class Cues {
    private static final Phrases<Cue> PHRASES = phrases();
    private static final double AGAIN = 0.3;
    private static final int MOST_TIMES = 4;

    private Cues() {}

    /** One phrase on one paper: what it adds to each kind. */
    static final class Seen {
        private final String phrase;
        private final PerKind weights = new PerKind();
        private int times;
        private int titleAt = Integer.MAX_VALUE;

        private Seen(String phrase) {
            this.phrase = phrase;
        }

        String phrase() {
            return phrase;
        }

        double weight(Kind kind) {
            return weights.get(kind) * (1 + AGAIN * (Math.min(times, MOST_TIMES) - 1));
        }

        /** The first word of its first place as a title of its own. */
        int titleAt() {
            return titleAt;
        }

        private void again(Phrases.Hit<Cue> hit, Tokens.Spot spot) {
            times++;
            titleAt = spot == Tokens.Spot.TITLE ? Math.min(titleAt, hit.from()) : titleAt;
            for (var cue : hit.meanings()) {
                weights.raiseTo(cue.kind(), cue.weight(spot));
            }
        }
    }

    static Collection<Seen> seen(Tokens tokens) {
        var seen = new LinkedHashMap<String, Seen>();
        for (var hit : PHRASES.in(tokens)) {
            seen.computeIfAbsent(hit.phrase(), Seen::new)
                    .again(hit, tokens.spot(hit.from(), hit.to()));
        }
        return seen.values();
    }

    /** What speaks for each kind among some words that name a paper or a procedure. */
    static PerKind named(Tokens tokens, int from, int to) {
        var sums = new PerKind();
        for (var hit : PHRASES.in(tokens, from, to)) {
            hit.meanings().forEach(cue -> sums.add(cue.kind(), cue.heading()));
        }
        return sums;
    }

    static Collection<String> words() {
        return PHRASES.words();
    }

    private static Phrases<Cue> phrases() {
        var phrases = new Phrases<Cue>();
        var cues = new LinkedHashMap<String, Map<Kind, Cue>>();
        for (var row : Lists.rows("kind-cues.tsv")) {
            var weights = row.get(1).split("/", -1);
            var cue =
                    new Cue(
                            Kind.valueOf(row.get(0)),
                            Double.parseDouble(weights[0]),
                            Double.parseDouble(weights[1]),
                            Double.parseDouble(weights[2]));
            for (var phrase : row.get(2).split("; ", -1)) {
                cues.computeIfAbsent(phrase, _ -> new LinkedHashMap<>()).put(cue.kind(), cue);
            }
        }
        cues.forEach((phrase, kinds) -> kinds.values().forEach(cue -> phrases.add(phrase, cue)));
        return phrases;
    }
}
