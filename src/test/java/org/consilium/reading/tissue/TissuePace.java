package org.consilium.reading.tissue;

import java.util.TreeMap;

/** How long texts take, and what is read from papers of other kinds. */
final class TissuePace {
    private TissuePace() {}

    public static void main(String[] arguments) {
        var codes = new TreeMap<String, Integer>();
        for (var row : TissueScores.rows(arguments[0])) {
            var before = System.nanoTime();
            var findings = TissueScores.read(row);
            var millis = (System.nanoTime() - before) / 1_000_000;
            if (millis > 300) {
                System.out.println(row.path("id").asString("") + " " + millis + " ms");
            }
            var label = row.path("label").asString("");
            findings.forEach(finding -> codes.merge(label + " " + finding.code(), 1, Integer::sum));
        }
        System.out.println(codes);
    }
}
