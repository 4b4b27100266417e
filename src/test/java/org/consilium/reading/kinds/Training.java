package org.consilium.reading.kinds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.consilium.reading.kinds.Material.Labelled;

/** Trains the model of kinds of papers and writes it to src/main/resources/reading/kinds.tsv. */
final class Training {
    static final Path FILE = Path.of("src/main/resources/reading/kinds.tsv");
    private static final int EACH = 260;
    private static final int HELD_OUT_EACH = 60;
    private static final int ROUNDS = 10;
    private static final int MOST_WORDS = 2600;
    private static final int RARE = 8;
    private static final long SEED = 20_260_728;

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<List<Features.Feature>> papers = new ArrayList<>();
    private final List<Labelled> material;

    private Training(List<Labelled> material) {
        this.material = material;
        material.forEach(one -> papers.add(KindReader.features(one.paper())));
        choose();
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, write(), StandardCharsets.UTF_8);
    }

    static String write() {
        var material = new Material();
        var learnt = new ArrayList<>(material.madeUp(EACH, SEED, Grammar.Share.LEARNT));
        learnt.addAll(material.real(SEED));
        var trial = new Training(learnt).train();
        var unseen = material.madeUp(HELD_OUT_EACH, SEED + 1, Grammar.Share.HELD_OUT);
        var temperature = Calibration.temperature(trial, unseen);
        var all = new ArrayList<>(material.madeUp(EACH, SEED + 2, Grammar.Share.ALL));
        all.addAll(material.real(SEED + 2));
        return text(new Training(all).train(), temperature);
    }

    /** Trained on one part of the sentences only, to be tried on the others. */
    static Model trial() {
        var material = new Material();
        var learnt = new ArrayList<>(material.madeUp(EACH, SEED, Grammar.Share.LEARNT));
        learnt.addAll(material.real(SEED));
        var weights = new Training(learnt).train();
        var unseen = material.madeUp(HELD_OUT_EACH, SEED + 1, Grammar.Share.HELD_OUT);
        return new Model(weights, Calibration.temperature(weights, unseen));
    }

    private void choose() {
        var counts = new HashMap<String, int[]>();
        for (var n = 0; n < papers.size(); n++) {
            var kind = PerKind.place(material.get(n).kind());
            for (var feature : papers.get(n)) {
                counts.computeIfAbsent(feature.name(), _ -> new int[PerKind.KINDS.size()])[kind]++;
            }
        }
        counts.keySet().stream()
                .filter(name -> isOurs(name) || total(counts, name) >= RARE)
                .sorted(
                        Comparator.comparing((String name) -> !isOurs(name))
                                .thenComparing(name -> -told(counts, name))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS)
                .sorted()
                .forEach(name -> numbers.put(name, numbers.size()));
    }

    private static boolean isOurs(String name) {
        return name.startsWith("C:") || name.startsWith("P:") || name.startsWith("S:");
    }

    private static int total(Map<String, int[]> counts, String name) {
        var total = 0;
        for (var count : counts.getOrDefault(name, new int[0])) {
            total += count;
        }
        return total;
    }

    /** How unevenly a feature is spread over the kinds. */
    private static double told(Map<String, int[]> counts, String name) {
        var total = total(counts, name);
        var told = 0.0;
        for (var count : counts.getOrDefault(name, new int[0])) {
            var even = total / (double) PerKind.KINDS.size();
            told += (count - even) * (count - even) / (even + 2);
        }
        return told;
    }

    private Map<String, PerKind> train() {
        var decay = new double[numbers.size()];
        var droppable = new boolean[numbers.size()];
        numbers.forEach(
                (name, n) -> {
                    droppable[n] = !name.startsWith("P:");
                    decay[n] = isOurs(name) ? 1e-4 : 1e-3;
                });
        var regression = new Regression(decay, droppable);
        regression.learn(examples(), ROUNDS, new Random(SEED));
        var weights = new TreeMap<String, PerKind>();
        numbers.forEach((name, n) -> weights.put(name, regression.weights(n)));
        return weights;
    }

    private List<Regression.Example> examples() {
        var examples = new ArrayList<Regression.Example>();
        for (var n = 0; n < papers.size(); n++) {
            var known =
                    papers.get(n).stream()
                            .filter(feature -> numbers.containsKey(feature.name()))
                            .toList();
            examples.add(
                    new Regression.Example(
                            known.stream().mapToInt(f -> numbers.get(f.name())).toArray(),
                            known.stream().mapToDouble(Features.Feature::value).toArray(),
                            PerKind.place(material.get(n).kind())));
        }
        return examples;
    }

    private static String text(Map<String, PerKind> weights, double temperature) {
        var text =
                new StringBuilder(
                        "# What speaks for which kind of paper, in hundredths, in the order of"
                                + " Kind. Written by Training from made-up and public papers.\n");
        text.append("temperature\t").append(temperature).append('\n');
        weights.forEach(
                (name, row) -> {
                    text.append(name);
                    for (var weight : row.toArray()) {
                        var rounded = Math.round(weight * Model.SCALE);
                        text.append('\t').append(rounded == 0 ? "" : Long.toString(rounded));
                    }
                    text.append('\n');
                });
        return text.toString();
    }
}
