package org.consilium.reading.kinds;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Mends words that a scanner misread by one letter, where a long word that is known is near. */
final class Spelling {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 24;

    private final Set<String> known;
    private final Map<String, String> oneLetterLess = new HashMap<>();

    Spelling(Collection<String> words) {
        known = new HashSet<>(words);
        for (var word : new TreeSet<>(words)) {
            if (word.length() >= SHORTEST) {
                for (var n = 0; n < word.length(); n++) {
                    oneLetterLess.putIfAbsent(without(word, n), word);
                }
            }
        }
    }

    String mend(String word) {
        if (word.length() < SHORTEST - 1 || word.length() > LONGEST || known.contains(word)) {
            return word;
        }
        var letters = lettersForDigits(word);
        if (known.contains(letters)) {
            return letters;
        }
        return oneLetterOff(letters, word);
    }

    private String oneLetterOff(String letters, String word) {
        var longer = oneLetterLess.get(letters);
        if (longer != null) {
            return longer;
        }
        for (var n = 0; n < letters.length(); n++) {
            var less = without(letters, n);
            if (less.length() >= SHORTEST && known.contains(less)) {
                return less;
            }
            var other = oneLetterLess.get(less);
            if (other != null && less.equals(without(other, Math.min(n, other.length() - 1)))) {
                return other;
            }
        }
        return word;
    }

    private static String without(String word, int n) {
        return word.substring(0, n) + word.substring(n + 1);
    }

    private static String lettersForDigits(String word) {
        return word.replace('0', 'o').replace('1', 'l').replace('5', 's').replace('8', 'b');
    }
}
