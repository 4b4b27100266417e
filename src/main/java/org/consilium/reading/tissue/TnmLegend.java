package org.consilium.reading.tissue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells categories that are only explained, or left unticked, from the one that was given. */
final class TnmLegend {
    private static final Pattern EXPLAINED =
            Pattern.compile("^\\s?[:=-]\\s?[A-Za-z<>\u2264\u2265]");
    private static final Pattern TICKED =
            Pattern.compile(
                    "(?:\\[[xX\u2713\u2714]\\]|\\([xX]\\)|[\u2611\u2612\u2713\u2714]|_[xX]_)\\s?$");
    private static final Pattern UNTICKED =
            Pattern.compile("(?:\\[\\s?\\]|\\(\\s?\\)|\u2610|_{3,})\\s?$");
    private static final Pattern ELEMENT =
            Matches.words(
                    "(?:\\(p?[TNM]\\)|tumou?r|nodes?|metastas[ei]s|stage|staging|category)\\s?[:"
                            + "|]\\s?-?\\s?$");
    private static final int NEAR = 500;

    private final String text;
    private final Set<Integer> covered = new HashSet<>();

    TnmLegend(String text, List<TnmToken> tokens) {
        this.text = text;
        var anyTicked = tokens.stream().anyMatch(token -> Matches.has(TICKED, before(token)));
        for (var token : tokens) {
            var isOption = anyTicked && Matches.has(UNTICKED, before(token));
            if (isOption || Matches.has(UNTICKED, before(token)) || isInList(token, tokens)) {
                covered.add(token.from());
            }
        }
    }

    boolean covers(TnmToken token) {
        return covered.contains(token.from());
    }

    private boolean isInList(TnmToken token, List<TnmToken> tokens) {
        if (!isExplained(token) || Matches.has(TICKED, before(token))) {
            return false;
        }
        var others =
                tokens.stream()
                        .filter(other -> other.letter() == token.letter())
                        .filter(other -> Math.abs(other.from() - token.from()) < NEAR)
                        .filter(this::isExplained)
                        .filter(other -> !other.value().equals(token.value()))
                        .filter(other -> !isAnswer(other))
                        .map(TnmToken::value)
                        .distinct()
                        .count();
        return isAnswer(token) ? others >= 2 : others >= 1;
    }

    private boolean isExplained(TnmToken token) {
        return Matches.has(
                EXPLAINED, text.substring(token.to(), Math.min(text.length(), token.to() + 4)));
    }

    /** Directly behind an element's name. */
    private boolean isAnswer(TnmToken token) {
        return Matches.has(ELEMENT, before(token));
    }

    private String before(TnmToken token) {
        return text.substring(Math.max(0, token.from() - 40), token.from());
    }
}
