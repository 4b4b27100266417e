package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;
import org.consilium.reading.Finding;
import org.consilium.reading.labs.Analyte;
import org.consilium.reading.labs.Analytes;
import org.consilium.records.Kind;

/**
 * A laboratory result of one paper on its way into a series.
 *
 * @param isOriginal the paper is the laboratory's own, not one that repeats it
 */
record Row(Analyte analyte, Point point, boolean isOriginal) {
    /** Empty where no laboratory measured a number. */
    static Optional<Row> of(Report report, CaseFinding finding) {
        var said = Units.with(finding.said(), finding.value(), finding.unit());
        return Units.analyte(said)
                .filter(analyte -> analyte.unit().isPresent() && isNumber(said.value()))
                .map(analyte -> row(report, finding, Units.withOwnUnit(said, analyte), analyte));
    }

    private static boolean isNumber(String value) {
        var first = value.replaceFirst("^[<>]=?", "");
        return !first.isEmpty() && first.matches("-?\\d{1,15}(?:\\.\\d{1,10})?");
    }

    private static Row row(Report report, CaseFinding finding, Finding said, Analyte analyte) {
        var point =
                new Point(
                        said.date().or(report::date),
                        result(said),
                        report.lab(),
                        Method.of(said),
                        Set.of(),
                        List.of(Source.of(finding)));
        return new Row(analyte, warned(point, said), report.kind() == Kind.BLOOD);
    }

    private static Result result(Finding said) {
        return new Result(
                Analytes.canonical(said).map(canonical -> canonical.value()),
                Result.Bound.of(said.value()),
                said.unit()
                        .filter(unit -> !unit.startsWith("{"))
                        .map(unit -> said.value() + " " + Units.shown(unit))
                        .orElse(said.value()),
                said.range(),
                Range.of(said),
                said.flag());
    }

    private static Point warned(Point point, Finding said) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (point.result().amount().isEmpty()) {
            warnings.add(Warning.UNIT_UNKNOWN);
        } else if (!Analytes.isPlausible(said)) {
            warnings.add(Warning.UNLIKELY);
        } else if (isConverted(point.result(), said)) {
            warnings.add(Warning.OTHER_UNIT_CONVERTED);
        }
        if (point.date().isEmpty()) {
            warnings.add(Warning.UNDATED);
        }
        return new Point(
                point.date(),
                point.result(),
                point.lab(),
                point.method(),
                warnings,
                point.sources());
    }

    private static boolean isConverted(Result result, Finding said) {
        var digits = new BigDecimal(said.value().replaceFirst("^[<>]=?", ""));
        return result.amount().filter(amount -> amount.compareTo(digits) == 0).isEmpty();
    }

    /** The same measurement on another paper; two laboratories may have measured the same. */
    boolean isSameAs(Row other) {
        var isTwoLabs =
                isOriginal && other.isOriginal && Laboratory.differ(point.lab(), other.point.lab());
        return !isTwoLabs
                && point.date().isPresent()
                && point.date().equals(other.point.date())
                && !point.source().document().equals(other.point.source().document())
                && point.result().isSameAs(other.point.result());
    }
}
