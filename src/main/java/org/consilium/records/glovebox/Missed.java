package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.records.glovebox.Eye.Seen;
import org.consilium.records.glovebox.SecondLook.Place;

/**
 * What is written on a page where the eye saw nothing: a single figure in a column of its own it
 * takes for dirt. The ink there is looked at alone.
 */
final class Missed {
    private static final double SURE = 0.5;
    private static final int MOST = 60;

    /** In heights of a letter. */
    private static final double LOWEST = 0.6;

    private static final double HIGHEST = 2;
    private static final double BESIDE = 0.7;

    private final List<Seen> seen;
    private final double zoom;
    private final double letter;

    private Missed(List<Seen> seen, double zoom) {
        this.seen = seen;
        this.zoom = zoom;
        var heights = seen.stream().mapToInt(Seen::height).sorted().toArray();
        this.letter = heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    /**
     * With what was seen there on second sight.
     *
     * @param page of {@link BufferedImage#TYPE_BYTE_GRAY}, in which they were seen
     */
    static List<Seen> with(List<Seen> seen, Eye eye, BufferedImage page) {
        if (seen.isEmpty()) {
            return seen;
        }
        var small = Paper.within(page, Paper.LONG_SIDE);
        var missed = new Missed(seen, (double) page.getWidth() / small.getWidth());
        var all = new ArrayList<>(seen);
        missed.parts(Ink.on(Grey.of(small))).stream()
                .limit(MOST)
                .flatMap(part -> SecondLook.word(eye, page, part).stream())
                .filter(word -> word.sure() > SURE)
                .forEach(all::add);
        return all;
    }

    /** Marks that no word covers, those beside each other together. */
    private List<Place> parts(Ink ink) {
        var parts = new ArrayList<Place>();
        ink.marks().stream()
                .sorted(Comparator.comparingInt(Ink.Mark::left))
                .map(
                        mark ->
                                new Place(
                                        (int) (mark.left() * zoom),
                                        (int) (mark.top() * zoom),
                                        (int) ((mark.left() + mark.width()) * zoom),
                                        (int) ((mark.top() + mark.height()) * zoom)))
                .filter(part -> isLetter(part) && !isSeen(part))
                .forEach(part -> put(parts, part));
        return parts;
    }

    private void put(List<Place> parts, Place part) {
        for (var n = parts.size() - 1; n >= 0; n--) {
            var other = parts.get(n);
            var shared =
                    Math.min(other.bottom(), part.bottom()) - Math.max(other.top(), part.top());
            if (part.left() - other.right() < BESIDE * letter && shared > letter / 3) {
                parts.set(n, other.with(part));
                return;
            }
        }
        parts.add(part);
    }

    private boolean isLetter(Place part) {
        var high = part.bottom() - part.top();
        return high > LOWEST * letter && high < HIGHEST * letter;
    }

    private boolean isSeen(Place part) {
        var x = (part.left() + part.right()) / 2;
        var y = (part.top() + part.bottom()) / 2;
        return seen.stream()
                .anyMatch(
                        word ->
                                word.left() <= x
                                        && x <= word.right()
                                        && word.top() <= y
                                        && y <= word.bottom());
    }
}
