package org.consilium.evidence;

import java.util.List;
import java.util.Optional;
import org.consilium.reading.Dates;
import org.consilium.reading.Judgement;
import org.consilium.records.DocumentId;

/**
 * What a document says as a whole.
 *
 * @param judgement what it seems to be; a person says what it is
 * @param lab the laboratory or hospital, as printed at its head
 * @param warnings what a person should look at, in plain English
 */
public record PaperSaid(
        DocumentId document,
        Judgement judgement,
        Dates dates,
        Optional<String> lab,
        List<String> warnings) {
    public PaperSaid {
        warnings = List.copyOf(warnings);
    }

    @Override
    public String toString() {
        return "PaperSaid[" + document.value() + "]";
    }
}
