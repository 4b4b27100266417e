package org.consilium.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.records.glovebox.FileType;

/**
 * One document as it came, and what a person said it is.
 *
 * @param fileName as the sender called it; an expert gets a neutral one, since names can give the
 *     first opinion away
 * @param bytes size of the original; 0 when it is composed
 * @param sha256 of the original, lower-case hex
 * @param pages 0 until the pages were made
 * @param kind set by a person; empty: not sorted yet
 * @param date the date of the report, set by a person
 * @param origin name of the packed folder it came in
 * @param item which item of the checklist it is, when the person who sorted it said so
 */
public record Document(
        DocumentId id,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        int pages,
        Optional<Kind> kind,
        Optional<LocalDate> date,
        Way way,
        AccountId by,
        Instant at,
        Reading reading,
        Optional<Item> item,
        Optional<String> origin) {
    /** The type of pictures from a scanner: they have no pages, and are shown by another module. */
    public static final String SCAN = "application/dicom";

    /** The type of a document that shows pages of others, and has no bytes of its own. */
    static final String COMPOSED = "application/x-pages";

    public boolean isScan() {
        return mediaType.equals(SCAN);
    }

    /** Whether its pages came in other documents, from which they were put together. */
    public boolean isComposed() {
        return mediaType.equals(COMPOSED);
    }

    /** Whether its pages stand in other documents now. */
    public boolean isArranged() {
        return reading == Reading.ARRANGED;
    }

    /** Whether its name says that it is something else than it is. */
    public boolean isMisnamed() {
        return FileType.ofMediaType(mediaType)
                .filter(type -> type.isContradictedBy(fileName))
                .isPresent();
    }

    Document forExpert() {
        return new Document(
                id,
                "record",
                mediaType,
                bytes,
                sha256,
                pages,
                kind,
                date,
                way,
                by,
                at,
                reading,
                item,
                Optional.empty());
    }

    @Override
    public String toString() {
        return "Document[" + id.value() + "]";
    }
}
