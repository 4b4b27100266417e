package org.consilium.reading.labs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Place;

/** Rows without headings, with what hangs over from the line above. */
final class FreeLine {
    private static final int SHORT = 25;
    private static final Pattern FRAGMENT = Pattern.compile("[\\p{L}\\d .,()/%&+*-]{1,25}");
    private static final Pattern BRACKET_DATE = Pattern.compile("\\s?\\([^()]{6,45}\\)");
    private static final Pattern BEGINS_WITH_NUMBER =
            Pattern.compile("^\\s{0,200}[<>*HL]{0,2}\\s?\\d");

    private final Lines lines;
    private final Days days;
    private final Across across;
    private final State state;

    FreeLine(Lines lines, Days days, Across across, State state) {
        this.lines = lines;
        this.days = days;
        this.across = across;
        this.state = state;
    }

    /**
     * @param items of the line alone
     */
    List<Draft> drafts(int n, List<FreeRow.Item> items) {
        var text = lines.text(n);
        var joined = across.isJustBelow(n) ? joined(text, items) : List.<FreeRow.Item>of();
        if (!joined.isEmpty()) {
            var place = lines.places(state.aboveLine, n);
            return joined.stream().map(item -> draft(item, place, Optional.empty())).toList();
        }
        return items.stream()
                .map(
                        item ->
                                draft(
                                        item,
                                        lines.place(n, item.from(), item.to()),
                                        behind(text, item.to())))
                .toList();
    }

    /** With the words above, if they make another name or the line has only the number. */
    private List<FreeRow.Item> joined(String text, List<FreeRow.Item> items) {
        var joined = FreeRow.in(state.above + " " + text.strip(), state.header.isPresent());
        if (joined.isEmpty()) {
            return joined;
        }
        var first = joined.getFirst();
        if (BEGINS_WITH_NUMBER.matcher(text).find()) {
            return first.unit().isPresent() && items.isEmpty() ? joined : List.of();
        }
        var isLonger = first.label().length() > state.above.length();
        var isBetter = items.isEmpty() || Across.isOther(first.label(), items.getFirst().label());
        return isLonger && isBetter ? joined : List.of();
    }

    /** "(07/10/2013 22:25)" */
    private Optional<LocalDate> behind(String text, int from) {
        var bracket = BRACKET_DATE.matcher(text).region(from, text.length());
        return bracket.lookingAt() ? days.in(bracket.group()) : Optional.empty();
    }

    private static Draft draft(FreeRow.Item item, Place place, Optional<LocalDate> day) {
        var inName = Ranges.inName(item.label());
        return new Draft(
                inName.map(Ranges.InName::name).orElse(item.label()),
                Optional.of(item.named()),
                item.amount(),
                item.unit().or(() -> inName.flatMap(Ranges.InName::unit).map(Units.Found::printed)),
                item.range().or(() -> inName.map(Ranges.InName::range)),
                item.flag(),
                day,
                Optional.empty(),
                place);
    }

    /** Words behind the last result may begin the next name. */
    static String fragment(String text, List<FreeRow.Item> items) {
        if (items.isEmpty() || items.getLast().to() > text.length()) {
            return "";
        }
        var rest = text.substring(items.getLast().to()).strip();
        return rest.length() <= SHORT && FRAGMENT.matcher(rest).matches() ? rest : "";
    }
}
