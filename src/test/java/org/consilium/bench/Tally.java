package org.consilium.bench;

import java.util.Map;
import java.util.TreeMap;

/** What was said against what is so, counted for each class. */
final class Tally {
    private final Map<String, int[]> counts = new TreeMap<>();
    private static final int RIGHT = 0;
    private static final int WRONG = 1;
    private static final int MISSED = 2;

    void right(String of) {
        add(of, RIGHT);
    }

    /** Said and not so. */
    void wrong(String of) {
        add(of, WRONG);
    }

    /** So and not said. */
    void missed(String of) {
        add(of, MISSED);
    }

    private void add(String of, int what) {
        counts.computeIfAbsent(of, one -> new int[3])[what]++;
    }

    /** The mean over the classes. */
    double macroF1() {
        return counts.values().stream().mapToDouble(Tally::f1).average().orElse(0);
    }

    void print() {
        System.out.printf(
                "  %-14s %6s %6s %6s %9s %7s %6s%n",
                "", "right", "wrong", "missed", "precision", "recall", "F1");
        counts.forEach(
                (of, n) ->
                        System.out.printf(
                                "  %-14s %6d %6d %6d %9.3f %7.3f %6.3f%n",
                                of, n[RIGHT], n[WRONG], n[MISSED], precision(n), recall(n), f1(n)));
    }

    private static double precision(int[] n) {
        return n[RIGHT] / (double) Math.max(1, n[RIGHT] + n[WRONG]);
    }

    private static double recall(int[] n) {
        return n[RIGHT] / (double) Math.max(1, n[RIGHT] + n[MISSED]);
    }

    private static double f1(int[] n) {
        var sum = precision(n) + recall(n);
        return sum == 0 ? 0 : 2 * precision(n) * recall(n) / sum;
    }
}
