package org.consilium.imaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.imaging.StatedPerson.Doubt;
import org.consilium.patient.FoldedName;
import org.consilium.patient.Person;
import org.consilium.patient.Sex;

/**
 * Compares the person in a header with the patient of the case. Scanners know initials, half names,
 * guessed birthdays and typing errors; one clear difference is enough to ask a person.
 */
final class PersonCheck {
    private static final Set<String> NOBODY =
            Set.of(
                    "anonymous",
                    "anonymized",
                    "anonymised",
                    "anon",
                    "unknown",
                    "noname",
                    "test",
                    "phantom",
                    "deidentified",
                    "patient",
                    "name",
                    "none",
                    "na");
    private static final int BIRTHDAY_GUESSED_BY = 1;
    private static final int LONG_ENOUGH_FOR_A_SLIP = 6;

    /** "54Y/F" behind the name. */
    private static final Pattern AGE_AND_SEX =
            Pattern.compile(
                    "\\b\\d{1,3}\\s*(y|yr|yrs|years)?\\b[\\s/,]*([mf]\\b)?",
                    Pattern.CASE_INSENSITIVE);

    private PersonCheck() {}

    record Result(Verdict verdict, List<Doubt> doubts) {
        Result {
            doubts = List.copyOf(doubts);
        }
    }

    static Result compare(
            Person patient, Optional<String> name, Optional<LocalDate> born, Optional<String> sex) {
        var doubts = new ArrayList<Doubt>();
        var names = name.map(n -> compare(words(patient.name()), words(n)));
        if (names.filter(n -> n == Names.DIFFER).isPresent()) {
            doubts.add(Doubt.NAME);
        }
        if (born.filter(day -> isOtherYear(day, patient.birthYear())).isPresent()) {
            doubts.add(Doubt.BIRTH_YEAR);
        }
        if (sex.filter(letter -> isOther(letter, patient.sex())).isPresent()) {
            doubts.add(Doubt.SEX);
        }
        if (!doubts.isEmpty()) {
            return new Result(Verdict.ANOTHER, doubts);
        }
        return new Result(isEnough(names, born) ? Verdict.SAME : Verdict.NOT_SAID, doubts);
    }

    /** One name alone is shared by many. */
    private static boolean isEnough(Optional<Names> names, Optional<LocalDate> born) {
        return names.filter(n -> n == Names.AGREE || (n == Names.ONE_AGREES && born.isPresent()))
                .isPresent();
    }

    private enum Names {
        AGREE,
        ONE_AGREES,
        DIFFER,
        CANNOT_TELL
    }

    private static List<String> words(String name) {
        var alone = AGE_AND_SEX.matcher(name.replace('^', ' ')).replaceAll(" ");
        return Arrays.stream(FoldedName.of(alone).value().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every word of the shorter name must be found in the longer one, and one must be a name. */
    private static Names compare(List<String> ours, List<String> theirs) {
        if (theirs.isEmpty() || NOBODY.containsAll(theirs)) {
            return Names.CANNOT_TELL;
        }
        if (ours.isEmpty() || !script(ours).equals(script(theirs))) {
            return Names.CANNOT_TELL;
        }
        var shorter = ours.size() <= theirs.size() ? ours : theirs;
        var left = new ArrayList<>(ours.size() <= theirs.size() ? theirs : ours);
        var fullNames = 0;
        for (var word : shorter.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
            var found = left.stream().filter(other -> isSame(word, other)).findFirst();
            if (found.isEmpty()) {
                return Names.DIFFER;
            }
            left.remove(found.get());
            fullNames += word.length() > 1 && found.get().length() > 1 ? 1 : 0;
        }
        return fullNames > 1 ? Names.AGREE : fullNames == 1 ? Names.ONE_AGREES : Names.CANNOT_TELL;
    }

    private static Character.UnicodeScript script(List<String> words) {
        return Character.UnicodeScript.of(words.get(0).codePointAt(0));
    }

    private static boolean isSame(String a, String b) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        return a.equals(b)
                || (Math.min(a.length(), b.length()) >= LONG_ENOUGH_FOR_A_SLIP && isOneSlip(a, b));
    }

    /** One letter more, less or another. */
    private static boolean isOneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        var i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        var restOfA = a.substring(Math.min(a.length(), i + (a.length() >= b.length() ? 1 : 0)));
        var restOfB = b.substring(Math.min(b.length(), i + (b.length() >= a.length() ? 1 : 0)));
        return restOfA.equals(restOfB);
    }

    private static boolean isOtherYear(LocalDate born, int year) {
        return Math.abs(born.getYear() - year) > BIRTHDAY_GUESSED_BY;
    }

    private static boolean isOther(String letter, Sex sex) {
        return switch (letter.strip().toUpperCase(Locale.ROOT)) {
            case "F" -> sex == Sex.MALE;
            case "M" -> sex == Sex.FEMALE;
            default -> false;
        };
    }
}
