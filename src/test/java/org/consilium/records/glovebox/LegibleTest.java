package org.consilium.records.glovebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.consilium.records.glovebox.Eye.Seen;
import org.junit.jupiter.api.Test;

class LegibleTest {
    private static final double FALL = 0.01;
    private static final double SPREAD = 0.03;

    @Test
    void a_shadow_is_taken_off_and_ink_stays() {
        var grey = new BufferedImage(800, 800, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < 800; y++) {
            for (var x = 0; x < 800; x++) {
                var paper = x < 400 ? 240 : 110;
                set(grey, x, y, x % 40 < 6 && y % 40 < 6 ? paper / 4 : paper);
            }
        }
        EvenLight.on(grey);
        assertThat(light(grey, 100, 20)).as("paper in the sun").isGreaterThan(235);
        assertThat(light(grey, 700, 20)).as("paper in the shadow").isGreaterThan(235);
        assertThat(light(grey, 722, 42)).as("ink in the shadow").isLessThan(80);
    }

    @Test
    void a_page_in_even_light_is_left_as_it_is() {
        var grey = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        for (var at = 0; at < 160_000; at++) {
            set(grey, at % 400, at / 400, at % 50 < 5 ? 30 : 225);
        }
        EvenLight.on(grey);
        assertThat(light(grey, 20, 20)).isEqualTo(225);
    }

    @Test
    void thin_ink_is_made_as_dark_as_print() {
        var grey = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        for (var at = 0; at < 160_000; at++) {
            set(grey, at % 400, at / 400, at % 50 < 5 ? 150 : 250);
        }
        EvenLight.on(grey);
        assertThat(light(grey, 2, 20)).isLessThan(60);
        assertThat(light(grey, 20, 20)).isGreaterThan(240);
    }

    @Test
    void the_lines_of_a_table_are_taken_off_and_letters_stay() {
        var grey = new BufferedImage(400, 200, BufferedImage.TYPE_BYTE_GRAY);
        for (var at = 0; at < 80_000; at++) {
            var x = at % 400;
            var y = at / 400;
            var isLine = (y >= 100 && y < 103) || (x >= 200 && x < 202);
            var isLetter = x >= 50 && x < 54 && y >= 60 && y < 84;
            var crosses = x >= 80 && x < 84 && y >= 90 && y < 114;
            set(grey, x, y, isLine || isLetter || crosses ? 20 : 250);
        }
        Rules.off(grey, 24);
        assertThat(light(grey, 300, 101)).as("a level line").isGreaterThan(200);
        assertThat(light(grey, 200, 30)).as("an upright line").isGreaterThan(200);
        assertThat(light(grey, 52, 70)).as("a letter").isEqualTo(20);
        assertThat(light(grey, 82, 101)).as("a stroke across a line").isEqualTo(20);
    }

    @Test
    void a_sheet_seen_from_aslant_is_laid_flat_and_words_are_told_where_they_stood() {
        var photo = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(0, 0, 1000, 1000);
        pen.setColor(Color.WHITE);
        pen.fillPolygon(new int[] {200, 800, 900, 100}, new int[] {100, 150, 900, 850}, 4);
        pen.setColor(Color.BLACK);
        pen.fillRect(780, 160, 8, 8);
        pen.dispose();

        var flat = Flat.of(photo).orElseThrow();
        var laid = flat.lay(photo);
        assertThat(light(laid, laid.getWidth() / 20, laid.getHeight() / 2))
                .as("what was the table beside a slanting edge")
                .isGreaterThan(240);
        var whole = flat.back(new Spot(0, false, "all", 0.012f, 0.012f, 0.988f, 0.988f, 1));
        assertThat(whole.left()).isCloseTo(0.1f, Offset.offset(0.01f));
        assertThat(whole.top()).isCloseTo(0.1f, Offset.offset(0.01f));
        assertThat(whole.right()).isCloseTo(0.9f, Offset.offset(0.01f));
        assertThat(whole.bottom()).isCloseTo(0.9f, Offset.offset(0.01f));
    }

    @Test
    void a_page_that_fills_the_picture_is_not_laid_flat() {
        assertThat(Flat.of(MadePages.report())).isEmpty();
    }

    @Test
    void words_far_apart_on_falling_rows_stand_in_one_row() {
        var words = new ArrayList<Seen>();
        for (var row = 0; row < 12; row++) {
            for (var column = 0; column < 3; column++) {
                var x = 100 + 400 * column;
                var y = 100 + 40 * row + (int) (0.03 * (x - 500));
                words.add(new Seen("w" + row, x, y, x + 80, y + 20, 0.9));
            }
        }
        var fan = Slope.of(words, 1000, 1000);
        assertThat(fan.fall()).isCloseTo(0.03, Offset.offset(0.008));
    }

    @Test
    void rows_that_fan_out_are_laid_level_and_words_are_told_where_they_stood() {
        var page = MadePages.report();
        var fan = Fan.of(Ink.on(Grey.of(fanned(page))), MadePages.HEIGHT);
        assertThat(fan.fall()).isCloseTo(FALL, Offset.offset(0.006));
        assertThat(fan.spread()).isCloseTo(SPREAD, Offset.offset(0.015));
        var word = new Seen("1.5", 1100, 1600, 1140, 1620, 0.9);
        var back = fan.back(word, MadePages.WIDTH, MadePages.HEIGHT);
        assertThat(back.top()).as("rows fall to the right there").isBetween(1605, 1620);
    }

    @Test
    void a_straight_page_is_no_fan() {
        assertThat(Fan.of(Ink.on(Grey.of(MadePages.report())), MadePages.HEIGHT).isLevel())
                .isTrue();
    }

    @Test
    void a_point_that_was_lost_is_put_back_where_it_is_printed() {
        assertThat(pointed("15.3", "153")).isEqualTo("15.3");
        assertThat(pointed("1.53", "1:53")).isEqualTo("1.53");
    }

    @Test
    void a_number_without_a_point_gets_none() {
        assertThat(pointed("153", "153")).isEqualTo("153");
        assertThat(pointed("4-6", "4-6")).isEqualTo("4-6");
    }

    @Test
    void units_are_spelled_as_they_are_printed_and_what_may_be_another_stays() {
        assertThat(spelled("ulU/mL")).isEqualTo("uIU/mL");
        assertThat(spelled("1076/uL")).isEqualTo("10^6/uL");
        assertThat(spelled("mg/di")).isEqualTo("mg/dl");
        assertThat(spelled("H11.6")).isEqualTo("H 11.6");
        assertThat(spelled("L4")).as("a vertebra").isEqualTo("L4");
        assertThat(spelled("pg/dL")).isEqualTo("pg/dL");
        assertThat(spelled("glad")).isEqualTo("glad");
    }

    private static String spelled(String seen) {
        return Spelling.printed(List.of(new Seen(seen, 0, 0, 90, 10, 0.9))).stream()
                .map(Seen::text)
                .collect(Collectors.joining(" "));
    }

    private static String pointed(String printed, String seen) {
        var page = new BufferedImage(300, 80, BufferedImage.TYPE_BYTE_GRAY);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 80);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(MadePages.font(40));
        pen.drawString(printed, 60, 55);
        var right = 60 + pen.getFontMetrics().stringWidth(printed);
        pen.dispose();
        var word = new Seen(seen, 58, 20, right + 2, 58, 0.9);
        return Points.in(List.of(word), page).getFirst().text();
    }

    private static BufferedImage fanned(BufferedImage page) {
        var fanned = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        for (var y = 0; y < page.getHeight(); y++) {
            var falls = FALL + SPREAD * ((double) y / page.getHeight() - 0.5);
            for (var x = 0; x < page.getWidth(); x++) {
                var from = (int) Math.round(y - (x - page.getWidth() / 2) * falls);
                fanned.setRGB(x, y, page.getRGB(x, Math.clamp(from, 0, page.getHeight() - 1)));
            }
        }
        return fanned;
    }

    private static void set(BufferedImage grey, int x, int y, int light) {
        grey.getRaster().setSample(x, y, 0, light);
    }

    private static int light(BufferedImage grey, int x, int y) {
        return grey.getRaster().getSample(x, y, 0);
    }
}
