package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** From one unit of an analyte to another, as a factor. */
final class Conversion {
    private static final Optional<BigDecimal> NONE = Optional.empty();

    private Conversion() {}

    static Optional<BigDecimal> between(Unit from, Unit to, Analyte analyte) {
        var bridge = bridge(from.kind(), to.kind(), analyte);
        return bridge.map(
                b -> from.factor().multiply(b).divide(to.factor(), MathContext.DECIMAL64));
    }

    private static Optional<BigDecimal> bridge(Unit.Kind from, Unit.Kind to, Analyte analyte) {
        if (from == to) {
            return Optional.of(BigDecimal.ONE);
        }
        if (from == Unit.Kind.CHARGE && analyte.charge() > 0) {
            var moles = inverse(BigDecimal.valueOf(analyte.charge()));
            return bridge(Unit.Kind.MOL, to, analyte).map(moles::multiply);
        }
        if (from == Unit.Kind.MOL && to == Unit.Kind.MASS) {
            return analyte.molar();
        }
        if (from == Unit.Kind.MASS && to == Unit.Kind.MOL) {
            return analyte.molar().map(Conversion::inverse);
        }
        return habit(from, to, analyte);
    }

    /** Units that stand for another by habit: MCHC in %, an anion gap in mEq/L. */
    private static Optional<BigDecimal> habit(Unit.Kind from, Unit.Kind to, Analyte analyte) {
        return switch (analyte.group()) {
            case "mchc" -> from == Unit.Kind.FRACTION ? Optional.of(BigDecimal.TEN) : NONE;
            case "anion-gap", "base-excess", "co2" ->
                    from == Unit.Kind.CHARGE ? Optional.of(BigDecimal.ONE) : NONE;
            case "urine-protein-creatinine" ->
                    from == Unit.Kind.RATIO && to == Unit.Kind.SHARE
                            ? Optional.of(BigDecimal.ONE)
                            : NONE;
            default -> NONE;
        };
    }

    private static BigDecimal inverse(BigDecimal value) {
        return BigDecimal.ONE.divide(value, MathContext.DECIMAL64);
    }
}
