package org.consilium.evidence.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.consilium.casework.Organ;

/**
 * How old a result may be, of evidence/freshness.tsv. The limits are this project's own defaults,
 * set to be useful reminders; they are taken from no guideline.
 *
 * @param days empty where it does not grow old
 * @param reason in plain English, for whoever edits the table
 */
record FreshnessLimit(Need need, List<Organ> organs, OptionalInt days, When when, String reason) {
    private static final List<FreshnessLimit> ALL = read();

    /** Under which circumstances it is needed. */
    enum When {
        ALWAYS,
        IF_ANY,
        HEART_DRUGS
    }

    static List<FreshnessLimit> of(Organ organ) {
        return ALL.stream().filter(limit -> limit.organs().contains(organ)).toList();
    }

    private static List<FreshnessLimit> read() {
        try (var stream = FreshnessLimit.class.getResourceAsStream("/evidence/freshness.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("evidence/freshness.tsv is not there");
            }
            try (var lines =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(line -> limit(line.split("\t", -1)))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FreshnessLimit limit(String[] row) {
        return new FreshnessLimit(
                Need.valueOf(row[0]),
                row[1].equals("*") ? List.of(Organ.values()) : organs(row[1]),
                row[2].equals("never")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(row[2])),
                When.valueOf(row[3].replace('-', '_').toUpperCase(Locale.ROOT)),
                row[4]);
    }

    private static List<Organ> organs(String names) {
        return Arrays.stream(names.split(",", -1)).map(Organ::valueOf).toList();
    }
}
