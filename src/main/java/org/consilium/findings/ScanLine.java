package org.consilium.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;

/** What a page of a scan or an endoscopy says: lesions with their sizes, the impression last. */
final class ScanLine {
    private static final Set<String> NAMING = Set.of("modality", "region", "scopy");

    private static final List<Wording> SEEN_HOW =
            List.of(
                    new Wording("contrast", "contrast: "),
                    new Wording("comparison", "compared with: "),
                    new Wording("preparation", "preparation: "),
                    new Wording("reach", "reach: "));

    private static final List<Wording> AFTER =
            List.of(
                    new Wording("circumference", "circumference: "),
                    new Wording("passable", "passable: "),
                    new Wording("biopsies", "biopsies: "),
                    new Wording("laterality", "side: "));

    private static final List<Wording> LAST = List.of(new Wording("impression", "impression: "));

    private ScanLine() {}

    /** "CT chest"; empty where nobody verified what it is. */
    static Optional<String> name(VerifiedPage page) {
        var examination =
                Stream.concat(page.amounts("scopy").stream(), page.amounts("modality").stream())
                        .toList();
        return examination.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join(
                                        " ",
                                        String.join(" and ", examination),
                                        String.join(", ", page.amounts("region")))
                                .strip());
    }

    static List<String> parts(VerifiedPage page) {
        var parts = new ArrayList<>(Wording.said(page, SEEN_HOW));
        page.findings().stream()
                .filter(f -> !isWorded(f.code()))
                .map(ScanLine::seen)
                .distinct()
                .forEach(parts::add);
        parts.addAll(Wording.said(page, AFTER));
        parts.addAll(Wording.said(page, LAST));
        return parts;
    }

    private static boolean isWorded(String code) {
        return NAMING.contains(code)
                || Stream.of(SEEN_HOW, AFTER, LAST).anyMatch(w -> Wording.codes(w).contains(code));
    }

    /** "right upper lobe 42 mm"; a score by its name, other findings with what they are of. */
    private static String seen(CaseFinding finding) {
        var label = finding.said().label();
        var amount = VerifiedPage.amount(finding);
        if (finding.code().equals("lesion") || label.contains(finding.code())) {
            return label + " " + amount;
        }
        return finding.code().replace('-', ' ') + ", " + label + ": " + amount;
    }
}
