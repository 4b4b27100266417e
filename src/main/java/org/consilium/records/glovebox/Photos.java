package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.consilium.kernel.Refused;

/** One photo, or the pages of a fax. */
final class Photos implements Sheets {
    private static final long MOST_PIXELS = 120_000_000;

    /** A WebP picture is decoded whole. */
    private static final long MOST_WHOLE = 25_000_000;

    private final ImageReader reader;
    private final ImageInputStream in;
    private final int pages;
    private final int orientation;

    private Photos(ImageReader reader, ImageInputStream in, int pages, int orientation) {
        this.reader = reader;
        this.in = in;
        this.pages = pages;
        this.orientation = orientation;
    }

    static Photos upright(FileType type, Picture picture, SeekableByteChannel bytes)
            throws IOException {
        return open(type, bytes, 1, picture.orientation());
    }

    /** Looked at as far as the first page: what is cut off is told at once. */
    static Photos of(FileType type, SeekableByteChannel bytes) throws IOException {
        Photos opened;
        try {
            opened = open(type, bytes, 0, 1);
            opened.check(type);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("records.picture.broken");
        }
        return opened;
    }

    private static Photos open(FileType type, SeekableByteChannel bytes, int pages, int orientation)
            throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new Refused("records.picture.kind");
        }
        var reader = readers.next();
        var in = Paper.input(bytes);
        reader.setInput(in, pages == 1, true);
        return new Photos(reader, in, pages == 1 ? 1 : count(type, reader), orientation);
    }

    /** A moving picture is one page. */
    private static int count(FileType type, ImageReader reader) throws IOException {
        return type == FileType.WEBP ? 1 : reader.getNumImages(true);
    }

    private void check(FileType type) throws IOException {
        if (pages < 1) {
            throw new Refused("records.picture.broken");
        }
        var most = type == FileType.WEBP ? MOST_WHOLE : MOST_PIXELS;
        for (var page = 0; page < Math.min(pages, MOST); page++) {
            if ((long) reader.getWidth(page) * reader.getHeight(page) > most) {
                throw new Refused("records.picture.large");
            }
        }
        if (pages <= MOST) {
            image(1);
        }
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public BufferedImage image(int page) throws IOException {
        return Paper.upright(read(page, Paper.LONG_SIDE), orientation);
    }

    @Override
    public Leaf leaf(int page) throws IOException {
        var read = read(page, Paper.LONG_SIDE);
        var upright = Paper.upright(read, orientation);
        var doubts = Look.at(upright).doubts();
        return Straight.of(upright)
                .map(s -> s.draw(read, Paper.toUpright(read, orientation)))
                .map(straight -> new Leaf(straight, Optional.of(upright), doubts))
                .orElseGet(() -> new Leaf(upright, Optional.empty(), doubts));
    }

    @Override
    public BufferedImage fine(int page) throws IOException {
        var straight = Straight.of(image(page));
        var read = read(page, Paper.FINE);
        return straight.isPresent()
                ? straight.get().draw(read, Paper.toUpright(read, orientation), Paper.FINE)
                : Paper.upright(read, orientation, Paper.FINE);
    }

    private BufferedImage read(int page, int longSide) throws IOException {
        var number = page - 1;
        var picture = new Picture(reader.getWidth(number), reader.getHeight(number), orientation);
        if (picture.width() <= 0 || picture.height() <= 0) {
            throw new IIOException("a picture without a size");
        }
        var param = reader.getDefaultReadParam();
        var skip = picture.skip(longSide);
        param.setSourceSubsampling(skip, skip, 0, 0);
        return reader.read(number, param);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
