package org.consilium.reading.kinds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes made-up papers by chance from lists of ways to write things: {word} is one line of a list,
 * {word*2-4} several lines, {word~2-4} several in one line, {#1-9} a number, {a|b} one of both.
 */
final class Grammar {
    private static final Pattern NAMED =
            Pattern.compile("([A-Za-z0-9_.]+)(?:([*~])(\\d+)-(\\d+))?");
    private static final Pattern NUMBER =
            Pattern.compile("#(-?\\d+)(?:\\.(\\d+))?-(-?\\d+)(?:\\.\\d+)?");
    private static final int FOLDS = 4;
    private static final int MANY = 6;

    private final Map<String, List<String>> ways = new HashMap<>();

    /** Which lines may be used: those held out, the others, or all. */
    enum Share {
        LEARNT,
        HELD_OUT,
        ALL
    }

    static Grammar load(List<String> files) {
        var grammar = new Grammar();
        files.forEach(grammar::read);
        return grammar;
    }

    private void read(String file) {
        var stream = Grammar.class.getResourceAsStream("/reading/kinds/" + file);
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            var list = new ArrayList<String>();
            for (var line : in.lines().toList()) {
                if (line.startsWith("= ")) {
                    list = new ArrayList<>();
                    ways.put(line.substring(2), list);
                } else if (!line.startsWith("#")) {
                    list.add(line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String write(String name, Random random, Share share) {
        return expand(pick(name, random, share), random, share);
    }

    private String pick(String name, Random random, Share share) {
        var some = some(name, share);
        return some.get(random.nextInt(some.size()));
    }

    private List<String> some(String name, Share share) {
        var all = Objects.requireNonNull(ways.get(name), name);
        if (share == Share.ALL || all.size() < MANY || !name.contains(".")) {
            return all;
        }
        var some = new ArrayList<String>();
        for (var n = 0; n < all.size(); n++) {
            if (n % FOLDS == FOLDS - 1 == (share == Share.HELD_OUT)) {
                some.add(all.get(n));
            }
        }
        return some;
    }

    private String expand(String way, Random random, Share share) {
        var text = new StringBuilder();
        for (var n = 0; n < way.length(); n++) {
            if (way.charAt(n) == '{') {
                var end = closing(way, n);
                text.append(inner(way.substring(n + 1, end), random, share));
                n = end;
            } else if (way.startsWith("\\n", n)) {
                text.append('\n');
                n++;
            } else {
                text.append(way.charAt(n));
            }
        }
        return text.toString();
    }

    private static int closing(String way, int from) {
        var depth = 0;
        for (var n = from; n < way.length(); n++) {
            depth += way.charAt(n) == '{' ? 1 : way.charAt(n) == '}' ? -1 : 0;
            if (depth == 0) {
                return n;
            }
        }
        throw new IllegalStateException(way);
    }

    private String inner(String inner, Random random, Share share) {
        var options = options(inner);
        if (options.size() > 1) {
            var option = options.get(random.nextInt(options.size()));
            return ways.containsKey(option)
                    ? write(option, random, share)
                    : expand(option, random, share);
        }
        var number = NUMBER.matcher(inner);
        if (number.matches()) {
            return number(number.group(1), number.group(2) != null, number.group(3), random);
        }
        var named = NAMED.matcher(inner);
        if (!named.matches() || !ways.containsKey(named.group(1))) {
            return expand(inner, random, share);
        }
        return named.group(2) == null
                ? write(named.group(1), random, share)
                : several(named.toMatchResult(), random, share);
    }

    private String several(MatchResult named, Random random, Share share) {
        var least = Integer.parseInt(named.group(3));
        var most = Integer.parseInt(named.group(4));
        var left = new ArrayList<String>();
        var parts = new ArrayList<String>();
        for (var n = least + random.nextInt(most - least + 1); n > 0; n--) {
            if (left.isEmpty()) {
                left.addAll(some(named.group(1), share));
            }
            parts.add(expand(left.remove(random.nextInt(left.size())), random, share));
        }
        return String.join(named.group(2).equals("*") ? "\n" : " ", parts);
    }

    private static String number(String from, boolean point, String to, Random random) {
        var least = Integer.parseInt(from);
        var most = Math.max(least, Integer.parseInt(to));
        var whole = least + random.nextInt(most - least + 1);
        return point ? whole + "." + random.nextInt(10) : Integer.toString(whole);
    }

    private static List<String> options(String inner) {
        var options = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var n = 0; n < inner.length(); n++) {
            depth += inner.charAt(n) == '{' ? 1 : inner.charAt(n) == '}' ? -1 : 0;
            if (depth == 0 && inner.charAt(n) == '|') {
                options.add(inner.substring(from, n));
                from = n + 1;
            }
        }
        options.add(inner.substring(from));
        return options;
    }
}
