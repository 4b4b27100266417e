package org.consilium.findings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the values of one code are put on the sheet.
 *
 * @param before the word before the value
 */
record Wording(String code, String before) {
    /** In the order of the wordings. */
    static List<String> said(VerifiedPage page, List<Wording> wordings) {
        return wordings.stream()
                .flatMap(w -> page.amounts(w.code).stream().map(value -> w.before + value))
                .toList();
    }

    static Set<String> codes(List<Wording> wordings) {
        return wordings.stream().map(Wording::code).collect(Collectors.toSet());
    }
}
