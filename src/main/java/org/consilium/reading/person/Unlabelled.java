package org.consilium.reading.person;

import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Line;
import org.consilium.reading.Page;

/** The name in a header that has no label for it: "Mrs. ASHA VERMA 52 Y/F". */
final class Unlabelled {
    /** Lines with words from the top of a page. */
    static final int HEADER = 16;

    /** Words from which a line is no header. */
    static final int MANY = 16;

    private static final Pattern TITLED =
            Pattern.compile(
                    "^(?:Mrs?|MRS?|Ms|MS|Miss|MISS|Smt|SMT|Shri|SHRI|Kumari|KUMARI|Master|MASTER"
                            + "|MSTR|Mast|B\\s?/\\s?O|Baby of|BABY OF|श्रीमती|श्री"
                            + "|कुमारी)[.\\s]\\s?\\p{L}.{1,60}");
    private static final Pattern AGED =
            Pattern.compile("(?i)(?:^|\\s{2}|[\\s/:,])(?:age|sex|gender|uhid|mrn)(?:\\W|$)");
    private static final Pattern DOCTOR =
            Pattern.compile("(?i)(?:^|\\s)dr[.\\s]|ref\\.?\\s|consultant");

    private Unlabelled() {}

    static Optional<PersonName> in(Page page) {
        var lines = page.lines().stream().filter(line -> !line.isBlank()).limit(HEADER).toList();
        for (var n = 0; n < lines.size(); n++) {
            var next = n + 1 < lines.size() ? lines.get(n + 1).text() : "";
            var found = inLine(lines.get(n), next);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<PersonName> inLine(Line line, String next) {
        if (line.words().size() >= MANY || DOCTOR.matcher(line.text()).find()) {
            return Optional.empty();
        }
        var text = line.text().strip();
        var compact = AgeAndSex.compact(Digits.latin(text));
        if (TITLED.matcher(text).matches()
                && (compact.isPresent() || isAged(text) || isAged(next))) {
            return PersonName.in(text);
        }
        return compact.map(found -> text.substring(0, found.start()))
                .filter(before -> before.strip().split("\\s+", -1).length > 1)
                .flatMap(PersonName::in)
                .filter(found -> found.rest().length() < 3);
    }

    private static boolean isAged(String line) {
        return AGED.matcher(line).find() || AgeAndSex.compact(Digits.latin(line)).isPresent();
    }
}
