package org.consilium.imaging.dicom;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A name in up to three scripts, each written family^given^middle^prefix^suffix. */
public record PersonName(String alphabetic, String ideographic, String phonetic) {
    static Optional<PersonName> of(String text) {
        var groups = text.split("=", 3);
        var name =
                new PersonName(
                        trimmed(groups[0]),
                        groups.length > 1 ? trimmed(groups[1]) : "",
                        groups.length > 2 ? trimmed(groups[2]) : "");
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    public boolean isEmpty() {
        return alphabetic.isEmpty() && ideographic.isEmpty() && phonetic.isEmpty();
    }

    /** As people say it: prefix, given, middle, family, suffix. */
    public String spoken() {
        var written = alphabetic.isEmpty() ? ideographic : alphabetic;
        var parts = Arrays.copyOf(written.split("\\^", -1), 5);
        return Arrays.stream(new int[] {3, 1, 2, 0, 4})
                .mapToObj(i -> parts[i])
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    /** Carets at the end say nothing. */
    private static String trimmed(String group) {
        return group.replaceAll("[\\^\\s]+$", "").strip();
    }

    @Override
    public String toString() {
        return "PersonName";
    }
}
