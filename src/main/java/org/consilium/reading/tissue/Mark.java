package org.consilium.reading.tissue;

import java.util.Optional;
import org.consilium.reading.Certainty;

/** A stretch of a page that says something. */
record Mark(Sheet sheet, int from, int to) {
    Hit says(String code, String label, String value, String rule) {
        var weight = sheet.section(from).weight();
        return new Hit(
                this,
                code,
                label.strip().replaceAll("\\s+", " "),
                value,
                Optional.empty(),
                Certainty.STATED,
                weight,
                "tissue." + rule);
    }

    String text() {
        return sheet.text().substring(from, to);
    }

    @Override
    public String toString() {
        return "Mark[" + from + "-" + to + "]";
    }
}
