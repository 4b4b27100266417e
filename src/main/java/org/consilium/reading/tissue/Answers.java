package org.consilium.reading.tissue;

import java.util.Optional;
import java.util.regex.Pattern;

/** Understands what stands behind an element's name: present, absent, indeterminate, or nothing. */
final class Answers {
    private static final Pattern FIRST =
            Matches.words(
                    "(?<unsaid>not"
                            + " (?:specified|applicable|answered|assessed|performed|reported|done"
                            + "|stated|given|available|mentioned)|\\bn/?a\\b|pending|see"
                            + " (?:above"
                            + "|comment|note|below)|awaited)|(?<absent>\\babsent\\b"
                            + "|\\bnot\\b(?:[\\s.]{1,2}(?:definit\\w+"
                            + " )?\\w+)?|\\bnone\\b(?: identified| seen)?|negative|\\bno\\b(?!\\.)"
                            + "|\\bnil\\b|uninvolved|\\bfree\\b|-ve\\b|lacking|\\bunidentified)"
                            + "|(?<unsure>indeterminate|cannot"
                            + " be|can not be|suspicious|equivocal"
                            + "|possib|suspected|questionable|likely|probable)"
                            + "|(?<present>\\bpresent|identified|\\bseen|positive|\\byes\\b|noted"
                            + "|\\bfound|detected|involved|extensive|(?:multi)?focal(?!(?:ly)?"
                            + " suspic)|evident"
                            + "|observed|\\+ve|\\bmarked|prominent|\\bfew\\b|occasional|minimal)");

    private Answers() {}

    /** The value, or empty where nothing is said of it. */
    static Optional<String> presence(String answer) {
        var found = FIRST.matcher(answer);
        if (!found.find() || found.group("unsaid") != null) {
            return Optional.empty();
        }
        if (found.group("absent") != null) {
            return Optional.of("absent");
        }
        return Optional.of(found.group("unsure") != null ? "indeterminate" : "present");
    }

    /** Where the deciding word ends. */
    static int end(String answer) {
        var found = FIRST.matcher(answer);
        return found.find() ? found.end() : 0;
    }
}
