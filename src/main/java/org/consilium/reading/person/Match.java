package org.consilium.reading.person;

import java.util.List;

/**
 * Whether a page is about the person.
 *
 * @param reasons keys of sentences: nothing, name.missing, name.differs, name.close, name.part,
 *     name.family, name.given, age.differs, sex.differs, id.same
 */
public record Match(Verdict verdict, List<String> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }

    /** What the program does with the page. */
    public enum Verdict {
        MATCH,
        /** A person is asked. */
        UNSURE,
        /** Nothing goes on until a person has decided. */
        MISMATCH
    }
}
