package org.consilium.reading.labs;

import java.time.LocalDate;
import java.util.Optional;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.reading.Place;

/**
 * A row that was read, before its analyte is chosen.
 *
 * @param label the name as printed
 * @param named what it may mean
 * @param unit as printed, wherever it stood
 */
record Draft(
        String label,
        Optional<Named> named,
        Amount amount,
        Optional<String> unit,
        Optional<String> range,
        Optional<String> flag,
        Optional<LocalDate> date,
        Optional<String> code,
        Place place) {
    private static final String RULE = "labs.1";
    private static final double HARD_TO_READ = 0.5;

    Optional<Unit> known() {
        return unit.flatMap(Unit::of);
    }

    /** Empty where the result is of a sort that this analyte never has. */
    Optional<Finding> finding(Setting setting) {
        var analyte = named.flatMap(n -> Choice.of(n, this, setting));
        if (code.isEmpty() && analyte.filter(a -> isWrong(a, setting)).isPresent()) {
            return Optional.empty();
        }
        var own = analyte.flatMap(a -> a.loinc(known(), !amount.isNumber()));
        return Optional.of(
                new Finding(
                        code.or(() -> own).orElse("unknown"),
                        label.strip(),
                        amount.value(),
                        unit.map(printed -> Unit.of(printed).map(Unit::ucum).orElse(printed)),
                        range,
                        flag,
                        date.or(setting::date),
                        certainty(analyte),
                        place,
                        RULE));
    }

    private boolean isWrong(Analyte analyte, Setting setting) {
        return !Choice.canBe(analyte, this) || Choice.isOutOfPlace(analyte, this, setting);
    }

    boolean fitsUnit() {
        var unit = known();
        return unit.isPresent()
                && named.filter(n -> n.analytes().stream().anyMatch(a -> a.fits(unit.get())))
                        .isPresent();
    }

    Draft withUnit(Optional<String> other) {
        return new Draft(label, named, amount, other, range, flag, date, code, place);
    }

    /** "Total" below "Bilirubin". */
    Draft below(String heading) {
        return named.isPresent() || heading.isEmpty()
                ? this
                : new Draft(
                        label,
                        Named.find(heading + " " + label),
                        amount,
                        unit,
                        range,
                        flag,
                        date,
                        code,
                        place);
    }

    private Certainty certainty(Optional<Analyte> analyte) {
        var number = Analytes.number(amount.value());
        var isPossible =
                number.isEmpty()
                        || analyte.isEmpty()
                        || Analytes.isPlausible(analyte.get(), number.get(), known());
        var isNear = named.map(Named::isNear).orElse(false);
        return isPossible && !isNear && amount.isClear() && place.sure() >= HARD_TO_READ
                ? Certainty.STATED
                : Certainty.UNCLEAR;
    }
}
