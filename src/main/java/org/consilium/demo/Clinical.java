package org.consilium.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The clinical side of a person in the blocks of a tumour-board summary. */
record Clinical(
        Health health,
        String diagnosis,
        String history,
        String family,
        LocalDate diagnosed,
        Stage stage,
        List<Fact> facts,
        List<String> unknown,
        List<Measurement> labs) {

    Clinical {
        facts = List.copyOf(facts);
        unknown = List.copyOf(unknown);
        labs = List.copyOf(labs);
    }

    /** Health state as asked on the phone and read from the papers. */
    record Health(
            int ecog,
            List<String> comorbidities,
            List<String> medicines,
            String allergies,
            String organs,
            int heightCm,
            int weightKg) {

        Health {
            comorbidities = List.copyOf(comorbidities);
            medicines = List.copyOf(medicines);
        }
    }

    /**
     * A stage as input form only: system, edition and what was set; the tables behind it are
     * licensed and not here.
     */
    record Stage(
            String system,
            String edition,
            String prefix,
            String t,
            String n,
            String m,
            String group) {

        String text() {
            var tnm = t.isEmpty() ? "" : prefix + t + " " + n + " " + m + ", ";
            return tnm + "stage " + group + " (" + system + " " + edition + ")";
        }
    }

    /** A fact on a page, written as {@code block | label | value | paper page}. */
    record Fact(String block, String label, String value, String paper, int page) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Fact of(String line) {
            var parts = Script.parts(line, 4);
            var place = parts.get(3).split(" ", -1);
            return new Fact(
                    parts.get(0), parts.get(1), parts.get(2), place[0], Integer.parseInt(place[1]));
        }
    }

    /** One blood value as printed, with the paper and page it is on. */
    record Measurement(
            String analyte,
            BigDecimal value,
            String unit,
            LocalDate date,
            String paper,
            int page) {}
}
