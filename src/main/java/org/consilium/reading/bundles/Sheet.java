package org.consilium.reading.bundles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.reading.Dates;
import org.consilium.reading.Judgement;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.reading.Whose;
import org.consilium.reading.bundles.Numbers.Series;
import org.consilium.reading.kinds.KindReader;
import org.consilium.reading.person.DateReader;

/** All that one page tells about where it belongs. */
record Sheet(
        Whose whose,
        Dates dates,
        Numbers numbers,
        List<Counter> counters,
        Face face,
        Judgement judgement,
        Content content) {
    private static final int FEW_WORDS = 4;
    private static final int SHORTEST = 4;
    private static final int LONG_NAME = 9;
    private static final double NEARLY_ALL = 0.95;
    private static final double SOME = 0.4;
    private static final Pattern SOMEBODY_ELSE =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:dr|ref|[swdc] ?/ ?[o0]|husband|wife|father|mother|son"
                            + "|daughter|relative|attendant|doctor|consultant)(?!\\p{L})");

    /**
     * How a page presents itself.
     *
     * @param title what its heading says
     * @param tops its first lines, as letters
     * @param heads each line of the header that names no relative and no doctor, as letters
     */
    record Face(
            Optional<Letterhead> letterhead,
            Optional<Title> title,
            Marks marks,
            Bag tops,
            List<Bag> heads) {}

    static Sheet of(Page page) {
        var zones = Zones.of(page);
        var face =
                new Face(
                        Letterhead.in(zones),
                        Title.in(zones.head()),
                        Marks.of(zones),
                        Bag.letters(firstWords(zones)),
                        heads(zones));
        return new Sheet(
                Named.in(page),
                DateReader.read(new Paper(List.of(zones.edgePage(1)))),
                Numbers.in(zones.edges()),
                Counters.in(zones),
                face,
                KindReader.judge(new Paper(List.of(page))),
                Content.of(page));
    }

    private static List<Bag> heads(Zones zones) {
        return zones.head().stream()
                .map(line -> line.text())
                .filter(text -> !SOMEBODY_ELSE.matcher(text).find())
                .map(text -> Bag.letters(Fold.tokens(text)))
                .toList();
    }

    private static List<String> firstWords(Zones zones) {
        return zones.head().stream()
                .limit(3)
                .flatMap(line -> Fold.tokens(line.text()).stream())
                .filter(word -> !Fold.isNumber(word))
                .toList();
    }

    boolean isBlank() {
        return content.size() < FEW_WORDS && counters.isEmpty() && whose.name().isEmpty();
    }

    /** Has a header of its own: says whom it is about or who wrote it. */
    boolean isHeaded() {
        return whose.name().isPresent() || face.letterhead().isPresent();
    }

    boolean isCounted() {
        return counters.stream().anyMatch(one -> one.total().isPresent());
    }

    /** The only page of its report, as it says. */
    boolean isComplete() {
        return counters.stream().anyMatch(one -> one.page() == 1 && one.isLast());
    }

    /** Other pages of a report that counts them. */
    boolean isCountedApart(Sheet other) {
        return counters.stream()
                .anyMatch(
                        one ->
                                other.counters.stream()
                                        .anyMatch(
                                                two -> one.isOf(two) && one.page() != two.page()));
    }

    Set<LocalDate> days() {
        var days = new HashSet<LocalDate>();
        Stream.of(dates.collected(), dates.performed(), dates.reported())
                .forEach(date -> date.ifPresent(days::add));
        return days;
    }

    /** The share of the shorter page's rows that the other one has, too. */
    double rowsAgain(Sheet other) {
        var fewer = Math.min(content.rows().size(), other.content.rows().size());
        var again = new ArrayList<>(content.rows());
        again.retainAll(other.content.rows());
        return fewer < SHORTEST ? 0 : (double) again.size() / fewer;
    }

    /** The name stands in the header, though its label or its end may be misread. */
    private boolean hasName(String name) {
        var letters = Bag.letters(Fold.tokens(name));
        return letters.size() >= LONG_NAME
                && face.heads().stream().anyMatch(line -> line.holds(letters) >= NEARLY_ALL);
    }

    /** Whether both pages can be about one person. */
    Persons compare(Sheet other) {
        var persons = Persons.compare(whose, other.whose);
        if (persons != Persons.OTHER || isOfOtherSex(other)) {
            return persons;
        }
        var isThere =
                whose.name().filter(other::hasName).isPresent()
                        || other.whose.name().filter(this::hasName).isPresent();
        if (isThere) {
            return Persons.SAME;
        }
        return isMisreadOf(other) ? Persons.DOUBTFUL : Persons.OTHER;
    }

    /** The patient's number is the same, and some of the name. */
    private boolean isMisreadOf(Sheet other) {
        return numbers.isSame(other.numbers, Series.PATIENT)
                && letters(whose).likeness(letters(other.whose)) >= SOME;
    }

    private static Bag letters(Whose whose) {
        return Bag.letters(Fold.tokens(whose.name().orElse("")));
    }

    private boolean isOfOtherSex(Sheet other) {
        return whose.sex().isPresent()
                && other.whose.sex().isPresent()
                && !whose.sex().equals(other.whose.sex());
    }

    @Override
    public String toString() {
        return "Sheet[…]";
    }
}
