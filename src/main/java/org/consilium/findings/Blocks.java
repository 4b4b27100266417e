package org.consilium.findings;

import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.records.Kind;

/** Which block of the sheet a finding belongs to: by its code, and by the paper it stands on. */
final class Blocks {
    private static final Set<String> STAGE = Set.of("T", "N", "M", "stage-prefix", "stage");
    private static final Set<String> TREATMENT =
            Set.of("operation", "drug", "cycles", "radiotherapy", "fractions");
    private static final Pattern LABORATORY = Pattern.compile("\\d{1,7}-\\d|unknown");

    private Blocks() {}

    static Block of(Kind kind, String code) {
        if (STAGE.contains(code)) {
            return Block.STAGE;
        }
        if (TREATMENT.contains(code)) {
            return Block.TREATMENT_SO_FAR;
        }
        if (LABORATORY.matcher(code).matches()) {
            return Block.LABS;
        }
        return kind == Kind.IMAGING || kind == Kind.SCOPY ? Block.IMAGING : Block.PATHOLOGY;
    }
}
