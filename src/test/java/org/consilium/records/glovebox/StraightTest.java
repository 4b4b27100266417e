package org.consilium.records.glovebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.consilium.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StraightTest {
    private static final Map<String, UnaryOperator<BufferedImage>> SPOILT =
            Map.of(
                    "noise", page -> MadePages.noisy(page, 12, 5),
                    "shadow", MadePages::shadowed,
                    "fold", MadePages::folded,
                    "few bytes", MadePages::squeezed);

    @ParameterizedTest
    @ValueSource(doubles = {-10, -2, -0.5, 0.5, 1, 5})
    void a_page_that_lies_askew_is_laid_level_however_it_was_spoilt(double degrees) {
        for (var page : pages()) {
            var askew = MadePages.turned(page, degrees);
            assertThat(angle(straight(askew))).isCloseTo(-degrees, within(0.5));
        }
        SPOILT.forEach(
                (how, spoil) ->
                        assertThat(
                                        angle(
                                                straight(
                                                        spoil.apply(
                                                                MadePages.turned(
                                                                        MadePages.report(),
                                                                        degrees)))))
                                .as(how)
                                .isCloseTo(-degrees, within(0.5)));
    }

    @ParameterizedTest
    @CsvSource({"90, -90", "93, -93", "180, 180", "178, -178", "270, 90", "267, 93"})
    void a_report_on_its_side_or_head_is_put_upright(double degrees, double back) {
        var turned = MadePages.squeezed(MadePages.turned(MadePages.report(), degrees));
        assertThat(angle(straight(turned))).isCloseTo(back, within(0.5));
    }

    @Test
    void what_stays_as_it_came() {
        for (var page : pages()) {
            stays(page);
            for (var spoil : SPOILT.values()) {
                stays(spoil.apply(page));
            }
        }
        stays(MadePages.note());
        stays(MadePages.turned(MadePages.note(), 90));
        stays(MadePages.onTable(MadePages.note(), 4, 2));
        stays(MadePages.blank());
        stays(MadePages.onTable(MadePages.blank(), 4, 2));
        stays(MadePages.room());
        stays(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        stays(new BufferedImage(1800, 3, BufferedImage.TYPE_INT_RGB));
    }

    @Test
    void which_way_up_is_not_guessed_where_letters_hang_from_a_line_or_figures_stand_alone() {
        for (var page : new BufferedImage[] {MadePages.hindi(), MadePages.laboratory()}) {
            stays(MadePages.turned(page, 90));
            stays(MadePages.turned(page, 180));
            stays(MadePages.turned(page, 270));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-9, 0, 4})
    void the_table_around_a_sheet_is_cut_off_and_nothing_of_the_sheet(double degrees) {
        for (var page : pages()) {
            var photo = MadePages.onTable(marked(page), degrees, 11);
            var laid = straight(photo).orElseThrow();
            assertThat(angle(Optional.of(laid))).isCloseTo(-degrees, within(0.5));
            assertThat(laid.width() / laid.height())
                    .isCloseTo((double) MadePages.WIDTH / MadePages.HEIGHT, within(0.02));
            var size = Paper.within(photo, Paper.LONG_SIDE);
            assertThat(laid.height())
                    .isBetween(
                            0.99 * MadePages.HEIGHT * size.getHeight() / photo.getHeight(),
                            1.05 * MadePages.HEIGHT * size.getHeight() / photo.getHeight());
            assertThat(corners(laid.draw(size, new AffineTransform()))).isEqualTo(4);
        }
    }

    @Test
    void where_more_than_the_sheet_may_belong_to_it_nothing_is_cut_off() {
        isNotCut(
                drawnOn(
                        MadePages.onTable(MadePages.report(), 0, 3),
                        pen -> pen.fillRect(250, 60, 1200, 80)),
                "a second paper");
        isNotCut(
                drawnOn(
                        MadePages.onTable(MadePages.report(), 0, 3),
                        pen -> {
                            pen.setColor(new Color(30, 60, 130));
                            pen.fillRect(230, 110, 1240, 115);
                        }),
                "a dark letterhead on the edge of the sheet");
        isNotCut(
                drawnOn(
                        MadePages.report(),
                        pen -> {
                            pen.setColor(new Color(20, 20, 20));
                            pen.fillRect(0, 0, MadePages.WIDTH, 600);
                        }),
                "a page with a dark picture on top");
        isNotCut(
                drawnOn(
                        MadePages.report(),
                        pen -> {
                            pen.setColor(new Color(20, 20, 20));
                            pen.setStroke(new BasicStroke(160));
                            pen.drawRect(0, 0, MadePages.WIDTH, MadePages.HEIGHT);
                            pen.setColor(Color.WHITE);
                            pen.drawString("LEFT BREAST 12 MHz, 14 mm", 20, 40);
                        }),
                "a dark frame with words");
    }

    @Test
    void what_is_drawn_comes_from_the_finer_picture_at_once() {
        var photo = MadePages.onTable(MadePages.report(), 3, 5);
        var page = Paper.upright(photo, 6);
        var laid = Straight.of(page).orElseThrow();
        var drawn = laid.draw(photo, Paper.toUpright(photo, 6));
        assertThat(drawn.getWidth()).isGreaterThan((int) laid.width());
        assertThat(Math.max(drawn.getWidth(), drawn.getHeight()))
                .isLessThanOrEqualTo(Paper.LONG_SIDE);
        assertThat(Straight.of(drawn)).as("it is straight now").isEmpty();
    }

    @Test
    void pages_of_others_lie_right_afterwards() throws IOException {
        var folder = Fixtures.folder("3-ocr/tesseract");
        for (var upright : new String[] {"phototest.tif", "devatest.png", "8087_054.3B.tif"}) {
            stays(ImageIO.read(folder.resolve(upright).toFile()));
        }
        Map.of(
                        "phototest-rotated-180.png", 180.0,
                        "phototest-rotated-L.png", 90.0,
                        "phototest-rotated-R.png", -90.0,
                        "eurotext.tif", -0.75)
                .forEach(
                        (name, back) ->
                                assertThat(angle(straight(read(folder.resolve(name).toFile()))))
                                        .as(name)
                                        .isCloseTo(back, within(0.3)));
        var askew = read(Fixtures.folder("3-ocr/tika").resolve("testRotated+10.png").toFile());
        assertThat(angle(straight(askew))).isCloseTo(-10, within(0.5));
        for (var photo : new int[] {1, 3, 6, 8}) {
            stays(
                    read(
                            Fixtures.folder("3-ocr/exif-orientation")
                                    .resolve("Portrait_" + photo + ".jpg")
                                    .toFile()));
        }
    }

    private static BufferedImage read(File file) {
        try {
            return ImageIO.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage[] pages() {
        return new BufferedImage[] {MadePages.report(), MadePages.hindi(), MadePages.laboratory()};
    }

    private static Optional<Straight> straight(BufferedImage page) {
        return Straight.of(Paper.within(page, Paper.LONG_SIDE));
    }

    private static void stays(BufferedImage page) {
        assertThat(straight(page)).isEmpty();
    }

    private static void isNotCut(BufferedImage page, String why) {
        var size = Paper.within(page, Paper.LONG_SIDE);
        assertThat(straight(page).map(Straight::height).orElse((double) size.getHeight()))
                .as(why)
                .isGreaterThanOrEqualTo(size.getHeight());
    }

    private static double angle(Optional<Straight> straight) {
        return straight.map(
                        found -> {
                            var matrix = new double[6];
                            found.move().getMatrix(matrix);
                            return Math.toDegrees(Math.atan2(matrix[1], matrix[0]));
                        })
                .orElse(0.0);
    }

    private static BufferedImage drawnOn(BufferedImage page, Consumer<Graphics2D> what) {
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        what.accept(pen);
        pen.dispose();
        return page;
    }

    /** A red spot in each corner: a cut would take it away. */
    private static BufferedImage marked(BufferedImage page) {
        return drawnOn(
                page,
                pen -> {
                    pen.setColor(new Color(235, 120, 120));
                    for (var x : new int[] {2, MadePages.WIDTH - 22}) {
                        pen.fillRect(x, 2, 20, 20);
                        pen.fillRect(x, MadePages.HEIGHT - 22, 20, 20);
                    }
                });
    }

    private static int corners(BufferedImage page) {
        var found = 0;
        for (var side = 0; side < 4; side++) {
            var left = side % 2 * page.getWidth() / 2;
            var top = side / 2 * page.getHeight() / 2;
            var red = 0;
            for (var x = left; x < left + page.getWidth() / 2; x++) {
                for (var y = top; y < top + page.getHeight() / 2; y++) {
                    var rgb = page.getRGB(x, y);
                    red += ((rgb >> 16) & 0xff) > 200 && (rgb & 0xff) < 170 ? 1 : 0;
                }
            }
            found += red > 100 ? 1 : 0;
        }
        return found;
    }
}
