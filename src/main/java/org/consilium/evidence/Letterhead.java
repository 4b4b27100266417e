package org.consilium.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Line;
import org.consilium.reading.Paper;

/** Which laboratory or hospital a paper comes from: the line at its head that names one. */
final class Letterhead {
    private static final int HEAD = 8;
    private static final int LONGEST = 80;
    private static final Pattern HOUSE =
            Pattern.compile(
                    "\\b(hospital|laborator(?:y|ies)|labs?|diagnostics?|pathology cent(?:re|er)|clinic|institute|medical (?:college|cent(?:re|er))"
                            + "|cancer cent(?:re|er)|scan(?:s| cent(?:re|er))|imaging|nursing home|health ?care)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Letterhead() {}

    static Optional<String> of(Paper paper) {
        return paper.pages().stream()
                .limit(1)
                .flatMap(page -> page.lines().stream().filter(l -> !l.isBlank()).limit(HEAD))
                .map(Line::text)
                .filter(text -> !text.contains(":") && HOUSE.matcher(text).find())
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                .findFirst();
    }
}
