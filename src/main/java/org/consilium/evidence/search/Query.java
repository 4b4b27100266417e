package org.consilium.evidence.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.consilium.kernel.Refused;

/**
 * What somebody looks for: all of it must stand on one page. Words in quotes stand side by side;
 * any other word may be spelt or abbreviated otherwise.
 */
public final class Query {
    public static final int LONGEST = 100;

    private static final String QUOTE = "\"\u201c\u201d\u201e";
    private static final Pattern PART =
            Pattern.compile("[%1$s]([^%1$s]*)(?:[%1$s]|$)|([^%1$s]+)".formatted(QUOTE));

    private final List<List<Phrase>> wanted = new ArrayList<>();
    private final Map<String, List<Words.Place>> known = new HashMap<>();

    private Query() {}

    /**
     * @throws Refused {@code evidence.search.long}, {@code evidence.search.short} without a word of
     *     two letters or a number
     */
    public static Query read(String typed) {
        if (typed.strip().length() > LONGEST) {
            throw new Refused("evidence.search.long", LONGEST);
        }
        var query = new Query();
        var parts = PART.matcher(typed);
        while (parts.find()) {
            Optional.ofNullable(parts.group(1)).ifPresent(query::side);
            Optional.ofNullable(parts.group(2)).ifPresent(free -> query.words(Words.split(free)));
        }
        query.mustAskForSomething();
        return query;
    }

    /**
     * Where all that is wanted stands on a page; empty when any of it does not.
     *
     * @param page its words
     */
    public Optional<Marks> in(List<String> page) {
        var words = Words.of(page, word -> known.computeIfAbsent(word, this::places));
        var spots = new TreeSet<Integer>();
        var hits = 0;
        for (var names : wanted) {
            var found = names.stream().flatMap(name -> name.in(words).stream()).distinct().toList();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            hits += (int) found.stream().mapToInt(Phrase.Stretch::from).distinct().count();
            for (var stretch : found) {
                for (var at = stretch.from(); at < stretch.to(); at++) {
                    spots.add(words.spot(at));
                }
            }
        }
        return Optional.of(new Marks(hits, spots));
    }

    private List<Words.Place> places(String word) {
        return Form.of(word).stream()
                .map(forms -> new Words.Place(forms, forms.stream().anyMatch(this::mayStart)))
                .toList();
    }

    private boolean mayStart(Form form) {
        return wanted.stream().flatMap(List::stream).anyMatch(phrase -> phrase.mayStartWith(form));
    }

    private void side(String quoted) {
        var phrase = Phrase.of(quoted, true, true);
        if (!phrase.terms().isEmpty()) {
            wanted.add(List.of(phrase));
        }
    }

    /** The longest run of words that has other names is taken as one. */
    private void words(List<String> words) {
        for (var from = 0; from < words.size(); ) {
            var to = Math.min(words.size(), from + Synonyms.MOST_WORDS);
            while (to > from && names(words, from, to).isEmpty()) {
                to--;
            }
            if (to > from) {
                wanted.add(names(words, from, to).orElseThrow());
                from = to;
            } else {
                alone(words.get(from++));
            }
        }
    }

    private static Optional<List<Phrase>> names(List<String> words, int from, int to) {
        var follows = to < words.size() && Character.isDigit(words.get(to).codePointAt(0));
        return Synonyms.ALL.of(words.subList(from, to), follows);
    }

    private void alone(String word) {
        var phrase = Phrase.of(word, false, true);
        if (!phrase.terms().isEmpty()) {
            wanted.add(List.of(phrase));
        }
    }

    private void mustAskForSomething() {
        if (wanted.stream()
                .flatMap(names -> names.getFirst().terms().stream())
                .noneMatch(term -> term.form().isNumber() || term.form().text().length() > 1)) {
            throw new Refused("evidence.search.short");
        }
    }

    @Override
    public String toString() {
        return "Query[…]";
    }
}
