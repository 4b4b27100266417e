package org.consilium.reading.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words of labels in a line, the longest first, whatever stands around them. */
final class HeaderLabels {
    /**
     * @param strong says by itself that it is a label
     */
    record Hit(Label label, boolean strong, int from, int to) {}

    private record Entry(Label label, boolean strong) {}

    private record Token(String text, int from, int to) {}

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\\u200c\\u200d]{1,40}+|[/&()#]");
    private static final Pattern JOIN = Pattern.compile("[\\s.'’_-]{0,3}");
    private static final Pattern APART = Pattern.compile("\\s{2}|\\t");
    private static final Pattern SOMEBODYS =
            Pattern.compile("(?:fe)?maie|years?|yrs?|mrs|the|print|biock|sir|baby|my|your");
    private static final int LONGEST = 7;
    private static final int LONGEST_LINE = 20_000;
    private static final Map<String, Entry> PHRASES = phrases();

    private HeaderLabels() {}

    private static Map<String, Entry> phrases() {
        var phrases = new HashMap<String, Entry>();
        for (var row : Lists.rows("header-labels.tsv")) {
            var entry = new Entry(Label.valueOf(row.get(0)), row.get(1).equals("strong"));
            var words = tokens(row.get(2));
            var key = key(words, 0, words.size());
            phrases.put(key, entry);
            phrases.putIfAbsent(initials(key), entry);
            var joined = key.replace(" ", "");
            if (words.size() == 2 && joined.length() > 4 && !joined.contains("/")) {
                phrases.putIfAbsent(joined, entry);
            }
        }
        return Map.copyOf(phrases);
    }

    /** "m r d no" is also printed MRD No. */
    private static String initials(String key) {
        return key.replaceAll("(?<=(?:^| )[a-z]) (?=[a-z](?: |$))", "");
    }

    static List<Hit> in(String line) {
        var hits = new ArrayList<Hit>();
        if (line.length() > LONGEST_LINE) {
            return hits;
        }
        var tokens = tokens(line);
        var n = 0;
        while (n < tokens.size()) {
            var count = longest(line, tokens, n, hits);
            n += Math.max(1, count);
        }
        return hits;
    }

    private static int longest(String line, List<Token> tokens, int at, List<Hit> hits) {
        for (var count = reach(line, tokens, at); count > 0; count--) {
            var entry = entry(tokens, at, count);
            if (entry.isPresent()) {
                var to = tokens.get(at + count - 1).to();
                hits.add(
                        new Hit(
                                entry.get().label(),
                                entry.get().strong(),
                                tokens.get(at).from(),
                                to));
                return count;
            }
        }
        return 0;
    }

    private static Optional<Entry> entry(List<Token> tokens, int at, int count) {
        var known = Optional.ofNullable(PHRASES.get(key(tokens, at, count)));
        if (known.isPresent() || count != 2 || !tokens.get(at + 1).text().equals("name")) {
            return known;
        }
        var owner = tokens.get(at).text();
        return owner.length() > 2 && !SOMEBODYS.matcher(owner).matches()
                ? Optional.of(new Entry(Label.OTHER, false))
                : Optional.empty();
    }

    /** How many words from here stand close enough together to be one label. */
    private static int reach(String line, List<Token> tokens, int at) {
        var count = 1;
        while (count < LONGEST && at + count < tokens.size()) {
            var between =
                    line.substring(tokens.get(at + count - 1).to(), tokens.get(at + count).from());
            if (!JOIN.matcher(between).matches() || APART.matcher(between).find()) {
                return count;
            }
            count++;
        }
        return count;
    }

    private static List<Token> tokens(String line) {
        var tokens = new ArrayList<Token>();
        var words = TOKEN.matcher(line);
        while (words.find()) {
            tokens.add(new Token(folded(words.group()), words.start(), words.end()));
        }
        return tokens;
    }

    private static String key(List<Token> tokens, int at, int count) {
        var key = new StringBuilder();
        for (var token : tokens.subList(at, at + count)) {
            key.append(key.isEmpty() ? "" : " ").append(token.text());
        }
        return key.toString();
    }

    /** Letters that a camera confuses are made one, in the labels as in the line. */
    private static String folded(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "no", "nos", "number", "numbers", "num", "#", "n0" -> "no";
            case "&", "and" -> "&";
            default -> unmistaken(lower);
        };
    }

    /** In short words "rn" is more than an m: MRN. */
    private static String unmistaken(String lower) {
        var word =
                lower.replace('l', 'i')
                        .replace('1', 'i')
                        .replace('0', 'o')
                        .replace('5', 's')
                        .replace('q', 'g')
                        .replace("vv", "w");
        return word.length() < 5 ? word : word.replace("rn", "m");
    }
}
