package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;

/** A page made even for matching, character by character, with its clauses and parts. */
final class Sheet {
    private static final Pattern STOP = Pattern.compile("[.;]\\s+|\\n\\s*|\\s\\|\\s");
    private static final Pattern GOES_ON =
            Matches.words(
                    "(?:\\b(?:of|the|with|and|for|in|to|by|or|a|an|is|are|from|at|on|no|approx|vs"
                            + "|dr|not|without|any|than)|[,(/-])$");
    private static final Pattern ITEM =
            Pattern.compile("^(?:[*-]|\\(?[A-Za-z0-9]{1,3}[.)]|[^:\\n|]{2,45}[:|]|\\s*$)");
    private static final Pattern NEXT_ELEMENT =
            Matches.words(
                    "(?<=\\s)(?:tumou?r"
                            + " (?:site|size|focality|location|extent|type|grade|necrosis)"
                            + "|laterality|histolog(?:ic|ical)"
                            + " (?:type|grade)|(?<!another )(?<!same )specimen|procedure|(?:[a-z]+"
                            + " )?margins?|lymph ?o?-?(?:/| )?vascular \\w+|perineural invasion"
                            + "|lymph"
                            + " nodes?|regional lymph nodes|[tnm] stage|treatment effect|pathologic"
                            + " stag(?:e|ing)|tnm stage|primary tumou?r|distant metastasis"
                            + "|additional"
                            + " \\w+|extranodal extension|number of [a-z"
                            + " ]{3,30}|treatment|ki-?67|mitotic \\w+|necrosis|comments?"
                            + "|non-neoplastic"
                            + " [\\w ]{3,20}|grade|stage|size|type|paget'?s disease[\\w ]{0,15}"
                            + "|venous"
                            + " invasion|lymphatic invasion)[^:.\\n"
                            + "|]{0,30}[:|]");

    private final Page page;
    private final String text;
    private final int[] clauses;
    private final Sections sections;

    private Sheet(Page page, Section carried) {
        this.page = page;
        this.text = even(page.text());
        this.clauses = clauses(text);
        this.sections = Sections.of(text, carried);
    }

    static List<Sheet> of(Paper paper) {
        var sheets = new ArrayList<Sheet>();
        var carried = Section.OPEN;
        for (var page : paper.pages()) {
            var sheet = new Sheet(page, carried);
            carried = sheet.sections.last();
            sheets.add(sheet);
        }
        return List.copyOf(sheets);
    }

    private static String even(String text) {
        var even = new StringBuilder(text.length());
        text.chars().forEach(c -> even.append(even((char) c)));
        return even.toString();
    }

    private static char even(char c) {
        return switch (c) {
            case '\u00a0', '\u2009', '\u202f', '\r' -> ' ';
            case '\t' -> '|';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u2018', '\u2019', '`' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u00d7' -> 'x';
            case '\u2022', '\u25aa', '\u25cf', '\u25e6', '\uf0b7' -> '*';
            default -> c;
        };
    }

    private static int[] clauses(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        var stops = STOP.matcher(text);
        while (stops.find()) {
            if (stops.end() < text.length() && isStop(text, stops.start(), stops.end())) {
                starts.add(stops.end());
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isStop(String text, int from, int to) {
        var before = text.substring(Math.max(0, from - 12), from).stripTrailing();
        return switch (text.charAt(from)) {
            case ';' -> true;
            case '.' -> !Character.isLowerCase(text.charAt(to)) && !Matches.has(GOES_ON, before);
            case '\n' -> isNewLine(text, from, to) && !Matches.has(GOES_ON, before);
            default -> false;
        };
    }

    /** Does a new statement begin here, or was a long line only broken? */
    private static boolean isNewLine(String text, int from, int to) {
        var blank = text.substring(from + 1, to).contains("\n");
        var lineEnd = text.indexOf('\n', to);
        var next = text.substring(to, lineEnd < 0 ? text.length() : lineEnd);
        var length = from - text.lastIndexOf('\n', Math.max(0, from - 1));
        var goesOn = Character.isLowerCase(text.charAt(to)) || length > 55;
        return blank || !goesOn || ITEM.matcher(next).find();
    }

    Page page() {
        return page;
    }

    String text() {
        return text;
    }

    Section section(int position) {
        return sections.at(position);
    }

    int clauseStart(int position) {
        var at = Arrays.binarySearch(clauses, position);
        return clauses[at >= 0 ? at : -at - 2];
    }

    int clauseEnd(int position) {
        var at = Arrays.binarySearch(clauses, position);
        var next = at >= 0 ? at + 1 : -at - 1;
        return next < clauses.length ? clauses[next] : text.length();
    }

    /** The words of the same clause before a place, at most so many characters. */
    String before(int position, int most) {
        return text.substring(Math.max(clauseStart(position), position - most), position);
    }

    String after(int position, int most) {
        var last = Math.max(0, position - 1);
        return text.substring(
                position, Math.max(position, Math.min(clauseEnd(last), within(position, most))));
    }

    /** From an element's name to the end of what is answered. */
    String answer(int position, int most) {
        return untilElement(position, position + after(position, most).length());
    }

    /** As an answer, but a second clause may belong to it. */
    String longAnswer(int position, int most) {
        var end = within(position, most);
        var second = clauseEnd(Math.min(clauseEnd(Math.max(0, position - 1)), text.length() - 1));
        return untilElement(position, Math.max(position, Math.min(end, second)));
    }

    private String untilElement(int from, int to) {
        var end = sections.next(from, to);
        var element = NEXT_ELEMENT.matcher(text).region(Math.min(from + 1, end), end);
        element.useTransparentBounds(true);
        return text.substring(from, element.find() ? element.start() : end);
    }

    private int within(int position, int most) {
        return Math.min(text.length(), position + most);
    }

    Mark mark(int from, int to) {
        var end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Mark(this, from, end);
    }

    @Override
    public String toString() {
        return "Sheet[" + page.number() + "]";
    }
}
