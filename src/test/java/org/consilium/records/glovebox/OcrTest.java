package org.consilium.records.glovebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.consilium.records.MadeFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrTest {
    private static final List<List<String>> TABLE =
            List.of(
                    List.of("Investigation", "Result", "Unit", "Reference interval"),
                    List.of("Haemoglobin", "9.8", "gm/dL", "12.0 - 15.0"),
                    List.of("Platelet Count", "1.5", "lakh/cumm", "1.5 - 4.5"),
                    List.of("Serum Creatinine", "1.1", "mg/dL", "0.6 - 1.2"));

    @BeforeAll
    static void languages() {
        assumeTrue(
                Ocr.class.getResource("/tessdata/eng.traineddata.gz") != null,
                "the front-end build puts them there, and it was left out");
    }

    @Test
    void a_page_without_words_is_read_from_its_picture() throws Exception {
        var written = new Ocr().read(MadePages.report());
        assertThat(written.words())
                .contains("City Hospital, Department of Pathology")
                .contains("invasive carcinoma of no special type")
                .contains("Ki-67");
        assertThat(written.isReal()).isTrue();
        assertThat(sure(written)).isGreaterThan(0.85);
    }

    @Test
    void each_word_knows_where_it_stands() throws Exception {
        var title = spot(new Ocr().read(MadePages.report()), "Hospital,"::equals);
        assertThat(title.top()).isBetween(0.05f, 0.09f);
        assertThat(title.left()).isBetween(0.1f, 0.25f);
        assertThat(title.right()).isGreaterThan(title.left());
    }

    @Test
    void the_cells_of_a_row_stay_beside_each_other_and_apart() throws Exception {
        var lines = new Ocr().read(table()).words().lines().toList();
        assertThat(lines)
                .anyMatch(
                        line -> line.matches("Haemoglobin {2}9\\.8 {2}gm/dL {2}12\\.0 ?- ?15\\.0"))
                .anyMatch(line -> line.matches("Platelet Count {2}1\\.5 {2}lakh/cumm.*"))
                .anyMatch(line -> line.matches("Serum Creatinine {2}1\\.1 {2}mg/dL.*"));
    }

    @Test
    void a_page_that_lies_on_its_side_is_read_and_its_words_are_where_they_are_seen()
            throws Exception {
        var upright = MadePages.report();
        var turned = new BufferedImage(MadePages.HEIGHT, MadePages.WIDTH, upright.getType());
        var pen = turned.createGraphics();
        var turn = AffineTransform.getTranslateInstance(MadePages.HEIGHT, 0);
        turn.quadrantRotate(1);
        pen.drawImage(upright, turn, null);
        pen.dispose();
        var written = new Ocr().read(turned);
        assertThat(written.words()).contains("invasive carcinoma of no special type");
        var title = spot(written, "Hospital,"::equals);
        assertThat(title.left()).as("the title is at the right edge").isGreaterThan(0.9f);
        assertThat(title.top()).isBetween(0.1f, 0.25f);
    }

    @Test
    void hindi_is_read_as_hindi() throws Exception {
        assertThat(new Ocr().read(MadePages.hindi()).words())
                .contains("महीने")
                .contains("डॉक्टर")
                .contains("अस्पताल");
    }

    @Test
    void an_empty_page_has_no_words() throws Exception {
        var empty = new BufferedImage(800, 1100, BufferedImage.TYPE_INT_RGB);
        var pen = empty.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 1100);
        pen.dispose();
        assertThat(new Ocr().read(empty)).isEqualTo(Written.NOTHING);
    }

    @Test
    void words_of_a_typed_page_are_taken_as_they_are(@TempDir Path folder) throws Exception {
        var file = folder.resolve("report.pdf");
        Files.write(file, MadeFiles.pdf("Hb 9.8 g/dL of a made-up person, typed"));
        var read = read(file);
        assertThat(read.getFirst().words()).contains("Hb 9.8 g/dL of a made-up person, typed");
        assertThat(read.getFirst().written().spots())
                .allMatch(spot -> spot.sure() == 1)
                .extracting(Spot::text)
                .startsWith("Hb", "9.8", "g/dL");
        assertThat(read.getFirst().isShown()).as("words alone").isFalse();
    }

    @Test
    void a_picture_in_the_glovebox_is_read_there(@TempDir Path folder) throws Exception {
        var file = folder.resolve("photo.png");
        ImageIO.write(table(), "png", file.toFile());
        assertThat(read(file).getFirst().words()).contains("Haemoglobin", "lakh/cumm");
    }

    private static List<Sheet> read(Path file) throws IOException {
        var sheets = new ArrayList<Sheet>();
        try (var glovebox = Glovebox.outsideTheProgram();
                SeekableByteChannel bytes = Files.newByteChannel(file)) {
            var type = glovebox.judge(bytes, "").type();
            glovebox.read(bytes, type, "", Set.of(), sheets::add);
        }
        sheets.sort(Comparator.comparingInt(Sheet::number));
        return sheets;
    }

    private static Spot spot(Written written, Predicate<String> word) {
        return written.spots().stream()
                .filter(spot -> word.test(spot.text()))
                .findFirst()
                .orElseThrow();
    }

    private static double sure(Written written) {
        return written.spots().stream().mapToDouble(Spot::sure).average().orElse(0);
    }

    private static BufferedImage table() {
        var image = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1600, 1000);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(MadePages.font(36));
        pen.drawString("SANJEEVANI DIAGNOSTICS, MADE-UP TOWN", 300, 90);
        pen.setFont(MadePages.font(28));
        pen.drawString(
                "A note of some length stands above the table, as it does on many papers.",
                100,
                170);
        var columns = new int[] {100, 600, 850, 1150};
        for (var row = 0; row < TABLE.size(); row++) {
            for (var column = 0; column < columns.length; column++) {
                pen.drawString(TABLE.get(row).get(column), columns[column], 300 + 80 * row);
            }
        }
        pen.setStroke(new BasicStroke(2));
        pen.drawLine(90, 320, 1500, 320);
        pen.dispose();
        return image;
    }
}
