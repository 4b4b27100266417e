package org.consilium.records;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Grant;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.springframework.stereotype.Service;

/** The documents of a case: taken in, kept as they came, shown by page, sorted by a person. */
@Service
public class Documents {
    /**
     * Takes one file in: type by content, consent required, encrypted, durable before it returns.
     * The same key files it once. Needs ADD_RECORDS. Says DocumentFiled.
     */
    public Receipt add(Grant grant, String fileName, InputStream bytes, RequestKey key) {
        throw new UnsupportedOperationException();
    }

    /** Newest report first, unsorted before sorted; needs SEE_RECORDS. */
    public List<Document> list(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /** Needs SEE_RECORDS. @throws NotFound also for a document of another case */
    public Document document(Grant grant, DocumentId id) {
        throw new UnsupportedOperationException();
    }

    /** The bytes as they came; needs SEE_RECORDS. */
    public InputStream original(Grant grant, DocumentId id) {
        throw new UnsupportedOperationException();
    }

    /** JPEG or PNG of one page, from 1; empty while it is still being made. Needs SEE_RECORDS. */
    public Optional<byte[]> pageImage(Grant grant, DocumentId id, int page) {
        throw new UnsupportedOperationException();
    }

    /** The text layer of one page; "" when it has none. Needs SEE_RECORDS. */
    public String pageText(Grant grant, DocumentId id, int page) {
        throw new UnsupportedOperationException();
    }

    /** A person says what it is and of when; needs SORT_RECORDS. */
    public void sort(Grant grant, DocumentId id, Kind kind, LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** What the organ's checklist asks for, what is there, what is missing; needs SEE_RECORDS. */
    public Checklist checklist(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /** Tells the family what is missing (step CHECKLIST_SENT); needs SORT_RECORDS. */
    public void sendChecklist(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /**
     * A person declares the records complete (step RECORDS_COMPLETE); needs SORT_RECORDS.
     *
     * @throws Refused {@code records.missing} without a reason while a required item is missing
     */
    public void complete(Grant grant, Optional<String> reasonThoughMissing) {
        throw new UnsupportedOperationException();
    }
}
