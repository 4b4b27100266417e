package org.consilium.reading.scans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the side of the primary where all that is said of it agrees. */
final class Primary {
    private static final String ORGAN =
            "(?:breast|lung|kidney|ovar(?:y|ian)|adnexa|test(?:is|icle)|"
                    + "tonsil|parotid|adrenal|buccal mucosa|thyroid lobe|maxilla|renal|"
                    + "(?:upper|lower|middle) lobe|bronchus)";
    private static final Pattern SIDED =
            Pattern.compile(
                    "(?i)\\b(?:(?<before>right|left)\\s(?:[a-z-]{2,20}\\s){0,2}?"
                            + ORGAN
                            + "\\b(?:\\s[a-z-]{2,20}){0,2}?\\s(?:mass|carcinoma"
                            + "|malignancy|neoplasm|tumou?r|cancer|growth)\\b"
                            + "|(?:mass|carcinoma|ca|malignancy|neoplasm|"
                            + "tumou?r|cancer|growth|(?:mitotic|malignant|"
                            + "neoplastic) (?:mass |lesion)?)"
                            + "\\s(?:(?:in|of|involving|within|arising from|"
                            + "noted|seen|the)\\s){0,3}(?<after>right|left)\\s"
                            + "(?:[a-z-]{2,20}\\s){0,2}?"
                            + ORGAN
                            + "\\b)");

    private Primary() {}

    static void read(Report report, Proposals proposals) {
        var sides = new LinkedHashSet<String>();
        List<Spot> spots = new ArrayList<>();
        for (var sentence : report.impression()) {
            var found = SIDED.matcher(sentence.text());
            while (found.find()) {
                var spot = sentence.spot(found.start(), found.end());
                if (spot.stance().isFirm()) {
                    var side =
                            found.group("before") == null
                                    ? found.group("after")
                                    : found.group("before");
                    sides.add(side.toLowerCase(Locale.ROOT));
                    spots.add(spot);
                }
            }
        }
        if (sides.size() == 1) {
            var spot = spots.getFirst();
            proposals.add(Proposal.of("laterality", spot.words(), sides.getFirst(), spot));
        }
    }
}
