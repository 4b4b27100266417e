package org.consilium.reading.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hospital and laboratory numbers, without their labels. */
final class PersonNumbers {
    private static final Pattern ABHA =
            Pattern.compile("\\d{2}[ -]\\d{4}[ -]\\d{4}[ -]\\d{4}(?!\\d)");
    private static final Pattern ABHA_ADDRESS =
            Pattern.compile("[A-Za-z0-9._]{3,40}@(?:abdm|sbx)(?![A-Za-z])");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:[A-Za-z]{1,6}"
                            + " )?[A-Za-z0-9]{1,25}(?:[/._–-][A-Za-z0-9]{1,20}){0,5}+(?![@\\p{L}])");
    private static final Pattern SECOND = Pattern.compile("\\s{0,2}[/,&]\\s{0,2}");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{2}|\\d{4})");
    private static final Pattern COUNCIL =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:dr|md|mbbs|dnb|mch|dm|frcs|consultant|pathologist"
                            + "|radiologist|surgeon"
                            + "|oncologist|council|mci|nmc|kmc|mmc|dmc|tnmc|tcmc|apmc|gmc"
                            + "|hospital|clinic|nabl"
                            + "|lab|designation|signature)(?!\\p{L})");
    private static final Pattern STARRED = Pattern.compile("\\*([A-Z0-9-]{6,20})\\*");

    private PersonNumbers() {}

    static List<String> in(String value) {
        var numbers = new ArrayList<String>();
        var first = first(value);
        first.ifPresent(numbers::add);
        first.map(number -> value.substring(value.indexOf(number) + number.length()))
                .flatMap(PersonNumbers::second)
                .ifPresent(numbers::add);
        return numbers;
    }

    private static Optional<String> second(String after) {
        var joint = SECOND.matcher(after);
        return joint.lookingAt() ? first(after.substring(joint.end())) : Optional.empty();
    }

    private static Optional<String> first(String value) {
        for (var shape : List.of(ABHA, ABHA_ADDRESS, NUMBER)) {
            var found = shape.matcher(value);
            if (found.lookingAt() && isNumber(found.group())) {
                return Optional.of(withoutWord(found.group()));
            }
        }
        return Optional.empty();
    }

    /** "AHM 123456" is one number, "No 123456" is not. */
    private static String withoutWord(String number) {
        return number.regionMatches(true, 0, "no ", 0, 3) ? number.substring(3) : number;
    }

    private static boolean isNumber(String text) {
        return text.contains("@")
                || (text.chars().filter(c -> c >= '0' && c <= '9').count() > 2
                        && !DATE.matcher(text).matches());
    }

    /** Bar codes print their number between stars. */
    static List<String> starred(String line) {
        var numbers = new ArrayList<String>();
        var found = STARRED.matcher(line);
        while (found.find()) {
            if (isNumber(found.group(1))) {
                numbers.add(found.group(1));
            }
        }
        return numbers;
    }

    /** A registration number beside a doctor or a council is the doctor's. */
    static boolean isDoctors(String around) {
        return COUNCIL.matcher(around).find();
    }
}
