package org.consilium.reading.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of two names side by side: which agree, which are alike, which are left over. */
final class Pairing {
    /** From the best to the least. */
    private enum Fit {
        EQUAL,
        BUT_ENDING,
        INITIAL,
        NEAR,
        NONE
    }

    private static final String[][] OPPOSITES = {
        {"kumar", "kumari"}, {"singh", "kaur"}, {"bhai", "ben"}, {"lal", "devi"}
    };

    private final List<Spelling> page;
    private final List<Spelling> known;
    private final List<Fit> fits = new ArrayList<>();
    private final List<Spelling> matchedFully = new ArrayList<>();
    private final Set<Integer> usedOnPage = new HashSet<>();
    private final Set<Integer> usedOfKnown = new HashSet<>();

    Pairing(List<Spelling> page, List<Spelling> known) {
        this.page = page;
        this.known = known;
        for (var fit : List.of(Fit.EQUAL, Fit.BUT_ENDING, Fit.INITIAL, Fit.NEAR)) {
            pair(fit);
        }
    }

    private void pair(Fit wanted) {
        for (var n = 0; n < page.size(); n++) {
            for (var k = 0; k < known.size(); k++) {
                if (!usedOnPage.contains(n)
                        && !usedOfKnown.contains(k)
                        && fit(page.get(n), known.get(k)) == wanted) {
                    usedOnPage.add(n);
                    usedOfKnown.add(k);
                    fits.add(wanted);
                    keep(wanted, known.get(k));
                }
            }
        }
    }

    private void keep(Fit fit, Spelling part) {
        if ((fit == Fit.EQUAL || fit == Fit.BUT_ENDING) && !Naming.isCommon(part)) {
            matchedFully.add(part);
        }
    }

    private static Fit fit(Spelling one, Spelling other) {
        if (one.isInitial() || other.isInitial()) {
            return initial(one, other);
        }
        if (one.isOtherThan(other)) {
            return Fit.NEAR;
        }
        var cost = SpellingDistance.between(one, other);
        var length = Math.max(one.sound().length(), other.sound().length());
        if (cost <= Math.min(0.8, 0.12 * length + 0.05)) {
            return isOtherEnding(one.sound(), other.sound()) ? Fit.BUT_ENDING : Fit.EQUAL;
        }
        return (cost <= 1.0 && length > 2) || cost <= 0.28 * length ? Fit.NEAR : Fit.NONE;
    }

    private static Fit initial(Spelling one, Spelling other) {
        if (one.plain().equals(other.plain())) {
            return Fit.EQUAL;
        }
        var isSame =
                one.plain().charAt(0) == other.plain().charAt(0)
                        || one.sound().charAt(0) == other.sound().charAt(0);
        return isSame ? Fit.INITIAL : Fit.NONE;
    }

    private static boolean isOtherEnding(String one, String other) {
        return one.endsWith("a") != other.endsWith("a");
    }

    Naming naming() {
        var leftOnPage = leftOver(page, usedOnPage);
        var leftOfKnown = leftOver(known, usedOfKnown);
        if (!leftOnPage.isEmpty() && !leftOfKnown.isEmpty()) {
            return differing();
        }
        if (fits.contains(Fit.NEAR)) {
            return matchedFully.isEmpty() && fits.size() > 1 && !fits.contains(Fit.EQUAL)
                    ? nearly()
                    : Naming.CLOSE;
        }
        if (fits.isEmpty()) {
            return Naming.DIFFERENT;
        }
        return agreeing(leftOnPage, leftOfKnown);
    }

    private Naming nearly() {
        return fits.stream().filter(f -> f == Fit.NEAR).count() <= 2
                ? Naming.CLOSE
                : Naming.DIFFERENT;
    }

    /** Nothing contradicts; is it enough? */
    private Naming agreeing(List<Integer> leftOnPage, List<Integer> leftOfKnown) {
        if (areOpposite()) {
            return Naming.CLOSE;
        }
        if ((leftOnPage.contains(0) && page.size() > 1) || leftOfKnown.contains(0)) {
            return isGivenElsewhere() ? whole() : Naming.FAMILY;
        }
        return whole();
    }

    /** A leading initial or a common word is no given name. */
    private boolean isGivenElsewhere() {
        var first = usedOfKnown.contains(0) ? page.getFirst() : known.getFirst();
        return first.isInitial() || Naming.isCommon(first);
    }

    private Naming whole() {
        var full = matchedFully.size();
        if (full < 2 && usedOnPage.size() < page.size() && usedOfKnown.size() < known.size()) {
            return Naming.GIVEN;
        }
        if (full == 0) {
            return isComplete() && fits.size() > 1 ? ending(Naming.SAME) : Naming.FAMILY;
        }
        if (full == 1 && !(isComplete() && page.size() > 1)) {
            return isGivenMatched() ? ending(Naming.PARTLY) : Naming.FAMILY;
        }
        return ending(hasWordLeft() ? Naming.PARTLY : Naming.SAME);
    }

    /** "Ramesh Patil" is in "Asha Ramesh Patil", and her husband. */
    private boolean hasWordLeft() {
        return Stream.concat(
                        leftOver(page, usedOnPage).stream().map(page::get),
                        leftOver(known, usedOfKnown).stream().map(known::get))
                .anyMatch(part -> !part.isInitial());
    }

    private boolean isComplete() {
        return usedOnPage.size() == page.size()
                && usedOfKnown.size() == known.size()
                && !fits.contains(Fit.INITIAL);
    }

    /** Whole, not by its first letter, which a sister-in-law may share. */
    private boolean isGivenMatched() {
        var given = known.stream().filter(part -> !part.isInitial()).findFirst();
        return given.filter(matchedFully::contains).isPresent();
    }

    private Naming ending(Naming otherwise) {
        return fits.contains(Fit.BUT_ENDING) ? Naming.SAME_BUT_ENDING : otherwise;
    }

    /** Both have a part that the other has not. */
    private Naming differing() {
        var full = matchedFully.size();
        if (full >= 2) {
            return Naming.CLOSE;
        }
        if (full == 1 && isFirst(matchedFully.getFirst())) {
            return Naming.GIVEN;
        }
        return looksAlike() ? Naming.CLOSE : Naming.DIFFERENT;
    }

    private boolean isFirst(Spelling part) {
        return known.getFirst().equals(part);
    }

    /** As a badly read page would: most letters in the same order. */
    private boolean looksAlike() {
        var one = text(page);
        var other = text(known);
        var length = Math.max(one.length(), other.length());
        return length > 6
                && SpellingDistance.between(new Spelling(one, one), new Spelling(other, other))
                        <= 0.25 * length;
    }

    private static String text(List<Spelling> parts) {
        var all = new StringBuilder();
        parts.forEach(part -> all.append(part.plain()));
        return all.toString();
    }

    private boolean areOpposite() {
        for (var pair : OPPOSITES) {
            if ((has(page, pair[0]) && has(known, pair[1]) && !has(known, pair[0]))
                    || (has(page, pair[1]) && has(known, pair[0]) && !has(known, pair[1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<Spelling> parts, String word) {
        return parts.stream().anyMatch(part -> part.plain().equals(word));
    }

    /** Common words and the letter of a family name may be left over. */
    private static List<Integer> leftOver(List<Spelling> parts, Set<Integer> used) {
        var left = new ArrayList<Integer>();
        for (var n = 0; n < parts.size(); n++) {
            if (!used.contains(n) && !(Naming.isCommon(parts.get(n)) && parts.size() > 1)) {
                left.add(n);
            }
        }
        return left;
    }
}
