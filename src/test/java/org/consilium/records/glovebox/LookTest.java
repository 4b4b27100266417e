package org.consilium.records.glovebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final Path IN_THE_BROWSER = Path.of("src/main/frontend/js/look.js");

    private final BufferedImage page = MadePages.onTable(MadePages.report(), 2, 3);

    @Test
    void a_good_photo_is_in_no_doubt_nor_is_a_blank_page() {
        assertThat(Look.at(page).doubts()).isEmpty();
        assertThat(Look.at(MadePages.blank()).doubts()).isEmpty();
        assertThat(Look.at(new BufferedImage(6, 4, BufferedImage.TYPE_BYTE_BINARY)).doubts())
                .containsExactly(Doubt.DARK);
        assertThat(Look.at(MadePages.squeezed(MadePages.noisy(page, 8, 1))).doubts()).isEmpty();
    }

    @Test
    void a_blurred_a_dark_and_a_glaring_photo_are_told_apart() {
        assertThat(Look.at(MadePages.blurred(page, 12)).doubts()).containsExactly(Doubt.BLUR);
        assertThat(Look.at(MadePages.darkened(page, 0.3)).doubts()).containsExactly(Doubt.DARK);
        assertThat(Look.at(glaring()).doubts()).containsExactly(Doubt.GLARE);
    }

    @Test
    void the_browser_looks_with_the_same_bounds() throws IOException {
        var script = Files.readString(IN_THE_BROWSER);
        Map.of(
                        "SIDE", (double) Look.SIDE,
                        "TILE", (double) Look.TILE,
                        "FLAT", (double) Look.FLAT,
                        "SHARP", Look.SHARP,
                        "BLURRED_TEXT", Look.BLURRED_TEXT,
                        "DARK", (double) Look.DARK,
                        "BLOWN", (double) Look.BLOWN,
                        "WHITE_PAPER", (double) Look.WHITE_PAPER,
                        "SPOT", Look.SPOT,
                        "ALL_OVER", Look.ALL_OVER)
                .forEach(
                        (name, bound) -> {
                            var said = Pattern.compile("const " + name + " = ([\\d.]+);");
                            var found = said.matcher(script);
                            assertThat(found.find()).as(name).isTrue();
                            assertThat(Double.parseDouble(found.group(1)))
                                    .as(name)
                                    .isEqualTo(bound);
                        });
    }

    private BufferedImage glaring() {
        var lit = MadePages.darkened(page, 0.85);
        var pen = lit.createGraphics();
        var clear = new Color(255, 255, 255, 0);
        pen.setPaint(
                new RadialGradientPaint(
                        800,
                        1000,
                        330,
                        new float[] {0, 0.7f, 1},
                        new Color[] {Color.WHITE, Color.WHITE, clear}));
        pen.fillOval(470, 670, 660, 660);
        pen.dispose();
        return lit;
    }
}
