package org.consilium.reading.kinds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.consilium.reading.Paper;

/**
 * The words of a paper in small letters, numbers as "0", dosages such as 1-0-1 as "#dose", with
 * where a heading could begin and end. What follows the first thousands of words is left out.
 */
final class Tokens {
    private static final int MOST = 8_000;
    private static final int TITLE_LINES = 14;
    private static final int TITLE_WORDS = 10;

    private final List<String> words = new ArrayList<>();
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();
    private final BitSet titles = new BitSet();
    private final List<Integer> lineStarts = new ArrayList<>();
    private final UnaryOperator<String> spelling;

    private Tokens(UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    /** Where a phrase stands, by which it weighs more or less. */
    enum Spot {
        TITLE,
        HEADING,
        TEXT
    }

    /**
     * @param spelling mends what was misread
     */
    static Tokens of(Paper paper, UnaryOperator<String> spelling) {
        var tokens = new Tokens(spelling);
        var lines = 0;
        for (var page : paper.pages()) {
            for (var line : page.lines()) {
                var from = tokens.size();
                if (from < MOST) {
                    tokens.read(line.text());
                }
                if (tokens.size() > from) {
                    tokens.lineStarts.add(from);
                    tokens.markTitle(from, lines++);
                }
            }
        }
        return tokens;
    }

    static List<String> wordsOf(String phrase) {
        var tokens = new Tokens(UnaryOperator.identity());
        tokens.read(phrase);
        return tokens.words;
    }

    private void markTitle(int from, int line) {
        if (line < TITLE_LINES && size() - from <= TITLE_WORDS) {
            titles.set(from, size());
        }
    }

    private void read(String line) {
        var at = new Scan(line, 0);
        var fresh = true;
        while (at.skipToWord()) {
            fresh |= at.passedStop();
            starts.set(size(), fresh);
            var word = at.word();
            for (var part : Spelled.parts(word)) {
                words.add(spelling.apply(part));
            }
            ends.set(size() - 1, at.atStop());
            fresh = false;
        }
    }

    int size() {
        return words.size();
    }

    String word(int n) {
        return words.get(n);
    }

    /** The first word of each line that has words. */
    List<Integer> lineStarts() {
        return lineStarts;
    }

    boolean startsHeading(int n) {
        return starts.get(n);
    }

    Spot spot(int from, int to) {
        if (starts.get(from) && ends.get(to - 1)) {
            return titles.get(from) ? Spot.TITLE : Spot.HEADING;
        }
        return titles.get(from) ? Spot.HEADING : Spot.TEXT;
    }

    boolean isTitle(int n) {
        return titles.get(n);
    }

    boolean endsHeading(int n) {
        return ends.get(n);
    }

    @Override
    public String toString() {
        return "Tokens[" + size() + "]";
    }
}
