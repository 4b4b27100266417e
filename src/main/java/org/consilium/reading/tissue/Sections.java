package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of one page, told by their headings, also where a report is one endless line. */
final class Sections {
    /** Histories are short; where their end has no heading, the report goes on after this. */
    private static final int LONGEST_HISTORY = 500;

    private static final String BEFORE = "(?:(?<=\\n)|(?<=^)|(?<=[.;)*] )|(?<=  )|(?<=\\n ))";

    /** Heads of columns are called "Method" and "Reference", too. */
    private static final String LINE_START = "(?:(?<=\\n)|(?<=^)|(?<=[.;)*] )|(?<=\\n ))";

    private static final String AFTER =
            "(?=\\s{0,2}(?:\\([^)\\n]{0,25}\\)\\s?)?(?:[:&\\n|]|\\.\\s|-\\s|$))";
    private static final String PATHOLOGIC =
            "(?:final |gross |surgical |anatomic(?:al)? |histopatholog(?:y|ic|ical)"
                    + " |cytolog(?:y|ic|ical) |patholog(?:y|ic|ical) |histolog(?:y|ic|ical)"
                    + " |microscopic |fnac ){0,4}";

    private record Heading(Section section, Pattern pattern) {}

    private record Start(int at, Section section) {}

    // The order matters where two begin at the same place: the first one wins.
    private static final List<Heading> HEADINGS =
            List.of(
                    heading(
                            Section.PREVIOUS,
                            "previous(?:ly)?(?: issued)? (?:diagnosis|report|biopsy|histopathology"
                                    + "|hpe|findings)(?: report)?|prior (?:biopsy|report|diagnosis)"
                                    + "|outside (?:tissue )?(?:diagnosis|report)|review of outside"
                                    + "[^:\\n]{0,20}"),
                    heading(
                            Section.NOTES,
                            "method(?:s|ology)?|references?|disclaimers?|footnotes?|legend"
                                    + "|limitations?|background|literature"
                                    + "|(?:interpretation|interpretive|scoring|reporting|reference)"
                                    + " (?:guide(?:lines?)?|criteria|system|key|table|range)"
                                    + "|t?nm definitions?|definitions?(?: of [\\w ]{1,20})?"
                                    + "|test (?:details|description|principle)|about the test"
                                    + "|mutational analysis|asco/?-?cap guidelines?[^:\\n]{0,20}"
                                    + "|key to [\\w ]{1,20}|criteria for [\\w /]{1,25}"),
                    heading(
                            Section.HISTORY,
                            "(?:brief |relevant |pertinent )?clinical (?:history|details?|data"
                                    + "|information|info|notes?|features|findings|diagnosis"
                                    + "|diagn\\Sses|impression|summary)(?:"
                                    + " ?(?:&|and|/) ?[\\w ]{3,20})?|(?:brief |relevant |patient"
                                    + " |past"
                                    + " |medical |family |treatment )?history(?: of [\\w"
                                    + " ]{3,25})?|pre-? ?op(?:erative)? diag\\w{3,7}|provisional"
                                    + " diagnosis|post-? ?op(?:erative)? diag\\w{3,7}"
                                    + "|indications?|past"
                                    + " medical history|family history|h/o"),
                    heading(
                            Section.FROZEN,
                            "frozen section(?: diagnosis| consultation| report)?"
                                    + "|intra-? ?operative (?:consult\\w{0,7}|diagnosis|assessment)"
                                    + "(?: diagnosis)?|or consultation"),
                    heading(
                            Section.GROSS,
                            "gross(?: description| examination| appearance| findings| exam"
                                    + "| specimen)?|macroscop(?:y|ic)(?: description| examination"
                                    + "| findings| appearance)?|specimen description"
                                    + "|block (?:summary|key)|section code|summary of sections"),
                    heading(
                            Section.SYNOPTIC,
                            "(?:pathologic )?tumou?r (?:summary|staging summary)|synoptic(?:"
                                    + " report| data| summary| checklist)?|case"
                                    + " synopsis|(?:pathologic(?:al)? )?(?:tnm )?stag(?:e|ing)(?:"
                                    + " summary)?|[\\w ]{0,20}tissue checklist|[\\w"
                                    + " ]{0,20}pathologic"
                                    + " parameters"),
                    heading(
                            Section.RESULTS,
                            "immuno-?histochemi(?:stry|cal)[\\w ]{0,30}|ihc[\\w ]{0,20}"
                                    + "|(?:special|ancillary|molecular|anciliary) (?:stud(?:y|ies)"
                                    + "|tests?|stains?|testing)|addend(?:um|a)[\\w ]{0,20}"
                                    + "|results?(?: of [\\w ]{3,40})?|biomarkers?|receptor status"
                                    + "|interpretation|[\\w ]{0,20}er/pr results?"),
                    heading(
                            Section.DIAGNOSIS,
                            PATHOLOGIC
                                    + "(?:diagnosis|diagnoses|impression|conclusions?|opinion)"
                                    + "(?: and discussion| \\(es\\))?|histopathology"
                                    + "|patholog(?:ic|ical) interpretation|final report"
                                    + "|discharge diagnosis|cytological interpretation"),
                    heading(
                            Section.MICROSCOPY,
                            "microscop(?:y|ic)(?: description| examination| findings| appearance"
                                    + "| features)?(?: and comments?)?|sections? studied shows?"
                                    + "|comments?|notes?|cytomorphology|smears? show"),
                    heading(
                            Section.OPEN,
                            "hpe|hpr|biopsy|investigations?|course [\\w ]{2,25}"
                                    + "|treatment (?:given|done|received)|operative findings"
                                    + "|operation (?:notes?|done|performed)|procedure done"
                                    + "|on examination|condition (?:at|on) discharge|final hpe"
                                    + "|follow[- ]?up|advice|hospital course"),
                    heading(
                            Section.SPECIMEN,
                            "specimens?(?:\\(s\\))?(?: submitted| received| details| source)?"
                                    + "|source of specimen|nature of (?:the )?specimen"
                                    + "|materials?(?:\\(s\\))? (?:submitted|received)"
                                    + "|tissue(?:\\(s\\))? submitted"));

    private final List<Start> starts;

    private Sections(List<Start> starts) {
        this.starts = List.copyOf(starts);
    }

    /**
     * @param carried what the page before ended with
     */
    static Sections of(String text, Section carried) {
        var starts = new ArrayList<Start>();
        for (var heading : HEADINGS) {
            var found = heading.pattern().matcher(text);
            while (found.find()) {
                starts.add(new Start(found.start(), heading.section()));
            }
        }
        starts.sort((a, b) -> Integer.compare(a.at(), b.at()));
        var kept = new ArrayList<Start>();
        kept.add(new Start(0, carried == Section.HISTORY ? Section.OPEN : carried));
        starts.forEach(start -> keep(kept, start, text));
        return new Sections(kept);
    }

    private static void keep(List<Start> kept, Start start, String text) {
        var last = kept.getLast();
        if (last.at() == start.at() && kept.size() > 1) {
            return;
        }
        if (last.section() == Section.PREVIOUS
                && start.section().weight() >= 2
                && text.startsWith("ISSUED", Math.min(text.length(), last.at() + 11))) {
            return; // a diagnosis issued before has its own diagnosis and summary
        }
        if (last.section() == Section.HISTORY && start.at() - last.at() > LONGEST_HISTORY) {
            kept.add(new Start(endOfHistory(text, last.at()), Section.OPEN));
        }
        kept.add(start);
    }

    private static int endOfHistory(String text, int from) {
        var stop = text.indexOf(". ", from + LONGEST_HISTORY);
        return stop < 0 ? from + LONGEST_HISTORY : stop + 1;
    }

    private static Heading heading(Section section, String names) {
        var before = section == Section.NOTES ? LINE_START : BEFORE;
        return new Heading(
                section, Matches.words(before + "(?:\\d{1,2}[.)] )?(?:" + names + ")" + AFTER));
    }

    Section at(int position) {
        var section = Section.OPEN;
        var from = 0;
        for (var start : starts) {
            if (start.at() > position) {
                break;
            }
            section = start.section();
            from = start.at();
        }
        var isOver = section == Section.HISTORY && position - from > LONGEST_HISTORY * 2;
        return isOver ? Section.OPEN : section;
    }

    /** Where the next part begins. */
    int next(int position, int end) {
        return starts.stream()
                .mapToInt(Start::at)
                .filter(at -> at > position && at < end)
                .findFirst()
                .orElse(end);
    }

    Section last() {
        return starts.getLast().section();
    }
}
