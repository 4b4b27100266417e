package org.consilium.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Dates;
import org.consilium.records.DocumentId;
import org.consilium.records.Kind;

/**
 * One paper of a case with what it says; rejected findings left out.
 *
 * @param kind what a person said it is, else what it seems to be
 * @param subkind such as "CT chest"
 * @param date what a person said, else when it was collected, performed or reported
 * @param lab the laboratory or hospital, as printed at its head
 */
public record Report(
        DocumentId document,
        Kind kind,
        Optional<String> subkind,
        Optional<LocalDate> date,
        Dates dates,
        Optional<String> lab,
        List<CaseFinding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** The same with nothing in it but facts. */
    public Report verified() {
        return new Report(
                document,
                kind,
                subkind,
                date,
                dates,
                lab,
                findings.stream().filter(CaseFinding::isFact).toList());
    }

    @Override
    public String toString() {
        return "Report[" + document.value() + "]";
    }
}
