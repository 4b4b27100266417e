package org.consilium.evidence.course;

import java.util.Optional;
import org.consilium.reading.Finding;
import org.consilium.reading.labs.Analyte;
import org.consilium.reading.labs.Analytes;
import org.consilium.reading.labs.Canonical;

/** Asks the reader for values in the unit of their series. */
final class Units {
    private static final String NOT_IN_CATALOGUE = "unknown";

    private Units() {}

    /**
     * Only rows of a laboratory: the stain "CEA" of a pathologist is no tumour marker in blood. A
     * name goes for a code only where LOINC has none.
     */
    static Optional<Analyte> analyte(Finding finding) {
        return finding.code().equals(NOT_IN_CATALOGUE)
                ? Analytes.named(finding.label()).filter(analyte -> analyte.loinc().isEmpty())
                : Analytes.coded(finding.code());
    }

    /** A ratio or an index is printed without a unit. */
    static Finding withOwnUnit(Finding finding, Analyte analyte) {
        var bare = analyte.unit().filter(unit -> unit.startsWith("{") && !unit.contains("/"));
        return finding.unit().isEmpty() && bare.isPresent()
                ? with(finding, finding.value(), bare)
                : finding;
    }

    static Finding with(Finding finding, String value, Optional<String> unit) {
        return new Finding(
                finding.code(),
                finding.label(),
                value,
                unit,
                finding.range(),
                finding.flag(),
                finding.date(),
                finding.certainty(),
                finding.place(),
                finding.rule());
    }

    /** UCUM as people write it. */
    static String shown(String ucum) {
        return ucum.replace("10*3", "10³")
                .replace("10*6", "10⁶")
                .replace("10*9", "10⁹")
                .replace("{1.73_m2}", "1.73 m²")
                .replace("(24.h)", "24 h")
                .replace("[arb'U]", "AU")
                .replaceAll("^\\{[^}]*\\}$", "")
                .replaceAll("[\\[\\]{}]", "")
                .replaceAll("^u(?=\\p{L})", "µ")
                .replace("/u", "/µ");
    }

    static Optional<Canonical> canonical(Finding finding, String value, Optional<String> unit) {
        return Analytes.canonical(with(finding, value, unit));
    }
}
