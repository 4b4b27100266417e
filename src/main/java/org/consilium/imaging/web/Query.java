package org.consilium.imaging.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.consilium.imaging.Instance;
import org.consilium.imaging.Series;
import org.consilium.imaging.Study;

/** What a QIDO-RS search asks for, by keyword or tag; what it asks beside is not narrowed. */
record Query(Map<String, String> asked) {
    private static final int MOST = 5_000;

    Query {
        asked = Map.copyOf(asked);
    }

    boolean matches(Study study) {
        return isOneOf("StudyInstanceUID", "0020000D", study.uid())
                && isOneOf(
                        "ModalitiesInStudy",
                        "00080061",
                        study.series().stream().map(Series::modality).toArray(String[]::new))
                && isIn(value("StudyDate", "00080020"), study.date());
    }

    boolean matches(Series series) {
        return isOneOf("SeriesInstanceUID", "0020000E", series.uid())
                && isOneOf("Modality", "00080060", series.modality());
    }

    boolean matches(Instance instance) {
        return isOneOf("SOPInstanceUID", "00080018", instance.uid())
                && isOneOf("SOPClassUID", "00080016", instance.sopClass());
    }

    int limit() {
        return number("limit", MOST);
    }

    int offset() {
        return number("offset", 0);
    }

    private int number(String name, int otherwise) {
        return Optional.ofNullable(asked.get(name))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private Optional<String> value(String keyword, String tag) {
        return Optional.ofNullable(asked.get(keyword))
                .or(() -> Optional.ofNullable(asked.get(tag)))
                .filter(text -> !text.isBlank());
    }

    private boolean isOneOf(String keyword, String tag, String... values) {
        var wanted = value(keyword, tag);
        return wanted.isEmpty()
                || Arrays.stream(wanted.get().split("[,\\\\]"))
                        .anyMatch(one -> Arrays.asList(values).contains(one));
    }

    /** One day, or from–until with either end open. */
    private static boolean isIn(Optional<String> range, Optional<LocalDate> day) {
        if (range.isEmpty()) {
            return true;
        }
        if (day.isEmpty()) {
            return false;
        }
        var ends = range.get().split("-", 2);
        var from = dateOf(ends[0]);
        var until = ends.length > 1 ? dateOf(ends[1]) : from;
        return from.filter(f -> day.get().isBefore(f)).isEmpty()
                && until.filter(u -> day.get().isAfter(u)).isEmpty();
    }

    private static Optional<LocalDate> dateOf(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
