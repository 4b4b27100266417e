package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import org.consilium.records.glovebox.Eye.Seen;

/**
 * Rows of a page that was photographed from aslant: they fall more at the top than at the bottom,
 * or the other way round, as the ribs of a fan do. No turn of the whole page lays all of them
 * level, and cells that stand far apart come to lie beside those of other rows.
 *
 * @param fall of the row in the middle of the page, downwards to the right, for each pixel
 * @param spread by how much more a row falls, from the upper edge to the lower
 */
record Fan(double fall, double spread) {
    static final Fan LEVEL = new Fan(0, 0);

    private static final int BANDS = 3;
    private static final double MOST = Math.tan(Math.toRadians(6));
    private static final double LEAST = Math.tan(Math.toRadians(0.2));

    /** Of what three bands say, how far one may lie off the line through all. */
    private static final double ALIKE = Math.tan(Math.toRadians(0.7));

    /**
     * {@link #LEVEL} where it is not clear.
     *
     * @param ink of a page of this height
     */
    static Fan of(Ink ink, int height) {
        var tops = ink.marks().stream().mapToInt(Ink.Mark::top).sorted().toArray();
        var places = new ArrayList<double[]>();
        for (var band = 0; band < BANDS && tops.length > 0; band++) {
            var from = band == 0 ? 0 : tops[tops.length * band / BANDS];
            var to = band == BANDS - 1 ? height : tops[tops.length * (band + 1) / BANDS];
            var rows = Rows.of(ink.on(mark -> mark.top() >= from && mark.top() < to));
            if (rows.isPresent() && !rows.get().upright()) {
                var middle = (from + to) / 2.0 / height - 0.5;
                places.add(new double[] {middle, Math.tan(Math.toRadians(rows.get().degrees()))});
            }
        }
        return places.size() < 2 ? LEVEL : through(places);
    }

    private static Fan through(List<double[]> places) {
        double x = 0, y = 0, xx = 0, xy = 0;
        for (var place : places) {
            x += place[0];
            y += place[1];
            xx += place[0] * place[0];
            xy += place[0] * place[1];
        }
        var n = places.size();
        var spread = (n * xy - x * y) / (n * xx - x * x);
        var fan = new Fan((y - spread * x) / n, spread);
        var isOne = places.stream().allMatch(at -> Math.abs(fan.at(at[0]) - at[1]) < ALIKE);
        return isOne && fan.most() > LEAST && fan.most() < MOST ? fan : LEVEL;
    }

    /** How much a row falls; from -0.5 at the upper edge to 0.5. */
    double at(double share) {
        return fall + spread * share;
    }

    private double most() {
        return Math.max(Math.abs(at(-0.5)), Math.abs(at(0.5)));
    }

    boolean isLevel() {
        return most() < LEAST;
    }

    /**
     * The same with all rows level.
     *
     * @param grey of {@link BufferedImage#TYPE_BYTE_GRAY}, of its own pixels
     */
    BufferedImage close(BufferedImage grey) {
        if (isLevel()) {
            return grey;
        }
        var width = grey.getWidth();
        var height = grey.getHeight();
        var closed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var from = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        var to = ((DataBufferByte) closed.getRaster().getDataBuffer()).getData();
        for (var y = 0; y < height; y++) {
            var falls = (float) at((double) y / height - 0.5);
            for (var x = 0; x < width; x++) {
                var down = Math.clamp(y + (x - width / 2) * falls, 0f, height - 1.001f);
                var row = (int) down;
                var at = row * width + x;
                var below = Math.min(at + width, from.length - 1);
                var part = down - row;
                to[y * width + x] =
                        (byte) ((from[at] & 0xff) * (1 - part) + (from[below] & 0xff) * part);
            }
        }
        return closed;
    }

    /** Where it stands on the page as it was. */
    Seen back(Seen seen, int width, int height) {
        return isLevel() ? seen : moved(seen, width, height, 1);
    }

    /** Where it would stand if its row were level. */
    Seen levelled(Seen seen, int width, int height) {
        return moved(seen, width, height, -1);
    }

    private Seen moved(Seen seen, int width, int height, int way) {
        var beside = (seen.left() + seen.right() - width) / 2.0;
        var middle = (seen.top() + seen.bottom()) / 2.0;
        var down = way * (int) Math.round(beside * at(middle / height - 0.5));
        return new Seen(
                seen.text(),
                seen.left(),
                seen.top() + down,
                seen.right(),
                seen.bottom() + down,
                seen.sure());
    }
}
