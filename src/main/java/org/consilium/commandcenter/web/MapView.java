package org.consilium.commandcenter.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.network.Centre;

/**
 * The centres as dots where they lie; no coast and no border, since we do not draw those. Degrees
 * are stretched so that a kilometre is as long in both directions in the middle of the map.
 */
public record MapView(List<Dot> dots, int height) {
    static final int WIDTH = 520;
    private static final int EDGE = 48;
    private static final int LEAST_HEIGHT = 240;
    private static final int MOST_HEIGHT = 640;
    private static final double LEAST_SPAN = 0.5;

    /**
     * @param above where the centre above it lies; the line to it is drawn
     */
    public record Dot(CentreLine centre, double left, double top, Optional<Place> above) {
        public String x() {
            return number(left);
        }

        public String y() {
            return number(top);
        }

        public String corner(double from) {
            return number(from - 8);
        }

        /** Names stand beside the dot that leave the map nowhere. */
        public boolean isNameLeft() {
            return left > WIDTH * 0.7;
        }

        public String nameX() {
            return number(isNameLeft() ? left - 14 : left + 14);
        }

        public String nameY() {
            return number(top + 6);
        }

        public String triangle() {
            return "M%s %sl11 19h-22z".formatted(number(left), number(top - 12));
        }

        public String line() {
            return above.map(
                            to ->
                                    "M%s %sL%s %s"
                                            .formatted(x(), y(), number(to.left), number(to.top)))
                    .orElse("");
        }
    }

    public record Place(double left, double top) {}

    static MapView of(List<CentreLine> centres) {
        var all = centres.stream().flatMap(line -> line.centre().stream()).toList();
        var west = all.stream().mapToDouble(Centre::longitude).min().orElse(0);
        var east = all.stream().mapToDouble(Centre::longitude).max().orElse(0);
        var south = all.stream().mapToDouble(Centre::latitude).min().orElse(0);
        var north = all.stream().mapToDouble(Centre::latitude).max().orElse(0);
        var narrow = Math.cos(Math.toRadians((south + north) / 2));
        var wide = Math.max(LEAST_SPAN, (east - west) * narrow);
        var tall = Math.max(LEAST_SPAN, north - south);
        var scale = Math.min((WIDTH - 2 * EDGE) / wide, (MOST_HEIGHT - 2 * EDGE) / tall);
        var height = (int) Math.max(LEAST_HEIGHT, tall * scale + 2 * EDGE);
        var shift = (WIDTH - wide * scale) / 2;
        var fall = (height - tall * scale) / 2;
        java.util.function.Function<Centre, Place> place =
                c ->
                        new Place(
                                shift + (c.longitude() - west) * narrow * scale,
                                fall + (north - c.latitude()) * scale);
        var dots =
                centres.stream()
                        .filter(line -> line.centre().isPresent())
                        .map(line -> dot(line, all, place))
                        .toList();
        return new MapView(dots, height);
    }

    private static Dot dot(
            CentreLine line, List<Centre> all, java.util.function.Function<Centre, Place> place) {
        var centre = line.centre().orElseThrow();
        var here = place.apply(centre);
        var above =
                centre.parent()
                        .flatMap(
                                code -> all.stream().filter(c -> c.code().equals(code)).findFirst())
                        .map(place);
        return new Dot(line, here.left, here.top, above);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
