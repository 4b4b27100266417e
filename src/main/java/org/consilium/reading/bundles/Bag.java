package org.consilium.reading.bundles;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** So many of each thing; two bags are alike by how much they share. */
final class Bag {
    private static final int LENGTH = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private int size;

    /** Three letters in a row, of each word: a letter misread spoils three and not the word. */
    static Bag letters(Collection<String> words) {
        var bag = new Bag();
        for (var word : words) {
            var folded = "^" + Fold.word(word) + "$";
            for (var n = 0; n + LENGTH <= folded.length(); n++) {
                bag.add(folded.substring(n, n + LENGTH));
            }
        }
        return bag;
    }

    static Bag of(Collection<String> things) {
        var bag = new Bag();
        things.forEach(bag::add);
        return bag;
    }

    private void add(String thing) {
        counts.merge(thing, 1, Integer::sum);
        size++;
    }

    int size() {
        return size;
    }

    /** 1 for two that hold the same, 0 for two that share nothing. */
    double likeness(Bag other) {
        return size + other.size == 0 ? 1 : 2.0 * shared(other) / (size + other.size);
    }

    /** How much of the smaller one is in the larger. */
    double containment(Bag other) {
        var smaller = Math.min(size, other.size);
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }

    /** How much of the other one is in this. */
    double holds(Bag other) {
        return other.size == 0 ? 0 : (double) shared(other) / other.size;
    }

    private int shared(Bag other) {
        var shared = 0;
        for (var one : counts.entrySet()) {
            shared += Math.min(one.getValue(), other.counts.getOrDefault(one.getKey(), 0));
        }
        return shared;
    }

    @Override
    public String toString() {
        return "Bag[" + size + "]";
    }
}
