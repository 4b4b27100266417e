package org.consilium.reading.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;

/** Cuts a paper into sentences and says in which section each stands. */
final class Prose {
    private static final int LONGEST = 1500;
    private static final Pattern SHORT_FORM =
            Pattern.compile(
                    "(?i)(?:^|[\\s(/.])(?:dr|mr|mrs|ms|no|nos|approx|vs|rt|lt|seg|segt|ca|inj|tab"
                            + "|cap|fig|max|min|resp|st|e\\.g|i\\.e|viz|adv|b/l|wt|ht|ref|sq|h/o"
                            + "|temp|post|ant|sup|inf|med|lat|bil)$");
    private static final Pattern BULLET =
            Pattern.compile("[ \\t]{0,20}(?:[-*\\u2022\\u27a2>#][ \\t]|\\(?\\d{1,2}[.)][ \\t])");
    private static final Pattern NUMBERED = Pattern.compile("\\W{0,4}(?:\\d{1,2}|[IVivx]{1,4})");

    private static final Pattern EXAMINING =
            Pattern.compile(
                    "(?i)\\s{0,20}(?:(?:the |\\w{0,7})(?:endo|colono|gastro|"
                            + "broncho|cysto|laryngo)?scope (?:was |is )?"
                            + "(?:passed|introduced|inserted|advanced|"
                            + "negotiated)|there (?:is|are)\\b"
                            + "|vocal cords\\b|both (?:the )?lungs?\\b|liver "
                            + "(?:is|shows|appears)\\b"
                            + "|the (?:lungs?|liver|present) (?:is|are|shows?|study|scan)\\b)");

    private final Page page;
    private final String text;
    private final boolean hasFindings;
    private final int widest;
    private final List<Sentence> sentences = new ArrayList<>();
    private Section section;
    private String topic = "";

    private Prose(Page page, Section section, boolean hasFindings) {
        this.page = page;
        this.text = page.text();
        this.section = section;
        this.hasFindings = hasFindings;
        this.widest = page.lines().stream().mapToInt(l -> l.text().length()).max().orElse(0);
    }

    /** In the order of the paper; a section goes on over a page's end. */
    static List<Sentence> of(Paper paper) {
        var headings = paper.pages().stream().map(page -> Headings.on(page.text())).toList();
        var hasFindings =
                headings.stream()
                        .flatMap(List::stream)
                        .anyMatch(h -> h.section().equals(Optional.of(Section.FINDINGS)));
        var all = new ArrayList<Sentence>();
        var section = Section.HEAD;
        for (var n = 0; n < headings.size(); n++) {
            var prose = new Prose(paper.pages().get(n), section, hasFindings);
            prose.read(headings.get(n));
            section = prose.section;
            all.addAll(prose.sentences);
        }
        return List.copyOf(all);
    }

    private void read(List<Headings.Heading> headings) {
        var from = 0;
        for (var heading : headings) {
            if (heading.isSignature() && section.isBeforeFindings()) {
                continue;
            }
            cut(from, heading.from());
            enter(heading);
            from = heading.to();
        }
        cut(from, text.length());
    }

    private void enter(Headings.Heading heading) {
        topic = heading.section().isPresent() ? "" : heading.words().strip();
        if (heading.section().isPresent()) {
            section = heading.section().get();
        } else if (!hasFindings && section.isBeforeFindings()) {
            section = Section.FINDINGS;
        }
    }

    private void cut(int from, int to) {
        var start = from;
        var before = sentences.size();
        for (var at = from; at < to; at++) {
            if (ends(start, at, to)) {
                add(start, at + 1);
                start = at + 1;
                passBlankLine(sentences.size() > before, at);
                passToExamining(start);
            }
        }
        add(start, to);
    }

    private void add(int from, int to) {
        if (from < to && !text.substring(from, to).isBlank()) {
            var words = text.substring(from, to).replace('\n', ' ');
            sentences.add(new Sentence(page, from, words, section, topic));
        }
    }

    private boolean ends(int start, int at, int to) {
        return switch (text.charAt(at)) {
            case '|', '\t' -> true;
            case '\n' -> isHardBreak(at);
            case ';', '!' -> at + 1 < to && Character.isWhitespace(text.charAt(at + 1));
            case '.' -> isFullStop(start, at, to);
            default -> at - start > LONGEST && Character.isWhitespace(text.charAt(at));
        };
    }

    private boolean isFullStop(int start, int at, int to) {
        var next = at + 1;
        while (next < to && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= to) {
            return true;
        }
        var before = text.substring(Math.max(start, at - 7), at);
        return next > at + 1
                && !Character.isLowerCase(text.charAt(next))
                && !SHORT_FORM.matcher(before).find()
                && !NUMBERED.matcher(text.substring(start, at)).matches();
    }

    private boolean isHardBreak(int at) {
        var rest = text.substring(at + 1, Math.min(text.length(), at + 30));
        if (rest.isBlank() || isBlankLine(at) || BULLET.matcher(rest).lookingAt()) {
            return true;
        }
        var lineStart = text.lastIndexOf('\n', at - 1) + 1;
        var line = text.substring(lineStart, at).strip();
        return Character.isUpperCase(rest.stripLeading().charAt(0))
                && !line.endsWith(",")
                && (line.endsWith(":") || at - lineStart < widest * 3 / 4);
    }

    private boolean isBlankLine(int at) {
        var next = text.indexOf('\n', at + 1);
        return next >= 0 && text.substring(at, next).isBlank();
    }

    /** Nobody examines in the history: the report itself has begun. */
    private void passToExamining(int at) {
        var isExamining = EXAMINING.matcher(text).region(at, text.length()).lookingAt();
        if (!hasFindings && section.isBeforeFindings() && isExamining) {
            section = Section.FINDINGS;
        }
    }

    /** Without a heading for them, findings begin after the paragraph of the last heading. */
    private void passBlankLine(boolean hasContent, int at) {
        if (!hasFindings
                && hasContent
                && text.charAt(at) == '\n'
                && isBlankLine(at)
                && section.isBeforeFindings()
                && section != Section.HEAD) {
            section = Section.FINDINGS;
        }
    }
}
