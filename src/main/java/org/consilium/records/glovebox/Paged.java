package org.consilium.records.glovebox;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.consilium.kernel.Refused;

/** A PDF from anywhere, opened with bounded memory; not for several threads at once. */
final class Paged implements Sheets {
    private static final long MEMORY = 96L * 1024 * 1024;
    private static final float SCREEN = 120f / 72f;
    private static final float FINE = 300f / 72f;

    private final PDDocument pdf;
    private final PDFRenderer renderer;

    private Paged(PDDocument pdf) {
        this.pdf = pdf;
        this.renderer = new PDFRenderer(pdf);
        this.renderer.setSubsamplingAllowed(true);
    }

    /**
     * @throws Refused {@code records.pdf.locked}, {@code records.pdf.broken} or {@code
     *     records.pdf.pages}
     */
    static Paged open(SeekableByteChannel bytes, String password) throws IOException {
        var opened = new Paged(load(bytes, password));
        try {
            opened.check();
            return opened;
        } catch (Refused e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public int pages() {
        return pdf.getNumberOfPages();
    }

    @Override
    public BufferedImage image(int page) throws IOException {
        return renderer.renderImage(page - 1, scale(page, SCREEN, Paper.LONG_SIDE), ImageType.RGB);
    }

    private float scale(int page, float most, int longSide) {
        var box = pdf.getPage(page - 1).getCropBox();
        return Math.min(most, longSide / Math.max(box.getWidth(), box.getHeight()));
    }

    @Override
    public BufferedImage fine(int page) throws IOException {
        var scale = scale(page, FINE, Paper.FINE);
        var straight = isScanned(page) ? Straight.of(image(page)) : Optional.<Straight>empty();
        var fine = renderer.renderImage(page - 1, scale, ImageType.RGB);
        var coarse = scale(page, SCREEN, Paper.LONG_SIDE) / scale;
        return straight.map(
                        s ->
                                s.draw(
                                        fine,
                                        AffineTransform.getScaleInstance(coarse, coarse),
                                        Paper.FINE))
                .orElse(fine);
    }

    /** A page of one picture without words came from a scanner. */
    @Override
    public Leaf leaf(int page) throws IOException {
        var image = image(page);
        return isScanned(page)
                ? Straight.of(image)
                        .map(s -> s.draw(image, new AffineTransform()))
                        .map(straight -> new Leaf(straight, Optional.of(image), Set.of()))
                        .orElseGet(() -> Leaf.of(image))
                : Leaf.of(image);
    }

    private boolean isScanned(int page) throws IOException {
        var has = pdf.getPage(page - 1).getResources();
        var pictures = 0;
        for (var name : has == null ? Set.<COSName>of() : has.getXObjectNames()) {
            pictures += has.isImageXObject(name) ? 1 : 2;
        }
        return pictures == 1 && written(page).spots().isEmpty();
    }

    @Override
    public Written written(int page) throws IOException {
        return PdfWords.of(pdf, page);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    private static PDDocument load(SeekableByteChannel bytes, String password) throws IOException {
        try {
            return Loader.loadPDF(
                    new ChannelRead(bytes),
                    password,
                    null,
                    null,
                    MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache);
        } catch (InvalidPasswordException e) {
            throw new Refused(password.isEmpty() ? "records.pdf.locked" : "records.password.wrong");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refused("records.pdf.broken");
        }
    }

    private void check() {
        int pages;
        try {
            pages = pages();
            if (pages > 0 && pages <= MOST) {
                pdf.getPage(0);
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new Refused("records.pdf.broken");
        }
        if (pages < 1) {
            throw new Refused("records.pdf.broken");
        }
        if (pages > MOST) {
            throw new Refused("records.pdf.pages");
        }
    }
}
