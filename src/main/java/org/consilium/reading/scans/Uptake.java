package org.consilium.reading.scans;

import java.util.Map;
import java.util.regex.Pattern;

/** Reads SUVmax, but neither reference tissue nor old values. */
final class Uptake {
    private static final Pattern LIVER_ITSELF =
            Pattern.compile(
                    "(?i)\\W{0,5}(?:the )?(?:normal )?(?:liver|hepatic|spleen)\\s"
                            + "(?:\\w{1,12}\\s)?");
    private static final Pattern SUV =
            Pattern.compile(
                    "(?i)\\b(?:SUV\\s?[-_(]?\\s?max\\w{0,4}\\)?|max(?:imum)?"
                            + "\\.? SUV|SUV|maximum standardi[sz]ed uptake value)"
                            + "(?:[\\s:=~(\\u2013-]|\\bof\\b|\\bis\\b|\\bvalue"
                            + "\\b|\\bmeasuring\\b|\\bapprox\\w{0,9}\\.?|\\bup ?to"
                            + "\\b|\\babout\\b|\\branging\\b|\\bfrom\\b|\\bbw\\b|"
                            + "\\bg/ml\\b){0,6}"
                            + "(?<value>\\d{1,2}(?:[.,]\\d{1,2})?)(?:\\s?(?:-|"
                            + "\\u2013|to)\\s?(?<top>\\d{1,2}(?:[.,]\\d"
                            + "{1,2})?))?(?![\\d%]|\\s?(?:mm|cm)|[.,]\\d)");
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?i)\\b(?:blood pool|background|reference|normal liver|"
                            + "liver (?:reference|parenchyma|background|SUV)|mediastinal "
                            + "pool|cut-?off|threshold)\\b");
    private static final Pattern OLD =
            Pattern.compile(
                    "(?i)\\b(?:previous(?:ly)?|prior|earlier|vs|versus|"
                            + "compared (?:to|with)|as against)\\b"
                            + "(?!.*\\b(?:now|shows?|currently|present)\\b"
                            + ")(?:[^.;,]|[.,]\\d){0,40}$");

    private Uptake() {}

    static void read(Report report, Proposals proposals) {
        report.findings().forEach(sentence -> read(sentence, proposals));
        if (!proposals.has("SUVmax")) {
            report.impression().forEach(sentence -> read(sentence, proposals));
        }
    }

    private static void read(Sentence sentence, Proposals proposals) {
        var found = SUV.matcher(sentence.text());
        while (found.find()) {
            var before = sentence.text().substring(Math.max(0, found.start() - 50), found.start());
            if (!OLD.matcher(before).find()
                    && !REFERENCE.matcher(before).find()
                    && !isLiverItself(sentence.text().substring(0, found.start()))) {
                var top = found.group("top");
                var value = (top == null ? found.group("value") : top).replace(',', '.');
                var spot = sentence.spot(found.start(), found.end());
                proposals.add(Proposal.of("SUVmax", site(spot), value, spot).sure(true));
            }
        }
    }

    private static boolean isLiverItself(String before) {
        return LIVER_ITSELF.matcher(before).matches();
    }

    private static String site(Spot spot) {
        var before =
                Nouns.bySite(spot.sentence()).entrySet().stream()
                        .filter(seen -> seen.getValue().to() <= spot.from())
                        .reduce((first, second) -> second);
        return before.map(Map.Entry::getKey).orElseGet(() -> Whereabouts.label(spot, spot.to()));
    }
}
