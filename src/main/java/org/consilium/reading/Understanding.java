package org.consilium.reading;

import java.util.List;

/**
 * All that a paper says, as far as it was understood.
 *
 * @param warnings what a person should look at, in plain English
 */
public record Understanding(
        Judgement judgement,
        Dates dates,
        Whose whose,
        List<Finding> findings,
        List<String> warnings) {
    public Understanding {
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    @Override
    public String toString() {
        return "Understanding[" + judgement.kind() + "]";
    }
}
