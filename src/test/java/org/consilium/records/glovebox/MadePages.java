package org.consilium.records.glovebox;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pages as families send them, drawn: what is on them, how they lie, what spoils them. */
public final class MadePages {
    static final int WIDTH = 1240;
    static final int HEIGHT = 1754;
    private static final Color PAPER = new Color(246, 244, 238);
    private static final Color BLACK = new Color(32, 32, 38);
    private static final int EDGE = 110;

    static final String REPORT =
            """
            Patient is a lady of 52 years with a lump in the left breast, noticed three months ago. No fever, no weight loss.
            Specimen received in formalin, labelled left breast, core biopsy. Four greyish white cores, the longest 1.4 cm. All embedded.
            Sections show a tumour growing in nests and single files. Cells are of moderate size with irregular nuclei. Mitoses are few, about 4 in ten fields. No necrosis is seen.
            Impression: invasive carcinoma of no special type, grade 2. Ki-67 is about 18 percent. Please correlate with the findings on imaging.
            The block is kept with us and may be had on request. Reported by the department of pathology, typed by hand and checked twice.
            Two further levels were cut, no change. A second look by another pathologist agrees with the diagnosis given above. The family was told to bring this paper to every visit.
            """;

    static final String HINDI =
            """
            रोगी को तीन महीने से बाएँ स्तन में गाँठ है। बुख़ार नहीं, वज़न कम नहीं हुआ। परिवार में किसी को यह बीमारी नहीं हुई।
            जाँच के लिए गाँठ से चार छोटे टुकड़े लिए गए। सभी टुकड़े भूरे सफ़ेद रंग के हैं और पूरे देखे गए।
            डॉक्टर की सलाह है कि यह काग़ज़ हर बार साथ लाएँ। अगली मुलाक़ात से पहले ख़ून की जाँच करवा लें।
            दवा समय पर लें, खाना हल्का रखें, और कोई तकलीफ़ हो तो तुरंत अस्पताल आएँ। हम आपके साथ हैं।
            """;

    private MadePages() {}

    public static BufferedImage report() {
        return paper(
                pen -> {
                    pen.setFont(font(34).deriveFont(Font.BOLD));
                    pen.drawString("City Hospital, Department of Pathology", EDGE, 150);
                    pen.setStroke(new BasicStroke(3));
                    pen.drawLine(EDGE, 175, WIDTH - EDGE, 175);
                    write(pen, REPORT + REPORT, 21, 220);
                });
    }

    /** A report as a small laboratory prints it: every line where the text has it. */
    public static BufferedImage typed(String text) {
        return paper(
                pen -> {
                    pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 26));
                    var y = 180;
                    for (var line : text.lines().toList()) {
                        pen.drawString(line, EDGE, y);
                        y += 48;
                    }
                });
    }

    static BufferedImage hindi() {
        return paper(pen -> write(pen, HINDI.repeat(3), 26, 120));
    }

    /** Rules, columns, figures. */
    static BufferedImage laboratory() {
        var names = "Haemoglobin Leucocytes Platelets Creatinine Urea Bilirubin Albumin Sodium";
        return paper(
                pen -> {
                    pen.setFont(font(20));
                    pen.setStroke(new BasicStroke(2));
                    for (var row = 0; row < 32; row++) {
                        var y = 160 + row * 46;
                        pen.drawLine(EDGE, y + 14, WIDTH - EDGE, y + 14);
                        pen.drawString(names.split(" ")[row % 8] + " (" + row + ")", EDGE + 8, y);
                        pen.drawString("%d.%d".formatted(3 + row * 7 % 90, row % 10), 520, y);
                        pen.drawString("g/dl", 690, y);
                        pen.drawString("%d.0 - %d.5".formatted(row, row + 9), 850, y);
                    }
                    for (var x : new int[] {EDGE, 500, 670, 830, WIDTH - EDGE}) {
                        pen.drawLine(x, 128, x, 160 + 31 * 46 + 14);
                    }
                });
    }

    /** A short note in a hand: rows that rise and fall as they go. */
    static BufferedImage note() {
        var chance = new SplittableRandom(7);
        return paper(
                pen -> {
                    pen.setStroke(new BasicStroke(4));
                    for (var row = 0; row < 6; row++) {
                        scribble(pen, chance, 200 + row * 190, chance.nextDouble(-0.12, 0.12));
                    }
                });
    }

    private static void scribble(Graphics2D pen, SplittableRandom chance, double y, double slope) {
        var x = EDGE + chance.nextDouble(60);
        while (x < WIDTH - 2 * EDGE - chance.nextDouble(300)) {
            var word = new Path2D.Double();
            var end = x + chance.nextDouble(60, 190);
            word.moveTo(x, y + slope * x);
            for (; x < end; x += chance.nextDouble(9, 16)) {
                var high = chance.nextInt(5) == 0 ? 70 : 30;
                word.quadTo(
                        x + 4, y + slope * x - high, x + 9, y + slope * x + chance.nextDouble(14));
            }
            pen.draw(word);
            x += chance.nextDouble(25, 60);
        }
    }

    static BufferedImage blank() {
        return paper(pen -> {});
    }

    /** No paper at all: a window, a plate and a wall. */
    static BufferedImage room() {
        var room = filled(1600, 1200, new Color(92, 84, 70));
        var pen = room.createGraphics();
        pen.setPaint(new GradientPaint(200, 100, Color.WHITE, 700, 800, new Color(210, 225, 240)));
        pen.fillRect(220, 140, 560, 700);
        pen.setColor(new Color(60, 50, 45));
        pen.fillRect(485, 140, 24, 700);
        pen.fillRect(220, 470, 560, 24);
        pen.setColor(new Color(225, 220, 210));
        pen.fillOval(1000, 700, 420, 300);
        pen.dispose();
        return noisy(room, 10, 3);
    }

    private static BufferedImage paper(Consumer<Graphics2D> drawing) {
        var page = filled(WIDTH, HEIGHT, PAPER);
        var pen = page.createGraphics();
        pen.setColor(BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(pen);
        pen.dispose();
        return page;
    }

    private static void write(Graphics2D pen, String text, int size, float from) {
        var y = from;
        for (var line : text.lines().toList()) {
            var styled = new AttributedString(line);
            styled.addAttribute(TextAttribute.FONT, font(size));
            var rows = new LineBreakMeasurer(styled.getIterator(), pen.getFontRenderContext());
            while (rows.getPosition() < line.length()) {
                var row = rows.nextLayout(WIDTH - 2 * EDGE);
                y += row.getAscent();
                if (y > HEIGHT - EDGE) {
                    return;
                }
                row.draw(pen, EDGE, y);
                y += row.getDescent() + 0.3f * size;
            }
            y += 0.4f * size;
        }
    }

    /** The one that the program prints with, Latin and Devanagari. */
    static Font font(int size) {
        try (var in = MadePages.class.getResourceAsStream("/fonts/NotoSans_400Regular.ttf")) {
            return in == null
                    ? new Font(Font.DIALOG, Font.PLAIN, size)
                    : Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) size);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To the right, on paper of the same colour: a page that lay askew in a scanner. */
    static BufferedImage turned(BufferedImage page, double degrees) {
        return turned(page, degrees, PAPER);
    }

    private static BufferedImage turned(BufferedImage page, double degrees, Color around) {
        var angle = Math.toRadians(degrees);
        var sine = Math.abs(Math.sin(angle));
        var cosine = Math.abs(Math.cos(angle));
        var turned =
                filled(
                        (int) Math.round(page.getWidth() * cosine + page.getHeight() * sine),
                        (int) Math.round(page.getWidth() * sine + page.getHeight() * cosine),
                        around);
        laid(turned, page, degrees);
        return turned;
    }

    /** On a dark table with a grain, askew. */
    public static BufferedImage onTable(BufferedImage page, double degrees, long seed) {
        var table = filled(1700, 2200, new Color(88, 66, 50));
        var chance = new SplittableRandom(seed);
        var pen = table.createGraphics();
        for (var n = 0; n < 220; n++) {
            var y = chance.nextInt(2200);
            var dark = chance.nextInt(-14, 14);
            pen.setColor(new Color(88 + dark, 66 + dark, 50 + dark));
            pen.setStroke(new BasicStroke(chance.nextInt(2, 14)));
            pen.drawLine(0, y, 1700, y + chance.nextInt(-40, 40));
        }
        pen.dispose();
        laid(table, page, degrees);
        return noisy(table, 6, seed);
    }

    private static void laid(BufferedImage on, BufferedImage page, double degrees) {
        var pen = on.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.translate(on.getWidth() / 2.0, on.getHeight() / 2.0);
        pen.rotate(Math.toRadians(degrees));
        pen.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
    }

    static BufferedImage noisy(BufferedImage page, double strength, long seed) {
        var chance = new Random(seed);
        return changed(page, (x, y) -> 1, (x, y) -> strength * chance.nextGaussian());
    }

    /** From one corner to the other. */
    static BufferedImage shadowed(BufferedImage page) {
        return changed(
                page, (x, y) -> 1 - 0.55 * x / page.getWidth() * y / page.getHeight(), (x, y) -> 0);
    }

    static BufferedImage folded(BufferedImage page) {
        var middle = page.getHeight() / 2;
        return changed(
                page,
                (x, y) -> Math.abs(y - middle) < 5 ? 0.72 : y < middle ? 1 : 0.9,
                (x, y) -> 0);
    }

    static BufferedImage darkened(BufferedImage page, double by) {
        return changed(page, (x, y) -> by, (x, y) -> 0);
    }

    public static BufferedImage blurred(BufferedImage page, int by) {
        var small = Paper.within(page, Math.max(page.getWidth(), page.getHeight()) / by);
        var blurred = filled(page.getWidth(), page.getHeight(), PAPER);
        var pen = blurred.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(small, 0, 0, page.getWidth(), page.getHeight(), null);
        pen.dispose();
        return blurred;
    }

    private interface At {
        double value(int x, int y);
    }

    private static BufferedImage changed(BufferedImage page, At times, At plus) {
        var changed = filled(page.getWidth(), page.getHeight(), Color.WHITE);
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                var rgb = page.getRGB(x, y);
                var by = times.value(x, y);
                var more = plus.value(x, y);
                changed.setRGB(
                        x,
                        y,
                        bounded(((rgb >> 16) & 0xff) * by + more) << 16
                                | bounded(((rgb >> 8) & 0xff) * by + more) << 8
                                | bounded((rgb & 0xff) * by + more));
            }
        }
        return changed;
    }

    private static int bounded(double light) {
        return Math.clamp(Math.round(light), 0, 255);
    }

    static BufferedImage squeezed(BufferedImage page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg(page, 0.4f)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(BufferedImage page, float quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(page, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage filled(int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }
}
