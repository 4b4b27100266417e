package org.consilium.reading;

import java.util.List;
import java.util.Optional;
import org.consilium.records.Kind;

/**
 * What a paper seems to be.
 *
 * @param confidence 0 to 1: of papers judged so, how many are
 * @param subkind modality and region, or the type of scopy, in plain words: "CT chest",
 *     "colonoscopy"
 * @param reasons the words that decided, strongest first
 */
public record Judgement(
        Kind kind, double confidence, Optional<String> subkind, List<String> reasons) {
    public Judgement {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "Judgement[" + kind + "]";
    }
}
