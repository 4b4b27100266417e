package org.consilium.evidence.checks;

import java.util.Locale;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;

/** One of the two statements that do not fit together. */
public sealed interface Side {
    /** As it stands there, or as a person has corrected it. */
    String value();

    /** The same for the same statement, also after the paper was read again. */
    String mark();

    /** A finding on a page. */
    record OnPage(Report report, CaseFinding finding) implements Side {
        @Override
        public String value() {
            return finding.value();
        }

        @Override
        public String mark() {
            return report.document().value()
                    + "|"
                    + finding.code()
                    + "|"
                    + finding.value().strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "OnPage[" + finding.id().value() + "]";
        }
    }

    /** What the registration says. */
    record AsTold(Item item, String value) implements Side {
        @Override
        public String mark() {
            return "told|" + item + "|" + value;
        }

        @Override
        public String toString() {
            return "AsTold[" + item + "]";
        }
    }

    /** Of the registration. */
    enum Item {
        SEX,
        AGE,
        LATERALITY
    }
}
