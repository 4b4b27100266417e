package org.consilium.reading.scans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells treatment that was given from treatment that is planned, refused or somebody else's. */
final class Given {
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?i)(?<plan>\\b(?:plan(?:ned|s|ning)?|advis\\w{1,3}|"
                            + "recommend\\w{0,6}|to be|to start|to undergo|to receive|to "
                            + "continue|will|would|schedul\\w{2,3}"
                            + "|consider\\w{0,3}|may|should|posted|await\\w"
                            + "{0,3}|candidate|counsel\\w{2,5}|discuss\\w{0,4}|"
                            + "options?|consent\\w{0,2}|referred for"
                            + "|needs?|requir\\w{1,3}|next|fit for|eligible|"
                            + "suggested|proposed|intended|prior to|before|due for|"
                            + "due|if|unfit|opted|willing|role of|in view of"
                            + "|feasib\\w{2,5}|versus|vs|prescribed|decided for"
                            + "|admitted for|come for|came for|for (?=(?:adjuvant|"
                            + "palliative|neo|definitive|further|radical|completion"
                            + "|concurrent|chemo|radio|RT|surgery|maintenance)))\\b"
                            + ")"
                            + "|(?<kin>\\b(?:mother|father|sister|brother|aunt|"
                            + "uncle|grand\\w{4,8}|family|daughter|son|cousin|"
                            + "husband|wife|maternal|paternal|sibling|relative)s?"
                            + "\\b)"
                            + "|(?<none>\\b(?:no|not|never|refus\\w{1,3}|declin"
                            + "\\w{1,3}|den(?:y|ies|ied)|without|deferred|abandon"
                            + "\\w{0,3}|allerg\\w{1,3}|hypersensitiv\\w{2,4}|"
                            + "intoleran\\w{1,3}|reaction to|contraindicat\\w{1,4}|"
                            + "failed to|unable)\\b)"
                            + "|(?<done>\\b(?:underwent|undergone|undergoing|"
                            + "receiv\\w{1,3}|complet\\w{1,3}|given|gave|administer"
                            + "\\w{1,3}|treated|managed with|s/p|status[- ]post|"
                            + "post(?!-?\\s?op)|p/o"
                            + "|operated|done|performed|started|initiated|"
                            + "ongoing|currently on|is on|was on|continu\\w{2,3}|"
                            + "has had|had|took|taking|tolerat\\w{1,3}|deliver\\w"
                            + "{1,3}|h/o|history of|infus\\w{1,4}|taken up for|"
                            + "exposed to|progressed on|after completion of|last)"
                            + "\\b)");
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?i)(?<plan>\\b(?:plan(?:ned)?|advised|to be|to follow|"
                            + "recommended|scheduled|will be|is due|due on|awaited|needed|"
                            + "pending|suggested|may be|should be|is indicated|was "
                            + "considered|candidate)\\b)"
                            + "|(?<none>\\b(?:not (?:\\w+ )?(?:done|given|taken"
                            + "|received|performed|started|tolerated|possible)|"
                            + "refused|declined|abandoned|deferred|defaulted|denied"
                            + "|allergy|was not|were not|could not)\\b)"
                            + "|(?<done>\\b(?:done|performed|given|completed|"
                            + "administered|received|carried out|delivered|"
                            + "uneventful\\w{0,2}|was started|started (?:on|from|"
                            + "in)|infused|undertaken|tolerated|taken)\\b)");
    private static final Pattern NEXT_CLAUSE =
            Pattern.compile(
                    "(?i);|,\\s|\\bf/b\\b|\\bfollowed by\\b|\\bthen\\b|\\bbut\\b|"
                            + "\\bhowever\\b|\\bafter\\b|\\band (?=plan|advis|to be|now|is|was)");
    private static final Pattern DATED =
            Pattern.compile(
                    "(?i)^[\\s(,:-]{0,3}(?:(?:on|in|dated|dt\\.?|d|since|from|"
                            + "completed|done)\\s?)?(?:in\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?[\\s/.-]|"
                            + "(?:19|20)\\d\\d\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
                            + "dec)[a-z]{0,6}[\\s,'-]{0,3}\\d{2,4})");
    private static final Pattern JOINT = Pattern.compile("(?i)[,;:]|\\band\\b");
    private static final Pattern LEADING =
            Pattern.compile(
                    "(?i)[\\s:,)-]{0,4}(?!.*\\b(?:with|and|along|concurrent)\\b"
                            + ")(?:[a-z]{2,12}\\.?\\s){0,2}");
    private static final Pattern RANGE = Pattern.compile("(?i)\\b(?:to|till|upto|-)\\s?$");
    private static final int NEAR = 90;

    private enum Word {
        PLAN,
        KIN,
        NONE,
        DONE,
        SILENT
    }

    private record Trigger(int from, int to, Word word) {}

    private final Sentence sentence;
    private final List<Trigger> triggers;
    private final List<Days.Day> days;

    Given(Sentence sentence) {
        this.sentence = sentence;
        this.triggers =
                BEFORE.matcher(sentence.text())
                        .results()
                        .map(found -> new Trigger(found.start(), found.end(), word(found)))
                        .toList();
        this.days = Days.in(sentence.text());
    }

    private static Word word(MatchResult found) {
        if (found.group("plan") != null) {
            return Word.PLAN;
        }
        if (found.group("kin") != null) {
            return Word.KIN;
        }
        return found.group("done") != null ? Word.DONE : Word.NONE;
    }

    boolean isGiven(Spot spot) {
        var text = sentence.text();
        var after = after(text, spot.to());
        var word = after == Word.SILENT ? before(spot) : after;
        if (word == Word.SILENT) {
            return isDefault(sentence.section()) || DATED.matcher(text.substring(spot.to())).find();
        }
        return word == Word.DONE && isPatients(spot);
    }

    private boolean isPatients(Spot spot) {
        return triggers.stream()
                .noneMatch(trigger -> trigger.to() <= spot.from() && trigger.word() == Word.KIN);
    }

    private static boolean isDefault(Section section) {
        return section == Section.TREATMENT || section == Section.EXAM;
    }

    private Word before(Spot spot) {
        var last = new Trigger(0, 0, Word.SILENT);
        for (var trigger : triggers) {
            if (trigger.to() > spot.from()) {
                break;
            }
            var goesOn =
                    trigger.word() == Word.DONE
                            && last.word() != Word.SILENT
                            && !isApart(last.to(), trigger.from());
            last = goesOn ? new Trigger(last.from(), trigger.to(), last.word()) : trigger;
        }
        return last.word();
    }

    /** "Not received", "to be given" and "no history of" speak with one word. */
    private boolean isApart(int from, int to) {
        return to - from > 15
                || JOINT.matcher(sentence.text().substring(from, Math.max(from, to))).find();
    }

    private static Word after(String text, int to) {
        var window = text.substring(to, Math.min(text.length(), to + NEAR));
        var stop = NEXT_CLAUSE.matcher(window);
        var found = AFTER.matcher(stop.find() ? window.substring(0, stop.start()) : window);
        if (!found.find()) {
            return Word.SILENT;
        }
        if (found.group("plan") != null) {
            return Word.PLAN;
        }
        return found.group("done") != null ? Word.DONE : Word.NONE;
    }

    private boolean isLeading(Spot spot, Days.Day day) {
        var text = sentence.text();
        return spot.from() - day.to() < 25
                && LEADING.matcher(text.substring(day.to(), spot.from())).matches()
                && !RANGE.matcher(text.substring(0, day.from())).find();
    }

    /** The nearest date behind the words and before the next treatment, else just before them. */
    Optional<LocalDate> day(Spot spot, int next) {
        var behind =
                days.stream()
                        .filter(day -> day.from() >= spot.to() && day.to() <= next)
                        .findFirst();
        return behind.or(
                        () ->
                                days.stream()
                                        .filter(day -> day.to() <= spot.from())
                                        .filter(day -> isLeading(spot, day))
                                        .max(Comparator.comparingInt(Days.Day::to)))
                .map(Days.Day::date);
    }
}
