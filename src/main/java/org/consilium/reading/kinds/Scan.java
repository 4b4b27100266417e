package org.consilium.reading.kinds;

/** Walks over a line from word to word, and knows which signs it passed between them. */
final class Scan {
    private final String line;
    private int at;
    private boolean stop;

    Scan(String line, int at) {
        this.line = line;
        this.at = at;
    }

    /** False at the end of the line. */
    boolean skipToWord() {
        stop = false;
        while (at < line.length() && !isWord(at)) {
            stop |= ".,;:|•*)>\t".indexOf(line.charAt(at)) >= 0 || isGap();
            at++;
        }
        return at < line.length();
    }

    private boolean isGap() {
        return line.charAt(at) == ' ' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
    }

    /** Whether a sentence, a cell or a label ended before this word. */
    boolean passedStop() {
        return stop;
    }

    String word() {
        var from = at;
        if (line.charAt(at) == '₹') {
            at++;
            return "rs";
        }
        var dose = dose();
        if (dose) {
            at += 5;
            return "#dose";
        }
        while (at < line.length() && ((isWord(at) && line.charAt(at) != '₹') || isPoint())) {
            at++;
        }
        return line.substring(from, at);
    }

    /** Whether the words up to here could be a heading. */
    boolean atStop() {
        var next = at;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return next >= line.length()
                || ".:|\t)".indexOf(line.charAt(next)) >= 0
                || next > at + 1
                || (isDash(next) && next > at);
    }

    private boolean isDash(int n) {
        return line.charAt(n) == '-' || line.charAt(n) == '–';
    }

    /** As 1-0-1 on prescriptions. */
    private boolean dose() {
        return at + 4 < line.length()
                && isCount(at)
                && isDash(at + 1)
                && isCount(at + 2)
                && isDash(at + 3)
                && isCount(at + 4)
                && (at == 0 || (!isWord(at - 1) && !isDash(at - 1)))
                && (at + 5 >= line.length() || (!isWord(at + 5) && !isDash(at + 5)));
    }

    private boolean isCount(int n) {
        var c = line.charAt(n);
        return (c >= '0' && c <= '3') || c == '½';
    }

    /** A point or comma between digits. */
    private boolean isPoint() {
        return (line.charAt(at) == '.' || line.charAt(at) == ',')
                && at > 0
                && at + 1 < line.length()
                && Character.isDigit(line.charAt(at - 1))
                && Character.isDigit(line.charAt(at + 1));
    }

    private boolean isWord(int n) {
        var c = line.charAt(n);
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        var type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || c == '₹'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
