package org.consilium.reading.labs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Box;
import org.consilium.reading.Line;

/** Cells that stand below each other, as one. */
final class Stack {
    private Stack() {}

    static List<Line.Cell> of(List<Line.Cell> above, List<Line.Cell> below) {
        var all = new ArrayList<>(above);
        for (var cell : below) {
            var over = all.stream().filter(upper -> isOver(upper, cell)).findFirst();
            over.ifPresent(all::remove);
            all.add(over.map(upper -> join(upper, cell)).orElse(cell));
        }
        all.sort(Comparator.comparingDouble(Stack::left));
        return List.copyOf(all);
    }

    static boolean isOver(Line.Cell upper, Line.Cell lower) {
        if (upper.box().isPresent() && lower.box().isPresent()) {
            return upper.box().get().left() < lower.box().get().right()
                    && lower.box().get().left() < upper.box().get().right();
        }
        return upper.from() < lower.to() && lower.from() < upper.to();
    }

    private static double left(Line.Cell cell) {
        return cell.box().map(Box::left).orElse((double) cell.from());
    }

    private static Line.Cell join(Line.Cell upper, Line.Cell lower) {
        Optional<Box> box =
                upper.box()
                        .flatMap(u -> lower.box().map(l -> Box.around(List.of(u, l))))
                        .or(upper::box);
        var isPlain = box.isEmpty();
        return new Line.Cell(
                upper.text() + " " + lower.text(),
                isPlain ? Math.min(upper.from(), lower.from()) : upper.from(),
                isPlain ? Math.max(upper.to(), lower.to()) : upper.to(),
                box);
    }
}
