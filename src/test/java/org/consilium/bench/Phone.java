package org.consilium.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferInt;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Takes a page as a phone does: from aslant, in uneven light, not quite sharp, packed as JPEG. */
final class Phone {
    private static final double SIDES = 4.0 / 3;
    private static final double MOST_DEGREES = 4;

    private final Random chance;
    private final int width;
    private final int height;

    Phone(double megapixels, Random chance) {
        this.chance = chance;
        this.width = (int) Math.sqrt(megapixels * 1e6 / SIDES);
        this.height = (int) (width * SIDES);
    }

    /**
     * @param page finer than the photo will be
     */
    byte[] photo(BufferedImage page) throws IOException {
        var photo = aslant(page);
        photo = blurred(photo, 0.35 + 0.5 * chance.nextDouble() * width / 1500);
        light(photo);
        return jpeg(photo, 0.6f + 0.2f * chance.nextFloat());
    }

    /** A page from a scanner: nearly straight, in even light. */
    static byte[] scan(BufferedImage page, Random chance) throws IOException {
        var turned = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        var pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION,
                java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(
                Math.toRadians(2 * chance.nextDouble() - 1),
                page.getWidth() / 2.0,
                page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        var scanned = blurred(turned, 0.4 + 0.4 * chance.nextDouble());
        each(scanned, (x, y, light) -> light * 0.97 + 4 * chance.nextGaussian());
        return jpeg(scanned, 0.75f);
    }

    /** Where the page's corners lie: turned, drawn together a little on one side. */
    private double[][] corners(BufferedImage page) {
        var fills = 0.90 + 0.10 * chance.nextDouble();
        var scale =
                fills
                        * Math.min(
                                (double) width / page.getWidth(),
                                (double) height / page.getHeight());
        var turn = Math.toRadians(MOST_DEGREES * (2 * chance.nextDouble() - 1));
        var corners = new double[4][2];
        for (var n = 0; n < 4; n++) {
            var x = (n == 1 || n == 2 ? 0.5 : -0.5) * page.getWidth() * scale;
            var y = (n >= 2 ? 0.5 : -0.5) * page.getHeight() * scale;
            corners[n][0] = width / 2.0 + x * Math.cos(turn) - y * Math.sin(turn);
            corners[n][1] = height / 2.0 + x * Math.sin(turn) + y * Math.cos(turn);
            corners[n][0] += width * 0.02 * (2 * chance.nextDouble() - 1);
            corners[n][1] += height * 0.02 * (2 * chance.nextDouble() - 1);
        }
        return corners;
    }

    private BufferedImage aslant(BufferedImage page) {
        var to = Tilt.of(corners(page));
        var table =
                new Color(
                        40 + chance.nextInt(90), 40 + chance.nextInt(70), 30 + chance.nextInt(60));
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var from = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                photo.setRGB(x, y, seen(to, page, from, x, y, table.getRGB()));
            }
        }
        return photo;
    }

    /** The mean of nine rays. */
    private static int seen(Tilt tilt, BufferedImage page, int[] from, int x, int y, int table) {
        int red = 0, green = 0, blue = 0;
        for (var ray = 0; ray < 9; ray++) {
            var at = tilt.at(x + ray % 3 / 3.0, y + ray / 3 / 3.0);
            var column = (int) Math.floor(at[0] * page.getWidth());
            var row = (int) Math.floor(at[1] * page.getHeight());
            var isOn =
                    column >= 0 && row >= 0 && column < page.getWidth() && row < page.getHeight();
            var colour = isOn ? from[row * page.getWidth() + column] : table;
            red += (colour >> 16) & 0xff;
            green += (colour >> 8) & 0xff;
            blue += colour & 0xff;
        }
        return red / 9 << 16 | green / 9 << 8 | blue / 9;
    }

    /**
     * The square from 0 to 1 as it is seen aslant: after Heckbert, Fundamentals of Texture Mapping,
     * 1989.
     */
    private record Tilt(double[] m) {
        static Tilt of(double[][] p) {
            var dx1 = p[1][0] - p[2][0];
            var dx2 = p[3][0] - p[2][0];
            var dx3 = p[0][0] - p[1][0] + p[2][0] - p[3][0];
            var dy1 = p[1][1] - p[2][1];
            var dy2 = p[3][1] - p[2][1];
            var dy3 = p[0][1] - p[1][1] + p[2][1] - p[3][1];
            var all = dx1 * dy2 - dx2 * dy1;
            var g = (dx3 * dy2 - dx2 * dy3) / all;
            var h = (dx1 * dy3 - dx3 * dy1) / all;
            return new Tilt(
                    inverse(
                            p[1][0] - p[0][0] + g * p[1][0],
                            p[3][0] - p[0][0] + h * p[3][0],
                            p[0][0],
                            p[1][1] - p[0][1] + g * p[1][1],
                            p[3][1] - p[0][1] + h * p[3][1],
                            p[0][1],
                            g,
                            h,
                            1));
        }

        private static double[] inverse(double... m) {
            return new double[] {
                m[4] * m[8] - m[5] * m[7],
                m[2] * m[7] - m[1] * m[8],
                m[1] * m[5] - m[2] * m[4],
                m[5] * m[6] - m[3] * m[8],
                m[0] * m[8] - m[2] * m[6],
                m[2] * m[3] - m[0] * m[5],
                m[3] * m[7] - m[4] * m[6],
                m[1] * m[6] - m[0] * m[7],
                m[0] * m[4] - m[1] * m[3]
            };
        }

        double[] at(double x, double y) {
            var deep = m[6] * x + m[7] * y + m[8];
            return new double[] {
                (m[0] * x + m[1] * y + m[2]) / deep, (m[3] * x + m[4] * y + m[5]) / deep
            };
        }
    }

    private static BufferedImage blurred(BufferedImage image, double sigma) {
        var reach = (int) Math.ceil(2.5 * sigma);
        var side = 2 * reach + 1;
        var weights = new float[side * side];
        var sum = 0f;
        for (var n = 0; n < weights.length; n++) {
            var x = n % side - reach;
            var y = n / side - reach;
            weights[n] = (float) Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
            sum += weights[n];
        }
        for (var n = 0; n < weights.length; n++) {
            weights[n] /= sum;
        }
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null)
                .filter(image, null);
    }

    /** Brighter on one side, a soft shadow across, grain. */
    private void light(BufferedImage photo) {
        var towards = 2 * Math.PI * chance.nextDouble();
        var uneven = 0.25 * chance.nextDouble();
        var across = 2 * Math.PI * chance.nextDouble();
        var edge = 0.3 * (2 * chance.nextDouble() - 1);
        var shadow = chance.nextInt(3) == 0 ? 0 : 0.15 + 0.3 * chance.nextDouble();
        var grain = 1.5 + 4 * chance.nextDouble();
        var bright = 0.8 + 0.2 * chance.nextDouble();
        each(
                photo,
                (x, y, light) -> {
                    var dx = (double) x / width - 0.5;
                    var dy = (double) y / height - 0.5;
                    var fall = 1 - uneven * (0.5 + dx * Math.cos(towards) + dy * Math.sin(towards));
                    var beyond = dx * Math.cos(across) + dy * Math.sin(across) - edge;
                    var dark = 1 - shadow / (1 + Math.exp(-beyond * 30));
                    return light * bright * fall * dark + grain * chance.nextGaussian();
                });
    }

    private interface Shade {
        double of(int x, int y, double light);
    }

    private static void each(BufferedImage image, Shade shade) {
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var colour = image.getRGB(x, y);
                var grey = ((colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff)) / 3.0;
                var change = shade.of(x, y, grey) - grey;
                image.setRGB(
                        x,
                        y,
                        part(colour >> 16, change) << 16
                                | part(colour >> 8, change) << 8
                                | part(colour, change));
            }
        }
    }

    private static int part(int colour, double change) {
        return (int) Math.clamp(Math.round((colour & 0xff) + change), 0, 255);
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
