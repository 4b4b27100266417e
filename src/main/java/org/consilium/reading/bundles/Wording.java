package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import org.consilium.reading.Paper;

/** What a paper says, apart from its order: its words as letters, and its numbers. */
record Wording(Bag words, Bag numbers) {
    private static final int MANY = 30;
    private static final double OF_NUMBERS = 0.6;

    static Wording of(Paper paper) {
        var words = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (var line : paper.lines()) {
            for (var token : Fold.tokens(line.text())) {
                if (Fold.isNumber(token)) {
                    numbers.add(Fold.number(token));
                } else {
                    words.add(token);
                }
            }
        }
        return new Wording(Bag.letters(words), Bag.of(telling(numbers)));
    }

    /** Single digits are on every page. */
    private static List<String> telling(List<String> numbers) {
        return numbers.stream().filter(number -> number.length() > 1).toList();
    }

    /** The more numbers there are, the more they count. */
    double likeness(Wording other) {
        var most = Math.max(numbers.size(), other.numbers.size());
        var weight = OF_NUMBERS * Math.min(1, (double) most / MANY);
        return words.likeness(other.words) * (1 - weight)
                + numbers.likeness(other.numbers) * weight;
    }
}
