package org.consilium.records.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.consilium.records.Document;
import org.consilium.records.Item;
import org.consilium.records.Kind;
import org.consilium.records.Sorting;
import org.consilium.records.SortingAdvice.Advice;
import org.consilium.shell.Problems;

/** What a person typed about a document. */
public record SortingForm(String kind, String date, String item) {
    /** A field that was not sent is an empty one. */
    public SortingForm {
        kind = Objects.requireNonNullElse(kind, "");
        date = Objects.requireNonNullElse(date, "");
        item = Objects.requireNonNullElse(item, "");
    }

    /** What a person said, or else what is proposed. */
    static SortingForm of(Document document, Optional<Advice> advice) {
        return new SortingForm(
                document.kind().or(() -> advice.map(Advice::kind)).map(Kind::name).orElse(""),
                document.date()
                        .or(() -> advice.flatMap(Advice::date))
                        .map(LocalDate::toString)
                        .orElse(""),
                document.item().map(Item::name).orElse(""));
    }

    Optional<Sorting> read(Problems problems) {
        var readKind = Arrays.stream(Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
        if (readKind.isEmpty()) {
            problems.add("kind", "records.kind.needed");
        }
        var readDate = readDate();
        if (readDate.isEmpty()) {
            problems.add("date", "records.date.needed");
        }
        var readItem = Arrays.stream(Item.values()).filter(i -> i.name().equals(item)).findFirst();
        return readKind.flatMap(k -> readDate.map(d -> new Sorting(k, d, readItem)));
    }

    private Optional<LocalDate> readDate() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
