package org.consilium.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperTest {
    @Test
    void a_row_is_cut_into_cells_at_bars_tabs_and_gaps() {
        assertThat(Line.typed(1, "Hb  |  8.1 g/dL  |    |  L").cells())
                .extracting(Line.Cell::text)
                .containsExactly("Hb", "8.1 g/dL", "", "L");
        assertThat(Line.typed(1, "  |  Na  |  135 mmol/L  |  ").cells())
                .extracting(Line.Cell::text)
                .containsExactly("", "Na", "135 mmol/L");
        assertThat(Line.typed(1, "Urea   32\tmg/dL").cells())
                .extracting(Line.Cell::text)
                .containsExactly("Urea", "32", "mg/dL");
    }

    @Test
    void laid_out_words_are_apart_where_the_gap_is_wide_and_know_their_box() {
        var line =
                Line.laidOut(
                        3,
                        List.of(
                                word("Serum", 0.1, 0.16, 0.9),
                                word("Urea", 0.17, 0.22, 0.8),
                                word("32", 0.5, 0.53, 0.6)),
                        0.03);
        assertThat(line.text()).isEqualTo("Serum Urea  32");
        assertThat(line.cells()).extracting(Line.Cell::text).containsExactly("Serum Urea", "32");
        var place = line.place(0, 10);
        assertThat(place.page()).isEqualTo(3);
        assertThat(place.box()).contains(new Box(0.1, 0.2, 0.22, 0.22));
        assertThat(place.sure()).isEqualTo(0.8);
    }

    @Test
    void a_place_over_two_lines_is_around_both() {
        var page =
                new Page(
                        1,
                        List.of(
                                Line.laidOut(1, List.of(word("HER2", 0.1, 0.2, 1)), 0.03),
                                Line.laidOut(1, List.of(word("positive", 0.05, 0.3, 0.7)), 0.03)));
        assertThat(page.text()).isEqualTo("HER2\npositive\n");
        var place = page.place(0, 13);
        assertThat(place.text()).isEqualTo("HER2 positive");
        assertThat(place.box()).contains(new Box(0.05, 0.2, 0.3, 0.22));
        assertThat(place.sure()).isEqualTo(0.7);
    }

    @Test
    void a_form_feed_begins_a_page() {
        var paper = Paper.typed("one\ntwo\fthree");
        assertThat(paper.pages()).extracting(Page::number).containsExactly(1, 2);
        assertThat(paper.lines()).extracting(Line::page).containsExactly(1, 1, 2);
        assertThat(paper.text()).isEqualTo("one\ntwo\nthree\n");
    }

    private static Word word(String text, double left, double right, double sure) {
        return new Word(text, Optional.of(new Box(left, 0.2, right, 0.22)), sure);
    }
}
