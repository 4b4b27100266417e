package org.consilium.reading.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Line;
import org.consilium.reading.Page;

/** Cuts a page into labels and their values: side by side, in columns, or stacked. */
final class Fields {
    private static final Pattern SEPARATOR = Pattern.compile("[.)]?\\s{0,40}[:=：፡]");
    private static final Pattern GAP = Pattern.compile("\\s{2}|\\t|\\s?\\||\\s*$");
    private static final Pattern DASH = Pattern.compile("\\.?\\s{1,3}[-–—]\\s");
    private static final Pattern SKIPPED = Pattern.compile("[\\s.):=：|#*_-]{0,80}");
    private static final Pattern START =
            Pattern.compile("(?:^|\\s{2}|\\t|\\|)[\\s*•>#(\\[-]{0,9}$");
    private static final Pattern OWNED =
            Pattern.compile(
                    "(?i)(?:previous|prior|last|next|earlier|old|outside|first|initial)\\s{1,2}$");
    private static final Pattern NUMBER = Pattern.compile("\\.?\\s{0,3}\\p{Nd}");
    private static final Pattern ONE_SEX =
            Pattern.compile("(?i)\\s{0,3}(?:female|male|f|m)(?![\\p{L}\\p{M}]).{0,20}");
    private static final Pattern TITLED =
            Pattern.compile(
                    "(?i)\\.?\\s{1,3}(?:mrs?|ms|miss|smt|shri|sri|kum|km|master|mast)[.\\s]");
    private static final Pattern BRIDGE = Pattern.compile("\\s?(?:[/(]\\s?)?");

    private final List<Line> lines;
    private final List<List<HeaderLabels.Hit>> hits;

    private Fields(Page page) {
        this.lines = page.lines();
        this.hits = lines.stream().map(Fields::accepted).toList();
    }

    static List<Field> of(Page page) {
        var fields = new Fields(page);
        var all = new ArrayList<Field>();
        for (var n = 0; n < fields.lines.size(); n++) {
            for (var k = 0; k < fields.hits.get(n).size(); k++) {
                all.add(fields.field(n, k));
            }
        }
        return List.copyOf(all);
    }

    private Field field(int n, int k) {
        var hit = hits.get(n).get(k);
        var value = beside(n, k);
        return new Field(
                hit.label(),
                hit.strong(),
                value.isBlank() ? below(n, k) : value,
                n,
                lines.get(n).text().substring(0, hit.from()));
    }

    /** From the label to the next one. */
    private String beside(int n, int k) {
        var line = lines.get(n).text();
        var on = hits.get(n);
        var to = k + 1 < on.size() ? on.get(k + 1).from() : line.length();
        var skipped = SKIPPED.matcher(line).region(on.get(k).to(), to);
        return line.substring(skipped.lookingAt() ? skipped.end() : on.get(k).to(), to);
    }

    private String below(int n, int k) {
        var stacked = stacked(n, k);
        if (stacked.isPresent()) {
            return stacked.get();
        }
        var next = n + 1;
        while (next < lines.size() && lines.get(next).isBlank() && next < n + 3) {
            next++;
        }
        if (next >= lines.size() || !hits.get(next).isEmpty()) {
            return "";
        }
        return isTable(n, k) ? "" : column(n, k, next);
    }

    /** A date over one of many columns is that of a row. */
    private boolean isTable(int n, int k) {
        return hits.get(n).get(k).label() == Label.DATE && lines.get(n).cells().size() > 3;
    }

    /** Several labels one below the other, then as many values. */
    private Optional<String> stacked(int n, int k) {
        if (k > 0 || !isBare(n)) {
            return Optional.empty();
        }
        var first = n;
        while (first > 0 && isBare(first - 1)) {
            first--;
        }
        var last = n;
        while (last + 1 < lines.size() && isBare(last + 1)) {
            last++;
        }
        var count = last - first + 1;
        var value = n + count;
        if (count < 2 || last + count >= lines.size() || !areValues(last + 1, last + count)) {
            return Optional.empty();
        }
        return Optional.of(stripped(lines.get(value).text()));
    }

    private boolean isBare(int n) {
        return hits.get(n).size() == 1 && beside(n, 0).isBlank();
    }

    private boolean areValues(int from, int to) {
        for (var n = from; n <= to; n++) {
            if (lines.get(n).isBlank() || !hits.get(n).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The cell of the next line that stands under the label. */
    private String column(int n, int k, int next) {
        var hit = hits.get(n).get(k);
        var cells = lines.get(next).cells();
        if (hits.get(n).size() == 1 && cells.size() == 1) {
            return stripped(cells.getFirst().text());
        }
        var labels = lines.get(n).cells();
        var own = labels.stream().filter(c -> c.from() <= hit.from() && c.to() > hit.from());
        var index = labels.indexOf(own.findFirst().orElse(labels.getFirst()));
        if (cells.size() == labels.size()) {
            return stripped(cells.get(index).text());
        }
        return cells.stream()
                .filter(cell -> isUnder(labels.get(index), cell))
                .findFirst()
                .map(cell -> stripped(cell.text()))
                .orElse("");
    }

    private static boolean isUnder(Line.Cell label, Line.Cell cell) {
        if (label.box().isPresent() && cell.box().isPresent()) {
            return cell.box().get().left() < label.box().get().right()
                    && cell.box().get().right() > label.box().get().left();
        }
        return cell.from() < label.to() && cell.to() > label.from();
    }

    private static String stripped(String value) {
        var skipped = SKIPPED.matcher(value);
        return skipped.lookingAt() ? value.substring(skipped.end()) : value;
    }

    /** Of the words that could be labels, those which stand where labels stand. */
    private static List<HeaderLabels.Hit> accepted(Line line) {
        var accepted = new ArrayList<HeaderLabels.Hit>();
        var all = HeaderLabels.in(line.text());
        var isHeader = isHeader(line.text(), all);
        for (var hit : all) {
            var text = line.text();
            if (isLabel(text, hit, isHeader || (!accepted.isEmpty() && hit.strong()))) {
                var own = isOwned(text, hit) ? with(hit, Label.NO_DATE) : hit;
                add(accepted, own, text);
            }
        }
        return List.copyOf(accepted);
    }

    /** The same label in two languages is one. */
    private static void add(List<HeaderLabels.Hit> accepted, HeaderLabels.Hit hit, String text) {
        if (!accepted.isEmpty()) {
            var before = accepted.getLast();
            var between = text.substring(before.to(), hit.from());
            if (before.label() == hit.label() && BRIDGE.matcher(between).matches()) {
                accepted.removeLast();
                accepted.add(new HeaderLabels.Hit(hit.label(), true, before.from(), hit.to()));
                return;
            }
        }
        accepted.add(hit);
    }

    private static HeaderLabels.Hit with(HeaderLabels.Hit hit, Label label) {
        return new HeaderLabels.Hit(label, hit.strong(), hit.from(), hit.to());
    }

    private static boolean isOwned(String text, HeaderLabels.Hit hit) {
        return !hit.label().isPerson()
                && OWNED.matcher(text).region(Math.max(0, hit.from() - 12), hit.from()).find();
    }

    /** Without any colon: "NAME ASHA VERMA AGE 52 SEX F". */
    private static boolean isHeader(String text, List<HeaderLabels.Hit> all) {
        return all.size() > 1
                && isAtStart(text, all.getFirst())
                && all.stream().filter(hit -> hit.label().isPerson()).count() > 1
                && text.length() < 250;
    }

    private static boolean isAtStart(String text, HeaderLabels.Hit hit) {
        return START.matcher(text).region(Math.max(0, hit.from() - 12), hit.from()).find()
                || hit.from() == 0;
    }

    private static boolean isLabel(String text, HeaderLabels.Hit hit, boolean isHeader) {
        if (follows(SEPARATOR, text, hit)) {
            return true;
        }
        var atStart = isAtStart(text, hit);
        if (atStart && (follows(GAP, text, hit) || follows(DASH, text, hit))) {
            return true;
        }
        return hit.strong()
                ? atStart || isHeader
                : (atStart || isHeader) && isPlausible(text, hit, isHeader);
    }

    private static boolean isPlausible(String text, HeaderLabels.Hit hit, boolean isHeader) {
        return switch (hit.label()) {
            case NAME, FIRST_NAME, LAST_NAME ->
                    (isHeader && hit.from() == 0) || follows(TITLED, text, hit);
            case SEX -> follows(ONE_SEX, text, hit);
            case OTHER -> false;
            case AGE,
                    AGE_SEX,
                    BIRTH,
                    ID,
                    REG_NO,
                    COLLECTED,
                    BIOPSIED,
                    RECEIVED,
                    REGISTERED,
                    PERFORMED,
                    ADMITTED,
                    DISCHARGED,
                    REPORTED,
                    PRINTED,
                    DATE,
                    NO_DATE ->
                    follows(NUMBER, text, hit);
        };
    }

    private static boolean follows(Pattern what, String text, HeaderLabels.Hit hit) {
        return what.matcher(text).region(hit.to(), text.length()).lookingAt();
    }
}
