package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.evidence.CaseFinding;

/** Reads the diameters of a lesion finding in mm. */
final class Size {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?");
    private static final Pattern PAIR =
            Pattern.compile(
                    "(\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?:mm|cms?)?\\s?[xX×*]\\s?"
                            + "(\\d{1,3}(?:\\.\\d{1,2})?)(?!\\s?[xX×*])\\s?(mm|cm)");

    private Size() {}

    static Optional<Measure> of(CaseFinding finding) {
        return longest(finding)
                .map(
                        mm ->
                                new Measure(
                                        finding.said().label(),
                                        mm,
                                        shorter(finding, mm),
                                        Source.of(finding)));
    }

    private static Optional<BigDecimal> longest(CaseFinding finding) {
        var unit = finding.unit().orElse("mm");
        if (!NUMBER.matcher(finding.value()).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(finding.value());
        return switch (unit) {
            case "mm" -> Optional.of(number).filter(mm -> mm.signum() > 0);
            case "cm" -> Optional.of(number.movePointRight(1)).filter(mm -> mm.signum() > 0);
            default -> Optional.empty();
        };
    }

    /** Of two diameters whose longer one is the value; of three, which is which is not told. */
    private static Optional<BigDecimal> shorter(CaseFinding finding, BigDecimal longest) {
        return PAIR.matcher(finding.said().place().text())
                .results()
                .map(
                        found -> {
                            var shift = found.group(3).equals("cm") ? 1 : 0;
                            var one = new BigDecimal(found.group(1)).movePointRight(shift);
                            var two = new BigDecimal(found.group(2)).movePointRight(shift);
                            return new BigDecimal[] {one.max(two), one.min(two)};
                        })
                .filter(pair -> pair[0].compareTo(longest) == 0)
                .map(pair -> pair[1])
                .findFirst();
    }
}
