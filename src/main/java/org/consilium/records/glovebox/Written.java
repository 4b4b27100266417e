package org.consilium.records.glovebox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written on a page.
 *
 * @param words as plain text, "" when there are none
 * @param spots the same words, each where it stands
 */
public record Written(String words, List<Spot> spots) {
    public static final Written NOTHING = new Written("", List.of());
    static final int MOST_WORDS = 100_000;
    static final int MOST_SPOTS = 20_000;
    private static final int LONGEST = 2_000;
    private static final int LEAST = 20;
    private static final double KNOWN = 0.85;

    public Written {
        words = words.substring(0, Math.min(words.length(), MOST_WORDS));
        spots = spots.stream().limit(MOST_SPOTS).toList();
    }

    /** The words of the spots, line by line. */
    static Written of(List<Spot> spots) {
        var words = new StringBuilder();
        var line = 0;
        for (var spot : spots) {
            if (!words.isEmpty()) {
                words.append(spot.line() != line ? "\n" : spot.apart() ? "  " : " ");
            }
            words.append(spot.text());
            line = spot.line();
        }
        return new Written(words.toString(), spots);
    }

    /**
     * Whether it is what the page shows: some writers put no letters behind their shapes, or those
     * of a poor reading.
     */
    boolean isReal() {
        var letters = words.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        var known = words.codePoints().filter(Written::isKnown).count();
        return letters >= LEAST && known >= letters * KNOWN;
    }

    private static boolean isKnown(int letter) {
        return Character.isLetterOrDigit(letter)
                || (letter > ' ' && letter < 127)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }

    void write(DataOutputStream out) throws IOException {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(spots.size());
        for (var spot : spots) {
            out.writeInt(spot.line());
            out.writeBoolean(spot.apart());
            var text = spot.text();
            out.writeUTF(text.substring(0, Math.min(text.length(), LONGEST)));
            out.writeFloat(spot.left());
            out.writeFloat(spot.top());
            out.writeFloat(spot.right());
            out.writeFloat(spot.bottom());
            out.writeFloat(spot.sure());
        }
    }

    /**
     * @throws IOException when it is more than a page may have
     */
    static Written read(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > 4 * MOST_WORDS) {
            throw new IOException("too many words");
        }
        var words = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        var count = in.readInt();
        if (count < 0 || count > MOST_SPOTS) {
            throw new IOException("too many spots");
        }
        var spots = new ArrayList<Spot>();
        for (var n = 0; n < count; n++) {
            spots.add(
                    new Spot(
                            in.readInt(),
                            in.readBoolean(),
                            in.readUTF(),
                            in.readFloat(),
                            in.readFloat(),
                            in.readFloat(),
                            in.readFloat(),
                            in.readFloat()));
        }
        return new Written(words, spots);
    }

    @Override
    public String toString() {
        return "Written[" + spots.size() + " spots]";
    }
}
