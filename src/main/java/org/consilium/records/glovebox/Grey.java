package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The lightness of a picture, 0 to 255, row by row. */
@SuppressWarnings("ArrayRecordComponent") // measured at once, never compared
record Grey(byte[] light, int width, int height) {
    static Grey of(BufferedImage image) {
        var flat = flat(image);
        var rgb = ((DataBufferInt) flat.getRaster().getDataBuffer()).getData();
        var light = new byte[rgb.length];
        for (var at = 0; at < rgb.length; at++) {
            var red = (rgb[at] >> 16) & 0xff;
            var green = (rgb[at] >> 8) & 0xff;
            var blue = rgb[at] & 0xff;
            light[at] = (byte) ((red * 299 + green * 587 + blue * 114) / 1000);
        }
        return new Grey(light, flat.getWidth(), flat.getHeight());
    }

    /** Light writing becomes dark. */
    Grey negative() {
        var negative = new byte[light.length];
        for (var at = 0; at < light.length; at++) {
            negative[at] = (byte) ~light[at];
        }
        return new Grey(negative, width, height);
    }

    int light(int at) {
        return light[at] & 0xff;
    }

    int light(int x, int y) {
        return light(y * width + x);
    }

    /** How light the given share of it is at most. */
    int upTo(double share) {
        var count = new int[256];
        for (var one : light) {
            count[one & 0xff]++;
        }
        var left = light.length * share;
        var value = 0;
        while (value < 255 && (left -= count[value]) > 0) {
            value++;
        }
        return value;
    }

    Sums sums() {
        var sums = new int[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++) {
            var row = 0;
            for (var x = 0; x < width; x++) {
                row += light(x, y);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return new Sums(sums, width + 1);
    }

    /** Answers at once how light any rectangle is in all. */
    @SuppressWarnings("ArrayRecordComponent") // asked at once, never compared
    record Sums(int[] sums, int step) {
        int over(int left, int top, int right, int bottom) {
            return sums[bottom * step + right]
                    - sums[top * step + right]
                    - sums[bottom * step + left]
                    + sums[top * step + left];
        }
    }

    private static BufferedImage flat(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB
                && image.getRaster().getSampleModelTranslateX() == 0) {
            return image;
        }
        var flat =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = flat.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return flat;
    }
}
