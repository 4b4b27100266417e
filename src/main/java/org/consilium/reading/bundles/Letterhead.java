package org.consilium.reading.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Line;

/** Who wrote a paper, as its top lines say. */
record Letterhead(Bag letters) {
    private static final Pattern HOUSE =
            Pattern.compile(
                    "(?iu)h[o0]sp[il1]ta|lab[o0]rat|\\blabs?\\b|d[il1]agn[o0]st|c[l1]in[il1]c|cent(?:re|er)\\b|[il1]nst[il1]tut|nursing"
                            + " home|health|path ?labs|[il1]maging|scans?"
                            + "|cancer|c[o0]llege|trust|foundation|medic(?:al|are)|pharma|अस्पताल"
                            + "|चिकित्सालय|हॉस्पिटल|संस्थान|केंद्र|लैब|রोग|மருத்துவ|ఆసుపత్రి");
    private static final Pattern FIELD = Pattern.compile("[:=]\\s*\\S|[:=]\\s*$");
    private static final Pattern CONTACT =
            Pattern.compile("(?i)ph(?:one)?\\b|tel\\b|mob|e-?mail|www|gst|regd|nabl");
    private static final Pattern AMOUNT = Pattern.compile("(?<!\\d)\\d{1,6}[.,]\\d{1,2}(?!\\d)");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}.*");
    private static final int TOP = 6;
    private static final int MOST = 4;
    private static final int MOST_WORDS = 14;
    private static final int FEWEST = 8;
    private static final double SAME = 0.6;
    private static final double OTHER = 0.4;

    /** The lines above the patient's fields, if one of them names a house. */
    static Optional<Letterhead> in(Zones zones) {
        var lines = new ArrayList<String>();
        for (var line : zones.head().subList(0, Math.min(TOP, zones.head().size()))) {
            if (isField(line) || isSentence(line) || isRow(line) || lines.size() == MOST) {
                break;
            }
            if (Title.in(List.of(line)).isEmpty()) {
                lines.add(line.text());
            }
        }
        if (lines.stream().noneMatch(line -> HOUSE.matcher(line).find())) {
            return Optional.empty();
        }
        var letters = Bag.letters(words(lines));
        return letters.size() < FEWEST ? Optional.empty() : Optional.of(new Letterhead(letters));
    }

    /** Of a bill or a table of results. */
    private static boolean isRow(Line line) {
        return AMOUNT.matcher(line.text()).find();
    }

    /** Names are written with capitals, where a script has them. */
    private static boolean isSentence(Line line) {
        var words = line.words();
        var small = words.stream().filter(word -> SMALL.matcher(word.text()).matches()).count();
        return words.size() > MOST_WORDS || small * 2 > words.size();
    }

    private static boolean isField(Line line) {
        return FIELD.matcher(line.text()).find() && !CONTACT.matcher(line.text()).find();
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Fold.tokens(line).stream())
                .filter(word -> !Fold.isNumber(word) && word.length() > 1)
                .toList();
    }

    boolean isSame(Letterhead other) {
        return letters.containment(other.letters) >= SAME;
    }

    boolean differs(Letterhead other) {
        return letters.containment(other.letters) < OTHER;
    }
}
