package org.consilium.reading.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.reading.Dates;
import org.consilium.reading.Line;
import org.consilium.reading.Paper;

/** Tells the dates of a paper apart by the words beside them; leaves out what is in doubt. */
public final class DateReader {
    private static final Pattern LABORATORY =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:specimens?|samples?|histopatholog|cytolog|biops"
                            + "|haematolog|hematolog"
                            + "|biochemi|patholog|immunohisto|serum|blood|h(?:a)?emoglobin"
                            + "|microscop|gross)");
    private static final Pattern EXAMINATION =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:(?:ct|mri|pet|usg)(?!\\p{L})|ultrasound|sonograph|mammogra"
                            + "|x[ -]?ray|radiograph"
                            + "|endoscop|colonoscop|gastroscop|bronchoscop|cystoscop"
                            + "|discharge summary"
                            + "|operati(?:on|ve) (?:note|record|report))");
    private static final Pattern NOT_ALONE =
            Pattern.compile(
                    "(?i)compar|previous|prior|dob|birth|lmp|valid|expir|review|next|follow"
                            + "|since|h/o"
                            + "|history|diagnos|underwent|version|rev\\b|phone|tel|fax|gst|bill"
                            + "|address|road|street|\\bon\\b|dated|\\bwas\\b|\\bdone\\b|pin"
                            + "|nodes?\\b|rs\\.");
    private static final Pattern FULL_YEAR =
            Pattern.compile("(?:(?:19|20)\\p{Nd}{2}|[१२]\\p{Nd}{3})$|^(?:19|20)\\d{2}[/.-]");
    private static final int TOP = 10;
    private static final int BOTTOM = 6;
    private static final int FEW = 7;

    private final Paper paper;
    private final DayOrder order;
    private final Set<Label> seen = EnumSet.noneOf(Label.class);
    private final Map<Label, LocalDate> labelled = new EnumMap<>(Label.class);

    private DateReader(Paper paper) {
        this.paper = paper;
        this.order = DayOrder.of(paper.text());
        paper.pages().stream().flatMap(page -> Fields.of(page).stream()).forEach(this::take);
    }

    public static Dates read(Paper paper) {
        return new DateReader(paper).read();
    }

    private Dates read() {
        var isLaboratory = isLaboratory();
        var collected = isLaboratory ? firstOf(collectedLabels()) : at(Label.COLLECTED);
        var performed = isLaboratory ? performedBesides() : firstOf(performedLabels());
        var reported =
                firstOf(List.of(Label.REPORTED, Label.DATE, Label.PRINTED))
                        .or(() -> labelled.isEmpty() ? alone() : Optional.empty());
        return new DateOrder(labelled).without(new Dates(collected, performed, reported));
    }

    private static List<Label> collectedLabels() {
        return List.of(
                Label.COLLECTED, Label.BIOPSIED, Label.PERFORMED, Label.RECEIVED, Label.REGISTERED);
    }

    /** A stay is dated by its end. */
    private static List<Label> performedLabels() {
        return List.of(Label.DISCHARGED, Label.PERFORMED, Label.BIOPSIED, Label.ADMITTED);
    }

    /** On a laboratory's paper the day of the operation is that of the specimen. */
    private Optional<LocalDate> performedBesides() {
        return labelled.containsKey(Label.DISCHARGED) ? at(Label.DISCHARGED) : Optional.empty();
    }

    private Optional<LocalDate> firstOf(List<Label> labels) {
        return labels.stream().flatMap(label -> at(label).stream()).findFirst();
    }

    private Optional<LocalDate> at(Label label) {
        return Optional.ofNullable(labelled.get(label));
    }

    private void take(Field field) {
        seen.add(field.label());
        switch (field.label()) {
            case COLLECTED,
                    BIOPSIED,
                    RECEIVED,
                    REGISTERED,
                    PERFORMED,
                    ADMITTED,
                    DISCHARGED,
                    REPORTED,
                    PRINTED,
                    DATE,
                    BIRTH ->
                    start(field.value())
                            .ifPresent(date -> labelled.putIfAbsent(field.label(), date));
            case NAME, FIRST_NAME, LAST_NAME, AGE, SEX, AGE_SEX, ID, REG_NO, NO_DATE, OTHER -> {}
        }
    }

    /** The date with which a value starts, but for a few words such as "on" or the weekday. */
    private Optional<LocalDate> start(String value) {
        return DateFinder.in(value).stream()
                .filter(date -> date.from() < 16)
                .findFirst()
                .flatMap(date -> date.read(order));
    }

    private boolean isLaboratory() {
        if (seen.contains(Label.DISCHARGED) || labelled.containsKey(Label.ADMITTED)) {
            return false;
        }
        if (seen.contains(Label.COLLECTED) || seen.contains(Label.BIOPSIED)) {
            return true;
        }
        var text = paper.text();
        var head = text.substring(0, Math.min(text.length(), 1500));
        return count(LABORATORY, head) > count(EXAMINATION, head);
    }

    private static long count(Pattern words, String text) {
        return words.matcher(text).results().count();
    }

    /** The only date of a header or footer, where no label names any. */
    private Optional<LocalDate> alone() {
        var dates =
                Stream.concat(top(), bottom())
                        .filter(DateReader::isNoSentence)
                        .flatMap(this::full)
                        .distinct()
                        .toList();
        return dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.empty();
    }

    /** Without a label two digits are not enough for a year. */
    private Stream<LocalDate> full(Line line) {
        return DateFinder.in(line.text()).stream()
                .filter(date -> FULL_YEAR.matcher(line.text()).region(0, date.to()).find())
                .flatMap(date -> date.read(order).stream());
    }

    private Stream<Line> top() {
        return paper.pages().stream()
                .limit(1)
                .flatMap(page -> page.lines().stream())
                .filter(line -> !line.isBlank())
                .limit(TOP);
    }

    private Stream<Line> bottom() {
        var lines = new ArrayList<Line>();
        paper.pages().stream()
                .skip(Math.max(0, paper.pages().size() - 1))
                .flatMap(page -> page.lines().stream())
                .filter(line -> !line.isBlank())
                .forEach(lines::add);
        return lines.subList(Math.max(0, lines.size() - BOTTOM), lines.size()).stream();
    }

    private static boolean isNoSentence(Line line) {
        return line.words().size() <= FEW && !NOT_ALONE.matcher(line.text()).find();
    }
}
