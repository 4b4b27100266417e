package org.consilium.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.consilium.records.glovebox.Spot;

/** One page as lines from top to bottom; its text has a line break between them. */
public final class Page {
    private final int number;
    private final List<Line> lines;
    private final String text;
    private final int[] starts;

    /**
     * @param number from 1
     */
    public Page(int number, List<Line> lines) {
        this.number = number;
        this.lines = List.copyOf(lines);
        this.starts = new int[lines.size()];
        var all = new StringBuilder();
        for (var n = 0; n < lines.size(); n++) {
            starts[n] = all.length();
            all.append(lines.get(n).text()).append('\n');
        }
        this.text = all.toString();
    }

    /**
     * A page as the glovebox read it.
     *
     * @param spots line by line
     */
    public static Page of(int number, List<Spot> spots) {
        var lines = new ArrayList<Line>();
        for (var from = 0; from < spots.size(); ) {
            var to = from;
            var apart = new BitSet();
            var words = new ArrayList<Word>();
            while (to < spots.size() && spots.get(to).line() == spots.get(from).line()) {
                var spot = spots.get(to++);
                apart.set(words.size(), spot.apart());
                words.add(
                        new Word(
                                spot.text(),
                                Optional.of(
                                        new Box(
                                                spot.left(),
                                                spot.top(),
                                                spot.right(),
                                                spot.bottom())),
                                spot.sure()));
            }
            lines.add(Line.of(number, words, apart));
            from = to;
        }
        return new Page(number, lines);
    }

    public int number() {
        return number;
    }

    public List<Line> lines() {
        return lines;
    }

    public String text() {
        return text;
    }

    /** Where these characters of the text stand; over several lines, around all of them. */
    public Place place(int from, int to) {
        var boxes = new ArrayList<Box>();
        var sure = 1.0;
        for (var n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            if (starts[n] < to && starts[n] + line.text().length() > from) {
                for (var word : line.touched(from - starts[n], to - starts[n])) {
                    word.box().ifPresent(boxes::add);
                    sure = Math.min(sure, word.sure());
                }
            }
        }
        return new Place(
                number,
                boxes.isEmpty() ? Optional.empty() : Optional.of(Box.around(boxes)),
                text.substring(from, Math.min(to, text.length())).replace('\n', ' ').strip(),
                sure);
    }

    @Override
    public String toString() {
        return "Page[" + number + "]";
    }
}
