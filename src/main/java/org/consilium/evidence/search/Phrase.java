package org.consilium.evidence.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand side by side.
 *
 * @param beforeNumber whether it means the same with a number after it: "Ca" in "Ca 125" is no
 *     carcinoma
 */
record Phrase(List<Term> terms, boolean beforeNumber) {
    Phrase {
        terms = List.copyOf(terms);
    }

    static Phrase of(String words, boolean whole, boolean beforeNumber) {
        return new Phrase(
                Words.split(words).stream()
                        .flatMap(word -> Form.of(word).stream())
                        .map(forms -> new Term(forms.getFirst(), whole))
                        .toList(),
                beforeNumber);
    }

    boolean mayStartWith(Form form) {
        return !terms.isEmpty() && terms.getFirst().fits(form);
    }

    /** Places where it stands, each from its first to behind its last word. */
    List<Stretch> in(Words page) {
        var found = new ArrayList<Stretch>();
        for (var at = 0; at < page.size(); at++) {
            var end = page.isStart(at) ? end(page, at, 0) : -1;
            if (end > at && (beforeNumber || !page.isNumber(end))) {
                found.add(new Stretch(at, end));
            }
        }
        return found;
    }

    /** Behind its last word, or -1. */
    private int end(Words page, int at, int term) {
        if (term == terms.size()) {
            return at;
        }
        if (at >= page.size()) {
            return -1;
        }
        for (var form : page.at(at)) {
            var end = terms.get(term).fits(form) ? end(page, at + form.span(), term + 1) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** From the first word to behind the last. */
    record Stretch(int from, int to) {}

    @Override
    public String toString() {
        return "Phrase[…]";
    }
}
