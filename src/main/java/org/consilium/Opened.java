package org.consilium;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Dates;
import org.consilium.reading.Judgement;
import org.consilium.reading.Understanding;
import org.consilium.reading.Whose;
import org.consilium.records.Kind;

/**
 * A file, read.
 *
 * @param name as it was given; of a file in a letter or an archive, its own
 * @param parts the files in it
 */
record Opened(String name, int pages, Understanding understood, List<Opened> parts) {
    static Opened refused(String name, String why) {
        return new Opened(
                name,
                0,
                new Understanding(
                        new Judgement(Kind.OTHER, 0, Optional.empty(), List.of()),
                        Dates.NONE,
                        Whose.NOBODY,
                        List.of(),
                        List.of(why)),
                List.of());
    }

    /** A letter around a report is that report: what it says is said for the letter, too. */
    static Opened around(Opened cover, List<Opened> parts) {
        var first =
                parts.stream()
                        .filter(part -> part.understood().judgement().kind() != Kind.OTHER)
                        .max(Comparator.comparingInt(part -> part.understood().findings().size()));
        var main =
                cover.understood().judgement().kind() == Kind.OTHER
                        ? first
                        : Optional.<Opened>empty();
        return new Opened(
                cover.name(),
                cover.pages() + parts.stream().mapToInt(Opened::pages).sum(),
                main.orElse(cover).understood(),
                parts);
    }
}
