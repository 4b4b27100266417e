package org.consilium.evidence.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.evidence.CaseFinding;
import org.consilium.reading.Finding;
import org.consilium.reading.labs.Analyte;
import org.consilium.reading.labs.Analytes;
import org.consilium.reading.labs.Canonical;

/** Two results of one analyte on one day that differ fivefold: a unit, a digit or a person. */
final class LabRule implements Rule {
    private static final double FIVEFOLD = 5;

    /** Which no meal, drug or infection changes fivefold within a day. */
    private static final Set<String> SLOW =
            Set.of(
                    "hemoglobin",
                    "hematocrit",
                    "rbc",
                    "wbc",
                    "platelets",
                    "creatinine",
                    "urea",
                    "urea-nitrogen",
                    "uric-acid",
                    "sodium",
                    "potassium",
                    "chloride",
                    "calcium",
                    "albumin",
                    "protein-total",
                    "bilirubin-total",
                    "alp",
                    "ldh",
                    "tsh",
                    "cea",
                    "ca-19-9",
                    "ca-125",
                    "ca-15-3",
                    "afp",
                    "hcg",
                    "psa");

    /** An analyte of one day, in one unit. */
    private record Day(String analyte, LocalDate day) {}

    @Override
    public List<Contradiction> in(WholeCase all) {
        var days = new LinkedHashMap<Day, List<Said<Double>>>();
        for (var source : all.sources()) {
            for (var finding : source.report().findings()) {
                day(source, finding)
                        .ifPresent(
                                day ->
                                        days.computeIfAbsent(day, d -> new ArrayList<>())
                                                .add(said(source, finding)));
            }
        }
        return days.values().stream().flatMap(said -> apart(said).stream()).toList();
    }

    private static Optional<Day> day(Source source, CaseFinding finding) {
        var analyte = Analytes.coded(finding.code()).map(Analyte::group).filter(SLOW::contains);
        var amount = amount(finding).filter(value -> value > 0);
        var taken = source.report().dates().collected();
        var day = finding.said().date().or(() -> taken).or(source::date);
        return analyte.isEmpty()
                        || amount.isEmpty()
                        || day.isEmpty()
                        || finding.state() == CaseFinding.State.REJECTED
                ? Optional.empty()
                : Optional.of(new Day(analyte.get(), day.get()));
    }

    private static Said<Double> said(Source source, CaseFinding finding) {
        return new Said<>(source, finding, amount(finding).orElseThrow());
    }

    /** In the unit of the analyte; a correction counts. */
    private static Optional<Double> amount(CaseFinding finding) {
        var printed = finding.unit().filter(unit -> !unit.isBlank());
        var result = result(finding, printed.or(() -> usual(finding)));
        return printed.isEmpty() && !Analytes.isPlausible(result)
                ? Optional.empty()
                : Analytes.canonical(result).map(Canonical::value).map(BigDecimal::doubleValue);
    }

    /** Counts are printed in thousands, lakhs or single cells: without a unit they say nothing. */
    private static Optional<String> usual(CaseFinding finding) {
        return Analytes.coded(finding.code())
                .flatMap(Analyte::unit)
                .filter(unit -> !unit.startsWith("10*"));
    }

    private static Finding result(CaseFinding finding, Optional<String> unit) {
        var said = finding.said();
        return new Finding(
                said.code(),
                said.label(),
                finding.value().strip(),
                unit,
                said.range(),
                said.flag(),
                said.date(),
                said.certainty(),
                said.place(),
                said.rule());
    }

    private static Optional<Contradiction> apart(List<Said<Double>> said) {
        var low = said.stream().filter(LabRule::isNoFloor).min(byAmount());
        var high = said.stream().filter(LabRule::isNoCeiling).max(byAmount());
        return low.isPresent()
                        && high.isPresent()
                        && high.get().value() >= FIVEFOLD * low.get().value()
                ? Optional.of(low.get().against(high.get(), Topic.LAB_IMPOSSIBLE, Weight.HIGH))
                : Optional.empty();
    }

    /** "More than 50" says nothing of how low it is. */
    private static boolean isNoFloor(Said<Double> said) {
        return !said.finding().value().strip().startsWith(">");
    }

    private static boolean isNoCeiling(Said<Double> said) {
        return !said.finding().value().strip().startsWith("<");
    }

    private static Comparator<Said<Double>> byAmount() {
        return Comparator.comparingDouble(Said::value);
    }
}
