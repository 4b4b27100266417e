package org.consilium.reading.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabFixtureTest {
    private static final String[] SECTIONS = {
        "01-ccda-d869a6ebf33d", "02-ccda-968eb384f25c", "03-ccda-f0bd0c5a7420",
        "04-ccda-47334d71d3e3", "05-ccda-341c4ab31b4d", "06-ccda-4efac84a3081",
        "07-ccda-82ebd240c427", "08-ccda-d643c156739b", "09-ccda-be69e45bad28",
        "10-ccda-76e51df9ce67", "11-ccda-3edb0e01a827", "12-ccda-9daf356e093f"
    };

    @Test
    void sections_of_american_vendors_are_read_row_by_row() {
        var score =
                Stream.of(SECTIONS)
                        .map(name -> score("ccda/" + name))
                        .reduce(Sheets.Score.NONE, Sheets.Score::plus);
        assertThat(score.expected()).isEqualTo(107);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.98);
    }

    /** Name, value and unit; the sections are from chb/sample_ccdas @aca04c6c, open licence. */
    private static Sheets.Score score(String name) {
        var read = LabReader.read(Paper.typed(Sheets.text(name + ".txt")));
        return Sheets.Score.of(
                read.stream().map(Sheets::row).map(Sheets::core).toList(),
                Sheets.expected(name + ".tsv").stream().map(Sheets::core).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-cbc-nabl",
                "02-biochemistry-bars",
                "03-small-town-no-header",
                "04-cumulative",
                "05-markers-method-lines",
                "06-discharge-summary",
                "07-matrix",
                "08-value-first-order",
                "09-gapless",
                "10-two-columns-and-fluids",
                "11-serial-numbers",
                "12-american-portal",
                "13-colons-and-wrapped-ranges",
                "14-letter",
                "15-misread",
                "16-urine-and-comment-tables",
                "17-shorthand",
                "18-bars-and-numbered",
                "19-ward-chart",
                "20-flag-column"
            })
    void made_up_reports_give_exactly_the_rows_on_them(String name) {
        var text = Sheets.text("made-up/" + name + ".txt");
        var expected = Sheets.expected("made-up/" + name + ".tsv");
        assertThat(rows(Paper.typed(text))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows(Sheets.laidOut(text))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> rows(Paper paper) {
        return LabReader.read(paper).stream().map(Sheets::row).toList();
    }
}
