package org.consilium.reading.scans;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;

/** A finding on its way. */
record Proposal(
        String code,
        String label,
        String value,
        Optional<String> unit,
        Optional<LocalDate> date,
        Certainty certainty,
        Spot spot) {
    private static final Pattern SPACES = Pattern.compile("\\s{1,200}");

    static Proposal of(String code, String label, String value, Spot spot) {
        return new Proposal(
                code,
                label,
                value,
                Optional.empty(),
                Optional.empty(),
                spot.stance() == Stance.NEARLY ? Certainty.UNCLEAR : Certainty.STATED,
                spot);
    }

    Proposal in(String measure) {
        return new Proposal(code, label, value, Optional.of(measure), date, certainty, spot);
    }

    Proposal on(Optional<LocalDate> day) {
        return new Proposal(code, label, value, unit, day, certainty, spot);
    }

    Proposal sure(boolean isSure) {
        var is = isSure ? Certainty.STATED : Certainty.UNCLEAR;
        return new Proposal(code, label, value, unit, date, is, spot);
    }

    Finding finding(String rule) {
        return new Finding(
                code,
                tidy(label),
                tidy(value),
                unit,
                Optional.empty(),
                Optional.empty(),
                date,
                certainty,
                spot.place(),
                rule);
    }

    static String tidy(String words) {
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return "Proposal[" + code + "]";
    }
}
