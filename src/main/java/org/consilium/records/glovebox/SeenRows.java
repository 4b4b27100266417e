package org.consilium.records.glovebox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.records.glovebox.Eye.Seen;

/**
 * Puts words that were seen into rows from edge to edge: the eye reads a table column by column, a
 * reader needs what stands beside each other.
 */
final class SeenRows {
    /** In widths of a letter; between words it is about one. */
    private static final double GAP = 1.6;

    private static final double OVERLAP = 0.45;
    private static final double DOUBT = 0.5;

    private static final Pattern STROKE = Pattern.compile("[1iIl!tr;.]");

    /** What lines of a table and dirt are taken for. */
    private static final Pattern RULE = Pattern.compile("[|_\\-—–=~.,'`\"‘’“”:;!¦\\[\\]{}()]+");

    private final List<List<Seen>> rows = new ArrayList<>();

    private final Fan fan;
    private final int width;
    private final int height;

    private SeenRows(List<Seen> seen, Ocr.Turn turn) {
        width = turn.width();
        height = turn.height();
        fan = Slope.of(seen, width, height);
        var colons = seen.stream().filter(word -> word.text().startsWith(":")).toList();
        seen.stream()
                .filter(word -> !isRule(word))
                .map(word -> isColon(word, colons) ? word.as(":") : word)
                .sorted(Comparator.comparingInt(Seen::left))
                .forEach(this::put);
        rows.sort(Comparator.comparingDouble(this::middle));
    }

    static List<Spot> spots(List<Seen> seen, Ocr.Turn turn) {
        var spots = new ArrayList<Spot>();
        var rows = new SeenRows(seen, turn).rows;
        for (var line = 0; line < rows.size(); line++) {
            var row = rows.get(line);
            var gap = GAP * letter(row);
            for (var n = 0; n < row.size(); n++) {
                var apart = n > 0 && row.get(n).left() - row.get(n - 1).right() > gap;
                spots.add(turn.spot(line, apart, row.get(n)));
            }
        }
        return spots;
    }

    /** One stroke that stands under colons is one of them: "Age 1 52" is nobody's age. */
    private static boolean isColon(Seen word, List<Seen> colons) {
        return STROKE.matcher(word.text()).matches()
                && colons.stream()
                                .filter(
                                        colon ->
                                                Math.abs(colon.left() - word.left())
                                                        < word.height() / 2)
                                .count()
                        >= 2;
    }

    /** A bar stands for a border even where the eye is sure of it. */
    private static boolean isRule(Seen word) {
        return word.text().equals("|")
                || (word.sure() < DOUBT && RULE.matcher(word.text()).matches());
    }

    /** Rows drift on a page that is not quite straight: only the word just before counts. */
    private void put(Seen word) {
        List<Seen> best = new ArrayList<>();
        var most = OVERLAP;
        for (var row : rows) {
            var overlap = overlap(row.getLast(), word);
            if (overlap > most) {
                most = overlap;
                best = row;
            }
        }
        if (best.isEmpty()) {
            rows.add(best);
        }
        best.add(word);
    }

    private double overlap(Seen before, Seen word) {
        var one = level(before);
        var other = level(word);
        var shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        var covered = before.right() - word.left() > Math.min(before.width(), word.width()) / 2;
        return covered
                ? 0
                : (double) shared / Math.max(1, Math.min(before.height(), word.height()));
    }

    private Seen level(Seen word) {
        return fan.levelled(word, width, height);
    }

    /** How wide a letter is in this row; marks above and below letters have no width. */
    private static double letter(List<Seen> row) {
        var letters =
                row.stream()
                        .flatMapToInt(word -> word.text().codePoints())
                        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                        .count();
        return row.stream().mapToDouble(Seen::width).sum() / Math.max(1, letters);
    }

    private double middle(List<Seen> row) {
        return row.stream()
                .map(this::level)
                .mapToInt(word -> word.top() + word.bottom())
                .average()
                .orElse(0);
    }
}
