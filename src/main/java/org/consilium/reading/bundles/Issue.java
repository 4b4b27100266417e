package org.consilium.reading.bundles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.reading.Dates;
import org.consilium.reading.Paper;
import org.consilium.reading.bundles.Numbers.Series;
import org.consilium.reading.kinds.KindReader;
import org.consilium.reading.person.DateReader;
import org.consilium.records.Kind;

/** A report as one of its versions. */
record Issue(Status status, Kind kind, Dates dates, Story story, Text text) {
    private static final Set<Kind> OF_TISSUE = EnumSet.of(Kind.BIOPSY, Kind.IHC_MOLECULAR);
    private static final Pattern SPECIMEN =
            Pattern.compile("(?i)specimen|biops|nature of|site|breast|mastectomy|lumpectomy");
    private static final Pattern SIDE = Pattern.compile("(?i)(?<!\\p{L})(right|left)(?!\\p{L})");
    private static final int LONG = 5;
    private static final int NEAR = 45;
    private static final double SAME_ROWS = 0.3;

    /**
     * What the versions are compared by.
     *
     * @param ids every word that could be a number of a report
     * @param sides of the specimen: right, left
     */
    record Text(Set<String> ids, Set<String> rows, Set<String> sides) {
        static Text of(Paper paper) {
            var rows = new HashSet<String>();
            paper.pages().forEach(page -> rows.addAll(Content.rows(page)));
            var ids =
                    Fold.tokens(paper.text()).stream()
                            .filter(token -> token.chars().anyMatch(Character::isDigit))
                            .map(Fold::id)
                            .filter(id -> id.length() >= LONG)
                            .collect(Collectors.toSet());
            return new Text(ids, rows, sides(paper));
        }

        private static Set<String> sides(Paper paper) {
            var sides = new HashSet<String>();
            for (var line : paper.lines()) {
                if (SPECIMEN.matcher(line.text()).find()) {
                    SIDE.matcher(line.text())
                            .results()
                            .forEach(found -> sides.add(Fold.word(found.group(1))));
                }
            }
            return sides;
        }

        private boolean isOtherSide(Text other) {
            return sides.size() == 1 && other.sides.size() == 1 && !sides.equals(other.sides);
        }

        private boolean hasRowsOf(Text other) {
            var again = new HashSet<>(rows);
            again.retainAll(other.rows);
            return again.size() >= SAME_ROWS * Math.min(rows.size(), other.rows.size());
        }

        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    static Issue of(Paper paper) {
        return new Issue(
                Status.of(paper),
                KindReader.judge(paper).kind(),
                DateReader.read(paper),
                Story.of(paper),
                Text.of(paper));
    }

    /** What this report is to an earlier one, if they are versions of one another. */
    Optional<Relation> to(Issue earlier) {
        if (isStrangerTo(earlier)) {
            return Optional.empty();
        }
        var numbered = isNumberedAs(earlier);
        if (!numbered && !isUnnumberedCaseOf(earlier)) {
            return Optional.empty();
        }
        return relation(earlier, numbered).filter(relation -> mayBe(relation, earlier));
    }

    private boolean isStrangerTo(Issue earlier) {
        var isOneKind =
                kind == earlier.kind
                        || (OF_TISSUE.contains(kind) && OF_TISSUE.contains(earlier.kind));
        var person = Persons.compare(story.whose(), earlier.story.whose());
        return !isOneKind || person == Persons.OTHER || person == Persons.DOUBTFUL;
    }

    private boolean isNumberedAs(Issue earlier) {
        return story.numbers().isSameReport(earlier.story.numbers())
                || List.of(Series.TISSUE, Series.REPORT).stream()
                        .anyMatch(
                                series ->
                                        story.numbers().continues(earlier.story.numbers(), series))
                || earlier.story.numbers().get(Series.TISSUE).stream()
                        .anyMatch(id -> id.length() >= LONG && text.ids().contains(id));
    }

    /** Without any number in common: one person, one side, days that fit, no other number. */
    private boolean isUnnumberedCaseOf(Issue earlier) {
        var differs =
                List.of(Series.TISSUE, Series.REPORT, Series.STUDY, Series.SAMPLE).stream()
                        .anyMatch(
                                series -> story.numbers().differs(earlier.story.numbers(), series));
        return !differs
                && Persons.compare(story.whose(), earlier.story.whose()) == Persons.SAME
                && !text.isOtherSide(earlier.text)
                && isNear(earlier);
    }

    /** The same day of the specimen; where one does not say it, reports of the same weeks. */
    private boolean isNear(Issue earlier) {
        var one = taken();
        var other = earlier.taken();
        if (one.isPresent() && other.isPresent()) {
            return one.equals(other);
        }
        var days = story.days();
        return !Collections.disjoint(days, earlier.story.days())
                || days.stream()
                        .anyMatch(
                                day ->
                                        earlier.story.days().stream()
                                                .anyMatch(then -> isWithinWeeks(then, day)));
    }

    private Optional<LocalDate> taken() {
        return dates.collected().or(dates::performed);
    }

    private static boolean isWithinWeeks(LocalDate then, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(then, day)) <= NEAR;
    }

    private Optional<Relation> relation(Issue earlier, boolean numbered) {
        return switch (status) {
            case ADDENDUM ->
                    earlier.status == Status.ADDENDUM
                            ? Optional.empty()
                            : Optional.of(Relation.ADDENDUM);
            case AMENDED -> amends(earlier);
            case INTERIM ->
                    earlier.status == Status.INTERIM && numbered && isReportedAfter(earlier)
                            ? Optional.of(Relation.REPLACES)
                            : Optional.empty();
            case FINAL -> settled(earlier);
            case PLAIN -> numbered ? settled(earlier) : Optional.empty();
        };
    }

    private Optional<Relation> amends(Issue earlier) {
        return switch (earlier.status) {
            case INTERIM, FINAL, PLAIN -> Optional.of(Relation.REPLACES);
            case AMENDED ->
                    isReportedAfter(earlier) ? Optional.of(Relation.REPLACES) : Optional.empty();
            case ADDENDUM -> Optional.empty();
        };
    }

    private Optional<Relation> settled(Issue earlier) {
        if (earlier.status == Status.INTERIM) {
            return Optional.of(Relation.FINALISES);
        }
        var isOfStains = kind == Kind.IHC_MOLECULAR && earlier.kind == Kind.BIOPSY;
        return isOfStains && isNumberedAs(earlier)
                ? Optional.of(Relation.ADDENDUM)
                : Optional.empty();
    }

    private boolean isReportedAfter(Issue earlier) {
        return dates.reported().isPresent()
                && earlier.dates.reported().isPresent()
                && dates.reported().get().isAfter(earlier.dates.reported().get());
    }

    /** Under one laboratory number there are many tests: a later one replaces its own only. */
    private boolean mayBe(Relation relation, Issue earlier) {
        if (!relation.isSuperseding()) {
            return true;
        }
        var isOneSort = (kind == Kind.IHC_MOLECULAR) == (earlier.kind == Kind.IHC_MOLECULAR);
        return isOneSort && (kind != Kind.BLOOD || text.hasRowsOf(earlier.text));
    }

    @Override
    public String toString() {
        return "Issue[" + status + "]";
    }
}
