package org.consilium.reading.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Phrases of up to several words, found in a paper from left to right, the longest first. */
final class Phrases<T> {
    private final Branch<T> root = new Branch<>();
    private final Set<String> words = new TreeSet<>();

    private static final class Branch<T> {
        private final Map<String, Branch<T>> next = new HashMap<>();
        private final List<T> meanings = new ArrayList<>();
        private String phrase = "";
    }

    /** A phrase at the words from and up to (without) to. */
    record Hit<T>(String phrase, List<T> meanings, int from, int to) {}

    void add(String phrase, T meaning) {
        var branch = root;
        for (var word : Tokens.wordsOf(phrase)) {
            words.add(word);
            branch = branch.next.computeIfAbsent(word, _ -> new Branch<>());
        }
        branch.phrase = phrase;
        branch.meanings.add(meaning);
    }

    Set<String> words() {
        return words;
    }

    List<Hit<T>> in(Tokens tokens) {
        return in(tokens, 0, tokens.size());
    }

    List<Hit<T>> in(Tokens tokens, int from, int to) {
        var hits = new ArrayList<Hit<T>>();
        for (var n = from; n < to; ) {
            var end = longest(tokens, n, to, hits);
            n = Math.max(end, n + 1);
        }
        return hits;
    }

    private int longest(Tokens tokens, int from, int limit, List<Hit<T>> hits) {
        var branch = root.next.get(tokens.word(from));
        var best = root;
        var end = from;
        for (var n = from + 1; branch != null; n++) {
            if (!branch.meanings.isEmpty()) {
                best = branch;
                end = n;
            }
            branch = n < limit ? branch.next.get(tokens.word(n)) : null;
        }
        if (end > from) {
            hits.add(new Hit<>(best.phrase, best.meanings, from, end));
        }
        return end;
    }
}
