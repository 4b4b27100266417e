package org.consilium.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A page as a printer puts it on paper. */
final class PictureCanvas implements Canvas, Closeable {
    private static final int POINTS_AN_INCH = 72;
    private static final Color INK = new Color(28, 28, 32);
    private static final Set<String> HERE =
            Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());

    /** Java's own, and what many systems have beside them. */
    private static final List<String> FAMILIES =
            Stream.concat(
                            Stream.of(Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED),
                            Stream.of(
                                            "Liberation Sans",
                                            "Liberation Serif",
                                            "Nimbus Sans",
                                            "Nimbus Mono PS",
                                            "P052",
                                            "DejaVu Sans Condensed",
                                            "Arial",
                                            "Helvetica",
                                            "Times New Roman")
                                    .filter(HERE::contains))
                    .toList();

    private final BufferedImage image;
    private final Graphics2D pen;
    private final String family;

    /**
     * @param dots an inch
     */
    PictureCanvas(double dots, int family) {
        var scale = dots / POINTS_AN_INCH;
        this.image =
                new BufferedImage(
                        (int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        this.family = FAMILIES.get(Math.floorMod(family, FAMILIES.size()));
        this.pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        pen.setColor(INK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    BufferedImage image() {
        return image;
    }

    static int families() {
        return FAMILIES.size();
    }

    private Font font(double size, boolean bold) {
        return new Font(family, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    @Override
    public double width(String text, double size, boolean bold) {
        return pen.getFontMetrics(font(size, bold)).getStringBounds(text, pen).getWidth();
    }

    @Override
    public void text(double x, double y, double size, boolean bold, String text) {
        pen.setFont(font(size, bold));
        pen.drawString(text, (float) x, (float) y);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY) {
        pen.setStroke(new BasicStroke(0.6f));
        pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    @Override
    public void shade(double x, double y, double width, double height) {
        pen.setColor(new Color(230, 230, 230));
        pen.fill(new Rectangle2D.Double(x, y, width, height));
        pen.setColor(INK);
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
