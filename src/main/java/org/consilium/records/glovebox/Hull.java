package org.consilium.records.glovebox;

import java.util.ArrayList;
import java.util.List;

/** The tight band around a shape, and the smallest rectangle around that. */
final class Hull {
    private Hull() {}

    /** Corners in order; empty for no shape. */
    static List<double[]> around(boolean[] shape, int width) {
        var ends = new ArrayList<double[]>();
        for (var y = 0; y < shape.length / width; y++) {
            int first = -1, last = -1;
            for (var x = 0; x < width; x++) {
                if (shape[y * width + x]) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            if (first >= 0) {
                ends.add(new double[] {first, y});
                ends.add(new double[] {last + 1, y});
                ends.add(new double[] {first, y + 1});
                ends.add(new double[] {last + 1, y + 1});
            }
        }
        ends.sort((a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
        var hull = new ArrayList<double[]>(half(ends));
        hull.addAll(half(ends.reversed()));
        return hull;
    }

    /** One side of it, without its last point. */
    private static List<double[]> half(List<double[]> points) {
        var half = new ArrayList<double[]>();
        for (var point : points) {
            while (half.size() > 1
                    && cross(half.get(half.size() - 2), half.getLast(), point) <= 0) {
                half.removeLast();
            }
            half.add(point);
        }
        return half.isEmpty() ? half : half.subList(0, half.size() - 1);
    }

    private static double cross(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }

    static double area(List<double[]> hull) {
        var twice = 0.0;
        for (var n = 0; n < hull.size(); n++) {
            var a = hull.get(n);
            var b = hull.get((n + 1) % hull.size());
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return Math.abs(twice) / 2;
    }

    /** One of its edges lies on the smallest rectangle around it. */
    static Box box(List<double[]> hull) {
        var best = new Box(0, 0, 0, Double.MAX_VALUE, Double.MAX_VALUE);
        for (var n = 0; n < hull.size(); n++) {
            var a = hull.get(n);
            var b = hull.get((n + 1) % hull.size());
            var box = box(hull, Math.atan2(b[1] - a[1], b[0] - a[0]));
            if (box.width * box.height < best.width * best.height) {
                best = box;
            }
        }
        return best;
    }

    private static Box box(List<double[]> hull, double angle) {
        double left = Double.MAX_VALUE, right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
        for (var point : hull) {
            var along = point[0] * Math.cos(angle) + point[1] * Math.sin(angle);
            var across = point[1] * Math.cos(angle) - point[0] * Math.sin(angle);
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        return new Box(angle, left, top, right - left, bottom - top);
    }

    /** A rectangle that may lie askew; places in it are told along and across its angle. */
    record Box(double angle, double left, double top, double width, double height) {
        double longest() {
            return Math.max(width, height);
        }

        double along(double x, double y) {
            return x * Math.cos(angle) + y * Math.sin(angle) - left;
        }

        double across(double x, double y) {
            return y * Math.cos(angle) - x * Math.sin(angle) - top;
        }

        Box grown(double share) {
            var by = share * longest();
            return new Box(angle, left - by, top - by, width + 2 * by, height + 2 * by);
        }

        boolean contains(double x, double y) {
            var along = along(x, y);
            var across = across(x, y);
            return along >= 0 && along <= width && across >= 0 && across <= height;
        }
    }
}
