package org.consilium.records.glovebox;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.consilium.kernel.Refused;

/**
 * A typed document on clean pages: its words and its pictures, one under the other. How it looked
 * is not kept; nothing in it runs.
 */
final class Typed implements Sheets {
    private static final int WIDTH = 1273;
    private static final int HEIGHT = Paper.LONG_SIDE;
    private static final int EDGE = 110;
    private static final float SIZE = 25f;
    private static final float GAP = 0.55f;
    private static final int MOST_PIXELS = 40_000_000;
    private static final Font LATIN_AND_DEVANAGARI = font();
    private static final Font ANY = new Font(Font.DIALOG, Font.PLAIN, (int) SIZE);
    private static final FontRenderContext DRAWN = new FontRenderContext(null, true, true);

    private final List<List<Placed>> pages = new ArrayList<>();
    private List<Placed> page = new ArrayList<>();
    private float y = EDGE;
    private int paragraph = -1;

    private Typed() {
        pages.add(page);
    }

    /**
     * @throws Refused {@code records.document.broken} when there is nothing on it
     */
    static Typed of(List<Block> blocks) {
        var typed = new Typed();
        for (var block : blocks) {
            switch (block) {
                case Block.Words words -> typed.put(words);
                case Block.Image image -> decoded(image.bytes()).ifPresent(typed::put);
            }
        }
        if (typed.page.isEmpty() && typed.pages.size() == 1) {
            throw new Refused("records.document.broken");
        }
        return typed;
    }

    private void put(Block.Words words) {
        var text = words.text().replace("\t", "    ").strip();
        if (text.isEmpty()) {
            y += SIZE * GAP;
            return;
        }
        var styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.FONT, fontFor(text, words.heading()));
        var measurer = new LineBreakMeasurer(styled.getIterator(), DRAWN);
        paragraph++;
        while (measurer.getPosition() < text.length()) {
            var from = measurer.getPosition();
            var line = measurer.nextLayout(WIDTH - 2 * EDGE);
            var high = line.getAscent() + line.getDescent() + line.getLeading();
            makeRoom(high);
            page.add(
                    new Line(
                            line,
                            text.substring(from, measurer.getPosition()),
                            y + line.getAscent(),
                            paragraph));
            y += high * 1.15f;
        }
        y += SIZE * GAP;
    }

    private void put(BufferedImage image) {
        var scale =
                Math.min(
                        1.0,
                        Math.min(
                                (WIDTH - 2.0 * EDGE) / image.getWidth(),
                                (HEIGHT - 2.0 * EDGE) / image.getHeight()));
        var width = (int) Math.max(1, image.getWidth() * scale);
        var height = (int) Math.max(1, image.getHeight() * scale);
        makeRoom(height);
        page.add(new Figure(Paper.jpegOf(image, scale), y, width, height));
        y += height + SIZE * GAP;
    }

    private void makeRoom(float high) {
        if (y + high > HEIGHT - EDGE && !page.isEmpty()) {
            if (pages.size() > MOST) {
                throw new Refused("records.pdf.pages");
            }
            page = new ArrayList<>();
            pages.add(page);
            y = EDGE;
        }
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public BufferedImage image(int number) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (var placed : pages.get(number - 1)) {
            placed.draw(pen);
        }
        pen.dispose();
        return image;
    }

    @Override
    public Written written(int number) {
        var words = new ArrayList<String>();
        var spots = new ArrayList<Spot>();
        for (var placed : pages.get(number - 1)) {
            if (placed instanceof Line line) {
                words.add(line.words.strip());
                line.spots(spots);
            }
        }
        return new Written(String.join("\n", words), spots);
    }

    @Override
    public void close() {
        pages.clear();
    }

    private static Optional<BufferedImage> decoded(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width < 8 || height < 8 || (long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            var param = reader.getDefaultReadParam();
            var skip = Math.max(1, Math.max(width, height) / Paper.LONG_SIDE);
            param.setSourceSubsampling(skip, skip, 0, 0);
            return Optional.of(reader.read(0, param));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Font fontFor(String text, boolean heading) {
        var font = LATIN_AND_DEVANAGARI.canDisplayUpTo(text) < 0 ? LATIN_AND_DEVANAGARI : ANY;
        return heading ? font.deriveFont(Font.BOLD, SIZE * 1.25f) : font;
    }

    private static Font font() {
        try (var in = Typed.class.getResourceAsStream("/fonts/NotoSans_400Regular.ttf")) {
            return in == null
                    ? new Font(Font.DIALOG, Font.PLAIN, (int) SIZE)
                    : Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private sealed interface Placed {
        void draw(Graphics2D pen) throws IOException;
    }

    /**
     * @param paragraph what is broken only to fit on the page stays one line for a reader
     */
    private record Line(TextLayout layout, String words, float base, int paragraph)
            implements Placed {
        private static final Pattern WORD = Pattern.compile("\\S+");

        void spots(List<Spot> spots) {
            var found = WORD.matcher(words);
            var end = 0;
            while (found.find()) {
                var drawn =
                        layout.getLogicalHighlightShape(found.start(), found.end()).getBounds2D();
                spots.add(
                        new Spot(
                                paragraph,
                                found.start() > 0 && found.start() - end > 1,
                                found.group(),
                                (float) (EDGE + drawn.getMinX()) / WIDTH,
                                (base + (float) drawn.getMinY()) / HEIGHT,
                                (float) (EDGE + drawn.getMaxX()) / WIDTH,
                                (base + (float) drawn.getMaxY()) / HEIGHT,
                                1));
                end = found.end();
            }
        }

        @Override
        public void draw(Graphics2D pen) {
            layout.draw(pen, EDGE, base);
        }
    }

    /** Kept packed: many pictures in one document would not fit beside each other. */
    @SuppressWarnings("ArrayRecordComponent") // drawn at once, never compared
    private record Figure(byte[] jpeg, float top, int width, int height) implements Placed {
        @Override
        public void draw(Graphics2D pen) throws IOException {
            pen.drawImage(
                    ImageIO.read(new ByteArrayInputStream(jpeg)),
                    EDGE,
                    (int) top,
                    width,
                    height,
                    null);
        }
    }
}
