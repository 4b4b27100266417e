package org.consilium.reading.bundles;

import java.util.List;
import java.util.regex.Pattern;
import org.consilium.reading.Paper;

/** What a report says of itself: not yet final, final, changed, added to. */
enum Status {
    AMENDED(
            "(?:amended|corrected|revised|re-?issued)(?: \\p{L}+){0,3} (?:report|result|opinion)"
                    + "|(?:report )?status ?[:-]+ ?(?:amended|corrected|revised)"
                    + "|^\\W*(?:amended|corrected|revised|amendment)\\W*$"
                    + "|(?:this|the present) report (?:replaces|supersedes)|संशोधित"),
    ADDENDUM(
            "^\\W*addend(?:um|a)\\b|addendum (?:report|to)\\b"
                    + "|(?:supplementary|supplemental|additional)(?: \\p{L}+){0,3} report"
                    + "|status ?[:-]+ ?(?:addendum|supplement)|पूरक रिपोर्ट"),
    INTERIM(
            "(?:preliminary|provisional|interim)(?: \\p{L}+){0,3} (?:report|result|opinion)"
                    + "|(?:report )?status ?[:-]+ ?(?:preliminary|provisional|interim|partial)"
                    + "|^\\W*(?:preliminary|provisional|interim)\\W*$"
                    + "|final report (?:to|will|shall|awaited|pending)|प्रारंभिक रिपोर्ट|अनंतिम"),
    FINAL("final(?: \\p{L}+){0,3} report|(?:report )?status ?[:-]+ ?final|अंतिम रिपोर्ट"),
    /** Does not say. */
    PLAIN("(?!)");

    private static final int MOST_WORDS = 14;

    /** What is said of another report. */
    private static final Pattern EARLIER =
            Pattern.compile(
                    "(?i)(?:previous|earlier|prior|our|your|outside|see|refer to|as per)(?: the)?"
                            + " (?:preliminary|provisional|interim|final|amended|revised|corrected"
                            + "|supplementary)|\\bif\\b|in case");

    private final Pattern words;

    Status(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Status of(Paper paper) {
        var lines =
                paper.pages().stream()
                        .limit(2)
                        .flatMap(page -> page.lines().stream())
                        .filter(line -> !line.isBlank() && line.words().size() <= MOST_WORDS)
                        .map(line -> line.text().replaceAll("\\s+", " ").strip())
                        .filter(line -> !EARLIER.matcher(line).find())
                        .toList();
        return List.of(values()).stream()
                .filter(status -> lines.stream().anyMatch(status::isIn))
                .findFirst()
                .orElse(PLAIN);
    }

    private boolean isIn(String line) {
        return words.matcher(line).find();
    }
}
