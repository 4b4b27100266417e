package org.consilium.reading.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.reading.kinds.Tokens.Spot;

/** Finds which names of a list a paper bears, by phrases that name it and others that only hint. */
final class Naming {
    private static final Map<Spot, Double> WEIGHTS =
            Map.of(Spot.TITLE, 8.0, Spot.HEADING, 5.0, Spot.TEXT, 1.5);
    private static final double BESIDE_LABEL = 8;
    private static final double HINT = 1;
    private static final int OPENING = 12;
    private static final double IN_OPENING = 4;

    private final String list;
    private final Phrases<Meaning> phrases = new Phrases<>();

    private record Meaning(String name, boolean names) {}

    /**
     * A name and how much speaks for it.
     *
     * @param heading whether a title, a heading or a label names it
     * @param first the first word that names it, else that hints at it
     * @param hints how many different phrases hint at it
     */
    record Borne(String name, double weight, boolean heading, int first, int hints) {
        /** Whether phrases only hint at it and none names it. */
        boolean isImplied() {
            return weight <= hints * HINT;
        }

        Borne plus(Borne other) {
            return new Borne(
                    name,
                    weight + other.weight,
                    heading || other.heading,
                    Math.min(first, other.first),
                    hints + other.hints);
        }
    }

    Naming(String list) {
        this.list = list;
        for (var row : Lists.rows("kind-names.tsv")) {
            if (row.getFirst().equals(list)) {
                add(row.get(1), row.get(2), true);
                add(row.get(1), row.get(3), false);
            }
        }
    }

    private void add(String name, String listed, boolean names) {
        for (var phrase : listed.split("; ", -1)) {
            if (!phrase.isEmpty()) {
                phrases.add(phrase, new Meaning(name, names));
            }
        }
    }

    Set<String> words() {
        return phrases.words();
    }

    /** Each name once, those that come first on the paper first. */
    List<Borne> borne(Tokens tokens) {
        var borne = new LinkedHashMap<String, Borne>();
        var told = new TreeSet<String>();
        for (var hit : phrases.in(tokens)) {
            for (var meaning : hit.meanings()) {
                var spot = tokens.spot(hit.from(), hit.to());
                var beside = Labels.isBeside(tokens, hit.from());
                var again = !told.add(meaning.name() + hit.phrase() + spot + beside);
                var one = borne(meaning, hit, spot, beside, again);
                borne.merge(meaning.name(), one, Borne::plus);
            }
        }
        return List.copyOf(borne.values());
    }

    private static Borne borne(
            Meaning meaning, Phrases.Hit<Meaning> hit, Spot spot, boolean beside, boolean again) {
        if (!meaning.names()) {
            return new Borne(meaning.name(), again ? 0 : HINT, false, hit.from(), again ? 0 : 1);
        }
        var weight = WEIGHTS.getOrDefault(spot, 0.0);
        var opening = hit.from() < OPENING ? IN_OPENING : 0;
        var all = (beside ? Math.max(BESIDE_LABEL, weight) : weight) + opening;
        var heading = beside || spot != Spot.TEXT;
        return new Borne(meaning.name(), again ? all / 8 : all, heading, hit.from(), 0);
    }

    @Override
    public String toString() {
        return "Naming[" + list + "]";
    }
}
