package org.consilium.reading.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The shape of a paper: how long, how much of it numbers, units, money, dosages and prose. */
final class Shape {
    private static final Set<String> PROSE =
            Set.of(
                    "the", "was", "is", "and", "of", "with", "to", "a", "in", "she", "he", "has",
                    "had", "were", "are", "for", "that", "on", "at", "his", "her", "this", "by");
    private static final Set<String> PERSON =
            Set.of("she", "he", "his", "her", "i", "we", "him", "my", "you", "your");
    private static final Set<String> PAST = Set.of("was", "were", "had", "then");
    private static final Set<String> UNITS =
            Set.of(
                    "mg", "dl", "mmol", "meq", "iu", "ng", "pg", "fl", "cumm", "miu", "uiu",
                    "lakhs", "gm", "g", "u", "ul", "mcg", "sec");
    private static final Set<String> MONEY =
            Set.of("rs", "inr", "rupees", "amount", "रुपये", "0.00", "charges");
    private static final Set<String> DOSES =
            Set.of("#dose", "bd", "tds", "od", "hs", "sos", "tab", "cap", "syp", "inj");

    private final List<String> shapes = new ArrayList<>();
    private final Tokens tokens;

    private Shape(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<String> of(Tokens tokens) {
        var shape = new Shape(tokens);
        var size = Math.max(1, tokens.size());
        shape.add("length", log2(size));
        shape.add("numbers", tenth(shape.count(Set.of("0", "0.00")) / size));
        shape.add("prose", tenth(shape.count(PROSE) / size));
        shape.add("person", log2((int) (200 * shape.count(PERSON) / size)));
        shape.add("past", log2((int) (200 * shape.count(PAST) / size)));
        shape.add("units", log2((int) (100 * shape.count(UNITS) / size)));
        shape.add("money", log2((int) shape.count(MONEY)));
        shape.add("doses", log2((int) shape.count(DOSES)));
        shape.add("rows", tenth(shape.rows()));
        shape.add("hindi", tenth(shape.hindi() / size));
        return shape.shapes;
    }

    private void add(String name, int value) {
        shapes.add(name + value);
    }

    private double count(Set<String> words) {
        var count = 0.0;
        for (var n = 0; n < tokens.size(); n++) {
            count += words.contains(tokens.word(n)) ? 1 : 0;
        }
        return count;
    }

    private double hindi() {
        var count = 0.0;
        for (var n = 0; n < tokens.size(); n++) {
            count +=
                    Character.UnicodeScript.of(tokens.word(n).charAt(0))
                                    == Character.UnicodeScript.DEVANAGARI
                            ? 1
                            : 0;
        }
        return count;
    }

    /** The share of lines that look like rows of a table of results: few words, two numbers. */
    private double rows() {
        var starts = tokens.lineStarts();
        var rows = 0.0;
        for (var n = 0; n < starts.size(); n++) {
            var to = n + 1 < starts.size() ? starts.get(n + 1) : tokens.size();
            rows += isRow(starts.get(n), to) ? 1 : 0;
        }
        return rows / Math.max(1, starts.size());
    }

    private boolean isRow(int from, int to) {
        var numbers = 0;
        for (var n = from + 1; n < to; n++) {
            numbers += tokens.word(n).startsWith("0") ? 1 : 0;
        }
        return numbers >= 2 && to - from <= 30 && numbers * 6 >= to - from;
    }

    private static int tenth(double share) {
        return (int) Math.min(9, share * 10);
    }

    private static int log2(int count) {
        return Math.min(12, 32 - Integer.numberOfLeadingZeros(count));
    }
}
