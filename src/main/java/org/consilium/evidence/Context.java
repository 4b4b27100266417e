package org.consilium.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.consilium.evidence.search.Marks;
import org.consilium.records.glovebox.Spot;

/** The line of a page that says most of what was looked for. */
final class Context {
    /** So many words before the first hit and after the last. */
    private static final int AROUND = 12;

    private Context() {}

    static List<Found.Piece> line(List<Spot> words, Marks marks) {
        var lines = new TreeMap<Integer, Integer>();
        marks.spots().forEach(spot -> lines.merge(words.get(spot).line(), 1, Integer::sum));
        var best =
                lines.entrySet().stream()
                        .max(Comparator.comparingInt(entry -> entry.getValue()))
                        .orElseThrow()
                        .getKey();
        var hits =
                marks.spots().stream().filter(s -> words.get(s).line() == best).sorted().toList();
        var from = Math.max(0, hits.getFirst() - AROUND);
        var to = Math.min(words.size(), hits.getLast() + AROUND + 1);
        var pieces = new ArrayList<Found.Piece>();
        for (var at = from; at < to; at++) {
            if (words.get(at).line() == best) {
                add(pieces, words.get(at).text(), marks.spots().contains(at));
            }
        }
        return pieces;
    }

    private static void add(List<Found.Piece> pieces, String word, boolean hit) {
        if (!pieces.isEmpty() && pieces.getLast().hit() == hit) {
            var before = pieces.removeLast();
            pieces.add(new Found.Piece(before.text() + " " + word, hit));
        } else {
            pieces.add(new Found.Piece(word, hit));
        }
    }
}
