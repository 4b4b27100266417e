package org.consilium.evidence.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Finding;

/** How a laboratory says it measured, in one spelling. */
final class Method {
    private static final Map<String, Pattern> KNOWN = new LinkedHashMap<>();

    static {
        known("ECLIA", "ECLIA|electro-?\\s?chemi-?\\s?luminescen\\w{1,4}");
        known("CMIA", "CMIA|chemi-?\\s?luminescen\\w{1,4} micro-?particle");
        known("CLIA", "CLIA|chemi-?\\s?luminescen\\w{1,4}");
        known("ELFA", "ELFA|enzyme[- ]linked fluorescen\\w{1,4}");
        known("ELISA", "ELISA|EIA|enzyme[- ]linked immuno\\w{1,10}");
        known("RIA", "RIA|radio-?immuno-?assay");
        known("HPLC", "HPLC|high performance liquid chromatograph\\w{1,2}");
        known("LC-MS", "LC-?MS(?:/MS)?|tandem mass");
        known("Jaffe", "Jaff[eé]'?s?|alkaline picrate|picrate");
        known("enzymatic", "enzymatic|enzymic");
        known("Westergren", "westergren");
        known("Wintrobe", "wintrobe");
        known("nephelometry", "nephelomet\\w{1,4}");
        known("turbidimetry", "(?:immuno-?)?turbidimet\\w{1,4}");
        known("BCG", "BCG|bromo-?cresol green");
        known("BCP", "BCP|bromo-?cresol purple");
        known("indirect ISE", "indirect ISE|ISE[- ]indirect");
        known("ISE", "ISE|ion[- ]selective electrode");
    }

    private Method() {}

    private static void known(String name, String words) {
        KNOWN.put(name, Pattern.compile("(?i)\\b(?:" + words + ")(?![A-Za-z])"));
    }

    /** The last words of the row and its name may hold the method. */
    static Optional<String> of(Finding finding) {
        var words = finding.label() + " " + finding.place().text();
        return KNOWN.entrySet().stream()
                .filter(method -> method.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
