package org.consilium.reading.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often judgements were right: F1 for each label, their mean, and how honest the confidence.
 */
final class Scores {
    private static final int BINS = 10;
    private final TreeMap<String, TreeMap<String, Integer>> table = new TreeMap<>();
    private final int[] count = new int[BINS];
    private final double[] sure = new double[BINS];
    private final int[] right = new int[BINS];

    void add(String truth, String judged, double confidence) {
        table.computeIfAbsent(truth, _ -> new TreeMap<>()).merge(judged, 1, Integer::sum);
        var bin = Math.min(BINS - 1, (int) (confidence * BINS));
        count[bin]++;
        sure[bin] += confidence;
        right[bin] += truth.equals(judged) ? 1 : 0;
    }

    double macroF1() {
        return labels().stream().mapToDouble(this::f1).average().orElse(0);
    }

    double f1(String label) {
        var hits = at(label, label);
        var truths = 0;
        var judged = 0;
        for (var other : labels()) {
            truths += at(label, other);
            judged += at(other, label);
        }
        return truths + judged == 0 ? 1 : 2.0 * hits / (truths + judged);
    }

    /** The expected calibration error: how far confidence is from the share that is right. */
    double calibrationError() {
        var all = 0;
        var error = 0.0;
        for (var n = 0; n < BINS; n++) {
            all += count[n];
            error += Math.abs(sure[n] - right[n]);
        }
        return error / Math.max(1, all);
    }

    private int at(String truth, String judged) {
        return table.getOrDefault(truth, new TreeMap<>()).getOrDefault(judged, 0);
    }

    private List<String> labels() {
        return List.copyOf(new TreeSet<>(table.keySet()));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var label : labels()) {
            text.append(
                    String.format(
                            Locale.ROOT, "%-15s F1 %.3f %s%n", label, f1(label), table.get(label)));
        }
        return text
                + String.format(
                        Locale.ROOT,
                        "macro-F1 %.4f ECE %.4f sure %.3f right %.3f%n",
                        macroF1(),
                        calibrationError(),
                        Arrays.stream(sure).sum() / Math.max(1, Arrays.stream(count).sum()),
                        Arrays.stream(right).sum()
                                / (double) Math.max(1, Arrays.stream(count).sum()));
    }
}
