package org.consilium.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which book of stages a page names, in its own words. */
final class EditionNamed {
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\b(?:(?:AJCC|UICC|TNM)(?:\\s*/\\s*(?:AJCC|UICC|TNM))?[^\\n.;]{0,25}?"
                            + "\\d(?:st|nd|rd|th)?\\s*ed(?:ition|n)?\\b"
                            + "|\\d(?:st|nd|rd|th)\\s*ed(?:ition|n)?\\b"
                            + "[^\\n.;]{0,15}?\\b(?:AJCC|UICC|TNM)\\b"
                            + "|(?:AJCC|UICC|TNM|FIGO)[\\s(,]{1,3}(?:staging\\s)?"
                            + "(?:19|20)\\d\\d\\b\\)?"
                            + "|Lugano\\b|Ann\\s+Arbor\\b)",
                    Pattern.CASE_INSENSITIVE);

    private EditionNamed() {}

    static Optional<String> on(String page) {
        var found = NAMED.matcher(page);
        return found.find()
                ? Optional.of(found.group().strip().replaceAll("\\s+", " "))
                : Optional.empty();
    }
}
