package org.consilium.reading.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.records.glovebox.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadTest {
    /** Seen by an eye that was sure of each word. */
    private static final float SEEN = 0.95f;

    private static final float TYPED = 1;

    @ParameterizedTest
    @CsvSource({
        "Iron, 34.2, pg/dL, ug/dL",
        "Thyroxine Total (T4), 4.37, pg/diL, ug/dL",
        "TSH, 0.29, plU/mL, u[IU]/mL",
        "Lymphocytes, 29, Yo, %",
        "Lymphocytes, 29, '', %",
        "HbA1c, 5.1, 0, %",
        "Serum Lipase, 56, UL, U/L",
        "Serum Urea, 78, mg$, mg%"
    })
    void a_unit_that_cannot_be_is_proposed_as_the_one_it_looks_like_and_as_unclear(
            String name, String value, String seen, String meant) {
        var finding = read(SEEN, name, value, seen);
        assertThat(finding.value()).isEqualTo(value);
        assertThat(unit(finding)).isEqualTo(Unit.of(meant).orElseThrow().ucum());
        assertThat(finding.certainty()).isEqualTo(Certainty.UNCLEAR);
    }

    @Test
    void a_unit_that_can_be_stays_as_it_was_seen() {
        var finding = read(SEEN, "Vitamin B12", "433", "pg/mL");
        assertThat(unit(finding)).isEqualTo("pg/mL");
        assertThat(finding.certainty()).isEqualTo(Certainty.STATED);
    }

    @Test
    void what_was_typed_is_never_changed() {
        assertThat(unit(read(TYPED, "Iron", "34.2", "pg/dL"))).isEqualTo("pg/dL");
        assertThat(read(TYPED, "Lymphocytes", "29", "").unit()).isEmpty();
    }

    @Test
    void nobody_counts_thousandths_of_a_cell() {
        var finding = read(SEEN, "Platelets", "85.417", "/cumm");
        assertThat(finding.value()).isEqualTo("85417");
        assertThat(finding.certainty()).isEqualTo(Certainty.UNCLEAR);
    }

    private static String unit(Finding finding) {
        return finding.unit().orElseThrow();
    }

    private static Finding read(float sure, String name, String value, String unit) {
        var spots = new ArrayList<Spot>();
        row(spots, sure, 0, "Test", "Result", "Unit", "Range");
        row(spots, sure, 1, name, value, unit, "1 - 99");
        row(spots, sure, 2, "Serum Sodium", "140", "mmol/L", "135 - 145");
        return LabReader.read(new Paper(List.of(Page.of(1, spots)))).stream()
                .filter(finding -> finding.label().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void row(List<Spot> spots, float sure, int line, String... cells) {
        var top = 0.1f + 0.03f * line;
        for (var column = 0; column < cells.length; column++) {
            var left = 0.05f + 0.25f * column;
            var first = column > 0;
            for (var word : cells[column].split(" ")) {
                if (!word.isEmpty()) {
                    var right = left + 0.01f * word.length();
                    spots.add(new Spot(line, first, word, left, top, right, top + 0.02f, sure));
                    left = right + 0.008f;
                    first = false;
                }
            }
        }
    }
}
