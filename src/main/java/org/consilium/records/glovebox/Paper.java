package org.consilium.records.glovebox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures for the screen: upright, of a bounded size, without anything but the picture. */
final class Paper {
    static final int LONG_SIDE = 1800;

    /** About 290 dots an inch on A4: what is read by machine wants that many. */
    static final int FINE = 3400;

    private static final int SMALL_WIDTH = 240;
    private static final float QUALITY = 0.82f;

    private Paper() {}

    static ImageInputStream input(SeekableByteChannel bytes) {
        return new ChannelImageInput(bytes);
    }

    static BufferedImage small(BufferedImage image) {
        return scaled(image, Math.min(1.0, (double) SMALL_WIDTH / image.getWidth()));
    }

    /** No side longer than this. */
    static BufferedImage within(BufferedImage image, int longSide) {
        return scaled(image, scaleTo(longSide, image));
    }

    static byte[] jpegOf(BufferedImage image, double scale) {
        try {
            return jpeg(scaled(image, scale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Caps the long side and turns it as the camera was held. */
    static BufferedImage upright(BufferedImage read, int orientation) {
        return upright(read, orientation, LONG_SIDE);
    }

    static BufferedImage upright(BufferedImage read, int orientation, int longSide) {
        var flat = within(read, longSide);
        if (orientation == 1) {
            return flat;
        }
        var width = flat.getWidth();
        var height = flat.getHeight();
        var turned =
                Picture.isOnItsSide(orientation)
                        ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                        : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.drawRenderedImage(flat, turn(orientation, width, height));
        pen.dispose();
        return turned;
    }

    /** From the pixels that were read to the upright picture. */
    static AffineTransform toUpright(BufferedImage read, int orientation) {
        var scale = scaleTo(LONG_SIDE, read);
        var turned = turn(orientation, scale * read.getWidth(), scale * read.getHeight());
        turned.scale(scale, scale);
        return turned;
    }

    private static double scaleTo(int longSide, BufferedImage image) {
        return Math.min(1.0, (double) longSide / Math.max(image.getWidth(), image.getHeight()));
    }

    private static AffineTransform turn(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** On white, since paper is. */
    static BufferedImage scaled(BufferedImage image, double by) {
        var width = Math.max(1, (int) Math.round(image.getWidth() * by));
        var height = Math.max(1, (int) Math.round(image.getHeight() * by));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                by > 1
                        ? RenderingHints.VALUE_INTERPOLATION_BICUBIC
                        : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(halved(image, by), 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    /** Large steps down lose thin letters; halving first keeps them. */
    private static BufferedImage halved(BufferedImage image, double by) {
        if (by > 0.5) {
            return image;
        }
        var half =
                new BufferedImage(
                        Math.max(1, image.getWidth() / 2),
                        Math.max(1, image.getHeight() / 2),
                        BufferedImage.TYPE_INT_RGB);
        var pen = half.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, half.getWidth(), half.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        pen.dispose();
        return halved(half, by * 2);
    }

    /** Lets ImageIO read from a channel without a cache of the whole file. */
    private static final class ChannelImageInput extends ImageInputStreamImpl {
        private final SeekableByteChannel channel;

        ChannelImageInput(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            checkClosed();
            bitOffset = 0;
            channel.position(streamPos);
            var count = channel.read(ByteBuffer.wrap(into, offset, most));
            if (count > 0) {
                streamPos += count;
            }
            return count;
        }

        @Override
        public long length() {
            try {
                return channel.size();
            } catch (IOException e) {
                return -1;
            }
        }
    }
}
