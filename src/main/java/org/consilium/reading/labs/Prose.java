package org.consilium.reading.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.reading.Finding;
import org.consilium.reading.Page;

/** Results in sentences: a known name with its number close behind. */
final class Prose {
    private static final int NEAR = 80;
    private static final int AHEAD = 100;
    private static final int LONGEST = 2000;

    /** No honest page says more in sentences. */
    private static final int MOST = 300;

    private static final int MOST_WORDS = 6;
    private static final int COMPANY = 20;
    private static final Pattern SENTENCE_END =
            Pattern.compile(
                    "[.;?!](?=\\s{1,8}[A-Z\\n(•-])|\\n\\s{0,8}\\n|\\n(?=\\s{0,8}[•▪*-]\\s)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w/.,:+-])(?:[<>≤≥]\\s?=?\\s?)?\\d");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)(?:[\\s:=~(-]{1,8}|\\b(?:is|was|were|are|of|at|to"
                            + " be|being|about|around|approximately"
                            + "|approx|today|currently|now|still|came|noted|found|shows?|showed"
                            + "|reported|as"
                            + "|only|a|level|levels|count|value|result|on"
                            + " \\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}))$");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final int MOST_LINKS = 8;
    private static final Pattern WORD_START = Pattern.compile("(?<![^\\s,;(:])[A-Za-z0-9%β(]");

    /** What stands before a stop belongs to another number. */
    private static final Pattern BROKEN = Pattern.compile("[|;]|[,.:]$|\\),|^\\(|\\.\\s");

    private static final Pattern NO_RESULT =
            Pattern.compile(
                    "(?i)\\b(?:h/o|history of|known case|k/c/o|kco|previous(?:ly)?|prior(?!"
                            + " to)|earlier|in the past|last"
                            + " (?:year|month|visit|admission)|ago|baseline|goal|target"
                            + "|aim(?:ing)?|keep|maintain|should|must|if|until|unless"
                            + "|threshold|normal"
                            + " (?:range|value|is)|reference|cut-?off|criteri(?:a|on)|transfuse"
                            + " if|hold|mother|father|brother|sister|family|guidelines?|greater"
                            + " than|less than|more than|eligib(?:le|ility)|in"
                            + " (?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov"
                            + "|dec)[a-z]{0,6},?"
                            + " )?(?:19|20)\\d\\d)\\b");
    private static final Pattern NO_ROW =
            Pattern.compile(
                    "(?i)\\b(?:h/o|history of|previous(?:ly)?|last"
                            + " (?:year|month|visit)|ago|baseline|goal|target"
                            + "|keep|maintain|should|transfuse|if|mother|father|family)\\b");
    private static final Pattern OTHER_TISSUE =
            Pattern.compile(
                    "(?i)\\b(?:marrow|aspirate|biopsy|smears?|fluid|csf|drain|ascit\\w{1,4}"
                            + "|pleural|tissue|tumou?r"
                            + " cells|infusion|transfus(?:ed|ion)|units? of|inj|tablet|dose)\\b");
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]{0,80}\\)");
    private static final Set<String> NOT_IN_PROSE =
            Set.of(
                    "blasts",
                    "plasma-cells-blood",
                    "bands",
                    "lvef",
                    "so2",
                    "methotrexate",
                    "cyclosporine",
                    "tacrolimus");

    private static final Optional<Draft> NONE = Optional.empty();

    private final Page page;
    private final List<int[]> runs = new ArrayList<>();
    private int lastLine = -2;

    Prose(Page page) {
        this.page = page;
    }

    /** A line that holds no row; those next to each other are read as one. */
    void add(int line, int start, Sections.Mode mode) {
        if (mode != Sections.Mode.OPEN) {
            return;
        }
        var end = start + page.lines().get(line).text().length();
        if (line == lastLine + 1) {
            runs.getLast()[1] = end;
        } else {
            runs.add(new int[] {start, end});
        }
        lastLine = line;
    }

    /** A line that speaks of what was, should be or is in others. */
    static boolean isNoResult(String line) {
        return NO_ROW.matcher(BRACKETED.matcher(line).replaceAll(" ")).find();
    }

    List<Finding> findings(Days days, Setting setting) {
        var findings = new ArrayList<Finding>();
        for (var run : runs) {
            var text = page.text().substring(run[0], run[1]);
            var ends = SENTENCE_END.matcher(text);
            var from = 0;
            while (ends.find()) {
                sentences(run[0] + from, run[0] + ends.end(), days, setting, findings);
                from = ends.end();
            }
            sentences(run[0] + from, run[1], days, setting, findings);
        }
        return findings;
    }

    /** An endless one in pieces. */
    private void sentences(int from, int to, Days days, Setting setting, List<Finding> findings) {
        for (var at = from; at < to; at += LONGEST) {
            sentence(at, Math.min(to, at + LONGEST), days, setting, findings);
        }
    }

    private void sentence(int from, int to, Days days, Setting setting, List<Finding> findings) {
        var text = page.text().substring(from, to);
        if (NO_RESULT.matcher(text).find() || OTHER_TISSUE.matcher(text).find()) {
            return;
        }
        var numbers = NUMBER.matcher(text);
        var done = 0;
        while (numbers.find() && findings.size() < MOST) {
            var draft = numbers.start() < done ? NONE : draft(text, done, numbers, from, days);
            draft.flatMap(d -> d.finding(setting)).ifPresent(findings::add);
            done = draft.isPresent() ? end(text, numbers.start()) : done;
        }
    }

    private static int end(String text, int number) {
        return amount(text, number).map(a -> number + a.end()).orElse(number);
    }

    private static Optional<Amount> amount(String text, int from) {
        return Amount.at(text.substring(from, Math.min(text.length(), from + AHEAD)));
    }

    private Optional<Draft> draft(String text, int done, Matcher number, int from, Days days) {
        var near = text.substring(Math.max(done, number.start() - NEAR), number.start());
        var amount = amount(text, number.start());
        if (amount.isEmpty()
                || Units.isForeign(text.substring(number.start() + amount.get().end()))) {
            return Optional.empty();
        }
        var name = linked(near);
        var isAlone = done == 0 || number.start() - done > COMPANY;
        return name.filter(n -> isResult(n, amount.get(), isAlone))
                .map(n -> draft(n, amount.get(), text, from, number.start(), days));
    }

    private Draft draft(Name name, Amount amount, String text, int from, int number, Days days) {
        var begin = text.lastIndexOf(name.text(), number);
        return new Draft(
                name.text().replace('\n', ' '),
                Optional.of(name.named()),
                amount,
                amount.printed(),
                Optional.empty(),
                amount.flag(),
                days.in(text),
                Optional.empty(),
                page.place(from + Math.max(0, begin), from + number + amount.end()));
    }

    private record Name(String text, Named named) {}

    /** The name before "was about" and its like. */
    private static Optional<Name> linked(String near) {
        var text = near;
        if (!LETTER.matcher(near).find()) {
            return Optional.empty();
        }
        for (var n = 0; n < MOST_LINKS; n++) {
            var name = name(text);
            var link = LINK.matcher(text);
            if (name.isPresent() || !link.find()) {
                return name;
            }
            text = text.substring(0, link.start());
        }
        return Optional.empty();
    }

    /** The longest name that these words end with. */
    private static Optional<Name> name(String words) {
        var text = words.stripTrailing();
        var starts = WORD_START.matcher(text).results().map(r -> r.start()).toList();
        var first = Math.max(0, starts.size() - MOST_WORDS);
        return starts.subList(first, starts.size()).stream()
                .map(text::substring)
                .filter(t -> !BROKEN.matcher(t).find())
                .flatMap(t -> Named.find(t).map(named -> new Name(t, named)).stream())
                .findFirst();
    }

    private static boolean isResult(Name name, Amount amount, boolean isAlone) {
        var analytes =
                name.named().analytes().stream()
                        .filter(a -> !a.isWords() && !NOT_IN_PROSE.contains(a.group()))
                        .filter(
                                a ->
                                        a.specimen() == Specimen.BLOOD
                                                || name.named().said().isPresent())
                        .toList();
        var isShort = Key.isShort(name.text());
        if (amount.unit().isPresent()) {
            return analytes.stream().anyMatch(a -> a.fits(amount.unit().get()));
        }
        var value = Analytes.number(amount.value());
        return !(isShort && isAlone)
                && value.isPresent()
                && analytes.stream()
                        .anyMatch(a -> Analytes.isPlausible(a, value.get(), Optional.empty()));
    }
}
