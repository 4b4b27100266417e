package org.consilium.evidence.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.evidence.Report;

/**
 * What happened when.
 *
 * @param dated the earliest first
 * @param undated what papers name without a day, apart
 */
public record Timeline(List<Entry> dated, List<Entry> undated) {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern DAY =
            Pattern.compile(
                    "(?i)\\b(?:\\d{1,4}(?:st|nd|rd|th)?|since|from|performed|completed|dated"
                            + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\b");
    private static final Comparator<Entry> EARLIEST_FIRST =
            Comparator.comparing(
                            (Entry entry) -> entry.span().map(Span::from).orElse(LocalDate.MAX))
                    .thenComparing(Entry::event);

    /** Pathologists date a specimen, not the operation. */
    private static final int SPECIMEN = 7;

    public Timeline {
        dated = List.copyOf(dated);
        undated = List.copyOf(undated);
    }

    /** What several papers tell stands once, with the paper about the event itself first. */
    public static Timeline of(List<Report> reports) {
        var drafts =
                Stream.of(
                                Diagnosis.of(reports),
                                merged(all(reports, report -> Examinations.of(report).stream())),
                                merged(all(reports, Treatments::operations)),
                                Courses.drugs(all(reports, Treatments::drugs)),
                                Courses.radiation(all(reports, Treatments::radiation)),
                                merged(all(reports, report -> Remarks.of(report).stream())))
                        .flatMap(List::stream)
                        .map(Draft::entry)
                        .sorted(EARLIEST_FIRST)
                        .toList();
        return new Timeline(
                drafts.stream().filter(entry -> entry.span().isPresent()).toList(),
                drafts.stream().filter(entry -> entry.span().isEmpty()).toList());
    }

    /** For bars under the trends. */
    public List<Entry> treatments() {
        return dated.stream().filter(entry -> entry.event().isTreatment()).toList();
    }

    private static List<Draft> all(List<Report> reports, Function<Report, Stream<Draft>> read) {
        return reports.stream().flatMap(read).toList();
    }

    private static List<Draft> merged(List<Draft> drafts) {
        var kept = new ArrayList<Draft>();
        var bestFirst =
                drafts.stream()
                        .sorted(
                                Comparator.comparing((Draft draft) -> draft.day().isEmpty())
                                        .thenComparingInt(Draft::rank)
                                        .thenComparingInt(draft -> -draft.phrase().words().size()))
                        .toList();
        for (var draft : bestFirst) {
            var same = kept.stream().filter(other -> isSame(other, draft)).toList();
            if (same.size() == 1 || (draft.day().isPresent() && !same.isEmpty())) {
                var first = same.getFirst();
                var both = first.entry().repeatedBy(draft.entry());
                kept.set(kept.indexOf(first), first.with(both));
            } else {
                kept.add(draft);
            }
        }
        return kept;
    }

    private static boolean isSame(Draft kept, Draft other) {
        var isSameEvent = kept.entry().event() == other.entry().event();
        return isSameEvent
                && switch (kept.entry().event()) {
                    case OPERATION -> isSameName(kept, other) && isSameTime(kept, other);
                    case SCAN, SCOPY, BIOPSY, DIAGNOSIS, DRUG, RADIOTHERAPY ->
                            isSameDay(kept, other) && isSameExamination(kept, other);
                    case RESPONSE ->
                            isSameDay(kept, other)
                                    && kept.phrase().isEqualTo(other.phrase())
                                    && kept.entry().detail().equals(other.entry().detail());
                };
    }

    private static boolean isSameDay(Draft kept, Draft other) {
        return kept.day().isPresent() && kept.day().equals(other.day());
    }

    /** A report and its copy; a scopy's own word of a biopsy and the pathologist's. */
    private static boolean isSameExamination(Draft kept, Draft other) {
        var isTold = kept.kind() != other.kind() && kept.entry().event() == Event.BIOPSY;
        var isSameResult =
                kept.entry().event() != Event.BIOPSY
                        || kept.entry().detail().equals(other.entry().detail());
        return isTold || (isSameResult && kept.phrase().isEqualTo(other.phrase()));
    }

    private static boolean isSameName(Draft kept, Draft other) {
        return withoutDay(kept).isAkinTo(withoutDay(other));
    }

    private static Phrase withoutDay(Draft draft) {
        return Phrase.of(DAY.matcher(draft.entry().words()).replaceAll(" "));
    }

    private static boolean isSameTime(Draft kept, Draft other) {
        if (other.day().isEmpty()) {
            return year(other).isEmpty() || year(other).equals(year(kept));
        }
        if (kept.day().isEmpty()) {
            return false;
        }
        var isSpecimen = kept.isSpecimen() || other.isSpecimen();
        return kept.entry()
                .span()
                .orElseThrow()
                .isNear(other.entry().span().orElseThrow(), isSpecimen ? SPECIMEN : 0);
    }

    private static Optional<String> year(Draft draft) {
        var printed = YEAR.matcher(draft.entry().words());
        return draft.day()
                .map(day -> String.valueOf(day.getYear()))
                .or(() -> printed.find() ? Optional.of(printed.group()) : Optional.empty());
    }
}
