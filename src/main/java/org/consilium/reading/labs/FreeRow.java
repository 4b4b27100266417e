package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Results that stand one after the other in a line: name, number, unit, range. */
final class FreeRow {
    private static final int LONGEST_NAME = 90;
    private static final int MOST = 60;
    private static final Pattern LEAD =
            Pattern.compile("^(?:[\\s*#•▪·>|,;-]{1,10}|\\(?\\d{1,2}[.)]\\s{1,3}|(?i:and|&)\\s)");
    private static final Pattern EDGE =
            Pattern.compile("(?<=[A-Za-z0-9)%\\]#+.*])(?=[\\s:=|(<>–-]|$)|(?<=[A-Za-z])(?=\\d)");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "^(?<sep>(?:[\\s|:=…_~]|\\.(?!\\d)){0,60}(?:[-–—]{1,3}(?:\\s{1,6}|(?=[<>]"
                            + "|\\d)))?:?\\s{0,6})(?:(?i:is|was|of)\\s)?");
    private static final Pattern NUMBER_AHEAD =
            Pattern.compile("^[*↑↓HL\\s]{0,5}[<>≤≥]?\\s?=?\\s?-?\\.?\\d");
    private static final Pattern METHOD =
            Pattern.compile("^\\s{0,3}[(\\[][^()\\[\\]\\d]{1,50}[)\\]]");
    private static final Pattern CELL_END = Pattern.compile("\\s{2,}+|\\s?\\|\\s?|\\t");
    private static final Pattern AFTERWARDS =
            Pattern.compile("^\\s{0,10}(?:[,;.|)(]|$|\\s{2}|\\t)");
    private static final Pattern APART = Pattern.compile("[:|\\t-]|\\s{2}");
    private static final Pattern NEXT = Pattern.compile("[,;|](?=\\s)|\\s{2}");
    private static final Pattern FEW_WORDS = Pattern.compile("\\s[A-Za-z .]{1,20}");

    private FreeRow() {}

    /**
     * A result and how sure its form makes it.
     *
     * @param to end of the last word used
     * @param isSure its unit, range or separator says that it is a result
     * @param isShort its name is so short that it needs company
     */
    record Item(
            Named named,
            String label,
            Amount amount,
            Optional<String> unit,
            Optional<String> range,
            Optional<String> flag,
            int from,
            int to,
            boolean isSure,
            boolean isShort) {}

    /** Where a name and its value stand. */
    private record Spot(String line, int from, int end, int value) {
        String label() {
            return line.substring(from, end).strip();
        }

        String separator() {
            return line.substring(end, value);
        }

        boolean isCelled() {
            return CELL_END.matcher(separator()).find();
        }

        /** Nothing follows the number that could make it something else. */
        boolean isFree(String after) {
            return AFTERWARDS.matcher(after).find()
                    || (isCelled() && FEW_WORDS.matcher(after).matches());
        }
    }

    /** The items of a line, none if it does not begin with one. */
    static List<Item> in(String line, boolean isTable) {
        var items = new ArrayList<Item>();
        var at = skip(line, 0);
        while (at < line.length() && items.size() < MOST) {
            var item = item(line, at, isTable);
            item.ifPresent(items::add);
            if (items.isEmpty()) {
                return List.of();
            }
            at = skip(line, item.map(Item::to).orElse(next(line, at)));
        }
        var isCompany = items.size() > 1;
        return items.stream().filter(i -> i.isSure() || (isCompany && i.isShort())).toList();
    }

    /** Behind the next comma, bar or gap. */
    private static int next(String line, int from) {
        var gap = NEXT.matcher(line).region(from, line.length());
        return gap.find() ? gap.end() : line.length();
    }

    static int skip(String line, int from) {
        var at = from;
        var lead = LEAD.matcher(line).useAnchoringBounds(true);
        while (lead.region(at, line.length()).find() && lead.end() > at) {
            at = lead.end();
        }
        return at;
    }

    private static Optional<Item> item(String line, int from, boolean isTable) {
        var near = line.substring(from, Math.min(line.length(), from + LONGEST_NAME));
        var edges = EDGE.matcher(near).results().map(r -> r.start()).toList();
        for (var end : edges.reversed()) {
            var item = item(line, from, from + end, isTable);
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    private static Optional<Item> item(String line, int from, int end, boolean isTable) {
        var value = start(line, end);
        var rest = line.substring(value);
        var isNumber = NUMBER_AHEAD.matcher(rest).find();
        var separator = line.substring(end, value);
        if (!isNumber && !isWordAhead(separator, rest)) {
            return Optional.empty();
        }
        var at = new Spot(line, from, end, value);
        return Named.find(line.substring(from, end))
                .flatMap(
                        named ->
                                amount(rest, isNumber)
                                        .flatMap(amount -> item(named, amount, at, isTable)));
    }

    private static boolean isWordAhead(String separator, String rest) {
        var isApart = APART.matcher(separator).find();
        var word = isApart ? Words.at(rest) : Optional.<String>empty();
        return word.isPresent() && AFTERWARDS.matcher(rest.substring(word.get().length())).find();
    }

    private static int start(String line, int end) {
        var rest = line.substring(end);
        var method = METHOD.matcher(rest);
        var skipped = method.find() ? method.end() : 0;
        var between = BETWEEN.matcher(rest.substring(skipped));
        return end + skipped + (between.find() ? between.end() : 0);
    }

    private static Optional<Amount> amount(String rest, boolean isNumber) {
        var near = rest.substring(0, Math.min(rest.length(), 120));
        return isNumber ? Amount.at(near).or(() -> Amount.wordsAt(near)) : Amount.wordsAt(near);
    }

    private static Optional<Item> item(Named named, Amount amount, Spot at, boolean isTable) {
        var after = at.line().substring(at.value() + amount.end());
        var isDose = amount.unit().isEmpty() && amount.isNumber() && Units.isForeign(after);
        if (isDose && !isFall(named, after)) {
            return Optional.empty();
        }
        var tail = Tail.of(after);
        var unit = amount.printed().or(tail::unit);
        var hasUnit = unit.flatMap(Unit::of).filter(u -> fits(named, u)).isPresent();
        var isFree = unit.isEmpty() && at.isFree(after);
        var isResult =
                hasUnit
                        || tail.range().isPresent()
                        || (isFree && (isTable || !at.separator().isBlank() || at.isCelled()))
                        || !amount.isNumber();
        if (!isResult && !(isFree && isPossible(named, amount))) {
            return Optional.empty();
        }
        var isShort = Key.isShort(at.label());
        return Optional.of(
                new Item(
                        named,
                        at.label(),
                        signed(amount, named),
                        unit,
                        tail.range(),
                        amount.flag().or(tail::flag),
                        at.from(),
                        at.value() + amount.end() + tail.length(),
                        hasUnit || !isShort || (isTable && isResult),
                        isShort));
    }

    private static boolean fits(Named named, Unit unit) {
        return named.analytes().stream().anyMatch(analyte -> analyte.fits(unit));
    }

    private static boolean isPossible(Named named, Amount amount) {
        return Analytes.number(amount.value()).filter(v -> isPossible(named, v)).isPresent();
    }

    private static boolean isPossible(Named named, BigDecimal value) {
        return named.analytes().stream()
                .filter(analyte -> !analyte.isWords())
                .anyMatch(analyte -> Analytes.isPlausible(analyte, value, Optional.empty()));
    }

    /** The sedimentation rate in mm. */
    private static boolean isFall(Named named, String after) {
        return named.analytes().getFirst().group().equals("esr") && after.strip().startsWith("mm");
    }

    /** A dash before the number is no minus where nothing can be below zero. */
    private static Amount signed(Amount amount, Named named) {
        var canBeNegative = named.analytes().stream().anyMatch(a -> a.low().signum() < 0);
        return canBeNegative || !amount.value().startsWith("-")
                ? amount
                : new Amount(
                        amount.value().substring(1),
                        amount.isNumber(),
                        amount.flag(),
                        amount.unit(),
                        amount.printed(),
                        amount.isClear(),
                        amount.end());
    }
}
