package org.consilium.reading.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Whose;
import org.consilium.reading.person.Match.Verdict;

/**
 * Compares whom a page is about with the person it was sent for. Better asked twice than a
 * stranger's page among the patient's: only a name that agrees, with nothing against it, is a
 * match.
 */
public final class PersonMatch {
    private enum Agreement {
        SAME,
        /** Not said, or not comparable. */
        UNKNOWN,
        DIFFERS
    }

    /** Years by which ages on papers are wrong without anybody wondering. */
    private static final int WRONG_BY = 3;

    private static final int ID_LENGTH = 5;
    private static final Pattern NO_ID = Pattern.compile("[^A-Z0-9]");

    private PersonMatch() {}

    /** Where the day of the page is not known; its age then counts as of the day we were told. */
    public static Match match(Whose page, Known person) {
        return match(page, Optional.empty(), person);
    }

    /**
     * Whether the page may be about this person.
     *
     * @param when the page was written, since people grow older
     */
    public static Match match(Whose page, Optional<LocalDate> when, Known person) {
        if (page.name().isEmpty()
                && page.age().isEmpty()
                && page.sex().isEmpty()
                && page.ids().isEmpty()) {
            return new Match(Verdict.UNSURE, List.of("nothing"));
        }
        var age = age(page, when, person);
        var sex = sex(page, person);
        var hasId = hasSameId(page, person);
        var name = page.name().filter(n -> !person.names().isEmpty()).map(n -> name(n, person));
        var verdict =
                name.map(n -> named(n, age, sex, hasId)).orElseGet(() -> unnamed(age, sex, hasId));
        return new Match(verdict, reasons(name, age, sex, hasId));
    }

    private static Naming name(String page, Known person) {
        return person.names().stream()
                .map(known -> Naming.compare(page, known))
                .reduce(Naming.DIFFERENT, Naming::better);
    }

    private static Verdict named(Naming name, Agreement age, Agreement sex, boolean hasId) {
        var isAgainst = age == Agreement.DIFFERS || sex == Agreement.DIFFERS;
        var isFor = age == Agreement.SAME && sex == Agreement.SAME;
        return switch (name) {
            case SAME -> isAgainst ? contradicted(age, sex) : Verdict.MATCH;
            case SAME_BUT_ENDING ->
                    isAgainst ? contradicted(age, sex) : asked(sex == Agreement.SAME || hasId);
            case PARTLY -> isAgainst ? contradicted(age, sex) : asked(isFor || hasId);
            case FAMILY, GIVEN, CLOSE ->
                    isAgainst && !hasId ? Verdict.MISMATCH : asked(hasId && !isAgainst);
            case DIFFERENT -> hasId ? Verdict.UNSURE : Verdict.MISMATCH;
        };
    }

    /**
     * The same name with another sex or age: a slip of the clerk is as likely as a namesake, so a
     * person is asked; with both it is somebody else.
     */
    private static Verdict contradicted(Agreement age, Agreement sex) {
        return age == Agreement.DIFFERS && sex == Agreement.DIFFERS
                ? Verdict.MISMATCH
                : Verdict.UNSURE;
    }

    private static Verdict asked(boolean isEnough) {
        return isEnough ? Verdict.MATCH : Verdict.UNSURE;
    }

    /** Without a name only a number can say yes, and only age and sex together no. */
    private static Verdict unnamed(Agreement age, Agreement sex, boolean hasId) {
        var against = age == Agreement.DIFFERS || sex == Agreement.DIFFERS;
        if (hasId) {
            return asked(!against);
        }
        return contradicted(age, sex);
    }

    private static Agreement sex(Whose page, Known person) {
        if (page.sex().isEmpty() || person.sex().isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return page.sex().equals(person.sex()) ? Agreement.SAME : Agreement.DIFFERS;
    }

    private static Agreement age(Whose page, Optional<LocalDate> when, Known person) {
        if (page.age().isEmpty() || person.age().isEmpty()) {
            return Agreement.UNKNOWN;
        }
        var printed = page.age().getAsInt();
        return switch (person.age().get()) {
            case Known.AgedOn told -> {
                var years = when.orElse(told.on()).getYear() - told.on().getYear();
                yield within(printed, told.years() + years, told.years() + years);
            }
            case Known.BornBetween born ->
                    when.map(day -> day.getYear())
                            .map(
                                    year ->
                                            within(
                                                    printed,
                                                    year - born.latest() - 1,
                                                    year - born.earliest()))
                            .orElse(Agreement.UNKNOWN);
        };
    }

    private static Agreement within(int printed, int youngest, int oldest) {
        return printed >= youngest - WRONG_BY && printed <= oldest + WRONG_BY
                ? Agreement.SAME
                : Agreement.DIFFERS;
    }

    private static boolean hasSameId(Whose page, Known person) {
        var known = person.ids().stream().map(PersonMatch::plain).toList();
        return page.ids().stream()
                .map(PersonMatch::plain)
                .anyMatch(id -> id.length() >= ID_LENGTH && known.contains(id));
    }

    private static String plain(String id) {
        return NO_ID.matcher(id.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static List<String> reasons(
            Optional<Naming> name, Agreement age, Agreement sex, boolean hasId) {
        var reasons = new ArrayList<String>();
        reason(name).ifPresent(reasons::add);
        if (age == Agreement.DIFFERS) {
            reasons.add("age.differs");
        }
        if (sex == Agreement.DIFFERS) {
            reasons.add("sex.differs");
        }
        if (hasId) {
            reasons.add("id.same");
        }
        return reasons;
    }

    private static Optional<String> reason(Optional<Naming> name) {
        if (name.isEmpty()) {
            return Optional.of("name.missing");
        }
        return switch (name.get()) {
            case SAME -> Optional.empty();
            case PARTLY -> Optional.of("name.part");
            case FAMILY -> Optional.of("name.family");
            case GIVEN -> Optional.of("name.given");
            case SAME_BUT_ENDING, CLOSE -> Optional.of("name.close");
            case DIFFERENT -> Optional.of("name.differs");
        };
    }
}
