package org.consilium.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a clean page look as if a phone or an old scanner had seen it: tilt, uneven light, paper
 * and noise.
 */
final class Scanner {

    private static final float QUALITY = 0.68f;

    private final SplittableRandom chance;
    private final boolean phone;
    private final int channels;
    private final int[] tint;
    private final int[] table;
    private final double sine;
    private final double cosine;
    private final double zoom;
    private int noise;

    Scanner(long seed, boolean phone) {
        this.chance = new SplittableRandom(seed);
        this.phone = phone;
        this.channels = phone ? 3 : 1;
        this.tint = phone ? new int[] {224 + chance.nextInt(14), 246, 256} : new int[] {256};
        this.table = phone ? new int[] {70 + chance.nextInt(40), 84, 104} : new int[] {214};
        this.noise = chance.nextInt() | 1;
        var degrees =
                (1 + 1.6 * chance.nextDouble())
                        * (chance.nextBoolean() ? 1 : -1)
                        * (phone ? 1 : 0.6);
        this.sine = Math.sin(Math.toRadians(degrees));
        this.cosine = Math.cos(Math.toRadians(degrees));
        this.zoom = phone ? 1.05 : 1.02;
    }

    /**
     * The page comes in the colours it is to be seen in: grey for a scanner, blue-green-red for a
     * phone.
     */
    byte[] jpeg(BufferedImage page) throws IOException {
        var width = page.getWidth();
        var height = page.getHeight();
        var ink = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        var seen =
                new BufferedImage(
                        width,
                        height,
                        phone ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
        var out = ((DataBufferByte) seen.getRaster().getDataBuffer()).getData();
        var across = light(width);
        var down = light(height);
        for (var y = 0; y < height; y++) {
            line(ink, out, y, width, height, across, down[y]);
        }
        return written(seen);
    }

    private void line(
            byte[] ink, byte[] out, int y, int width, int height, int[] across, int down) {
        var fromX =
                (0 - width / 2.0) * cosine * zoom + (y - height / 2.0) * sine * zoom + width / 2.0;
        var fromY =
                -(0 - width / 2.0) * sine * zoom
                        + (y - height / 2.0) * cosine * zoom
                        + height / 2.0;
        var sx = (int) (fromX * 256);
        var sy = (int) (fromY * 256);
        var stepX = (int) (cosine * zoom * 256);
        var stepY = (int) (-sine * zoom * 256);
        for (var x = 0; x < width; x++) {
            var light = (across[x] * down) >> 10;
            var grain = grain();
            for (var channel = 0; channel < channels; channel++) {
                var paper = sampled(ink, sx, sy, width, height, channel);
                var seen = (((paper * light) >> 10) * tint[channel]) >> 8;
                out[(y * width + x) * channels + channel] = (byte) Math.clamp(seen + grain, 0, 255);
            }
            sx += stepX;
            sy += stepY;
        }
    }

    /**
     * The page between its four nearest dots; beyond its edge lies the table or the scanner's lid.
     */
    private int sampled(byte[] ink, int sx, int sy, int width, int height, int channel) {
        var x = sx >> 8;
        var y = sy >> 8;
        if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) {
            return table[channel] + ((x * 7 ^ y / 5) & 7);
        }
        var at = (y * width + x) * channels + channel;
        var below = at + width * channels;
        var fx = sx & 255;
        var fy = sy & 255;
        var top = (ink[at] & 255) * (256 - fx) + (ink[at + channels] & 255) * fx;
        var low = (ink[below] & 255) * (256 - fx) + (ink[below + channels] & 255) * fx;
        var dot = (top * (256 - fy) + low * fy) >> 16;
        return 34 + dot * 214 / 255;
    }

    private int grain() {
        noise ^= noise << 13;
        noise ^= noise >>> 17;
        noise ^= noise << 5;
        return (noise & 3) + (noise >>> 8 & 3) - 3;
    }

    /**
     * Brightness along one side in 1/1024: a lamp somewhere, falling off to the edges, stronger for
     * a phone.
     */
    private int[] light(int length) {
        var lamp = 0.25 + 0.5 * chance.nextDouble();
        var fall = phone ? 0.34 : 0.09;
        var lit = new int[length];
        for (var i = 0; i < length; i++) {
            var off = i / (double) length - lamp;
            lit[i] = (int) (1024 * (1.02 - fall * off * off - 0.05 * fall * Math.sin(i / 97.0)));
        }
        if (phone && chance.nextInt(3) > 0) {
            fold(lit, (int) (length * (0.45 + 0.1 * chance.nextDouble())));
        }
        return lit;
    }

    /** A crease: dark on one side, bright on the other. */
    private static void fold(int[] lit, int at) {
        for (var off = -14; off <= 14; off++) {
            var strength = (14 - Math.abs(off)) * 4;
            lit[at + off] += off < 0 ? -strength : strength / 2;
        }
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new ByteArrayOutputStream();
                var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
            stream.flush();
            return out.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
