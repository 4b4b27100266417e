package org.consilium.evidence.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.CaseFinding.State;
import org.consilium.reading.Box;
import org.consilium.reading.Certainty;
import org.consilium.shell.Frame;

/**
 * One finding beside its page.
 *
 * @param no as it stands at its mark on the page
 * @param current the one the keys act on
 */
public record VerifyRow(int no, CaseFinding finding, boolean current) {
    /** Codes of our own that have a name in words; the others are called as they are printed. */
    private static final Set<String> NAMED =
            Set.of(
                    "T",
                    "N",
                    "M",
                    "stage",
                    "stage-prefix",
                    "histology",
                    "grade",
                    "size",
                    "margin",
                    "margin-distance",
                    "nodes-examined",
                    "nodes-positive",
                    "extranodal-extension",
                    "LVI",
                    "PNI",
                    "laterality",
                    "site",
                    "procedure",
                    "ER-percent",
                    "PR-percent",
                    "treatment-effect",
                    "modality",
                    "region",
                    "contrast",
                    "comparison",
                    "lymph-nodes",
                    "metastasis",
                    "complication",
                    "impression",
                    "scopy",
                    "reach",
                    "preparation",
                    "lesion-size",
                    "circumference",
                    "passable",
                    "biopsies",
                    "operation",
                    "drug",
                    "cycles",
                    "radiotherapy",
                    "fractions");

    public String anchor() {
        return "f-" + finding.id().value();
    }

    public String name(Frame frame) {
        return NAMED.contains(finding.code())
                ? frame.t("evidence.code." + finding.code())
                : finding.said().label();
    }

    /** With its unit, as it counts now. */
    public String value() {
        return finding.unit().map(unit -> finding.value() + " " + unit).orElse(finding.value());
    }

    /** Range and flag as printed. */
    public String beside() {
        return String.join(
                " · ",
                Stream.of(
                                finding.said().range(),
                                finding.said().flag().filter(flag -> !flag.equals("N")))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** As it was read, when a person corrected it. */
    public Optional<String> was() {
        return finding.state() == State.CORRECTED
                ? Optional.of(finding.said().value())
                : Optional.empty();
    }

    public boolean isUnclear() {
        return finding.said().certainty() == Certainty.UNCLEAR;
    }

    /** Not printed: a person decides, one by one. */
    public boolean isConcluded() {
        return finding.isConcluded();
    }

    /** What can be taken with others in one go. */
    public boolean isSure() {
        return finding.said().certainty() == Certainty.STATED;
    }

    public boolean isOpen() {
        return finding.isOpen();
    }

    public Optional<Box> box() {
        return finding.said().place().box();
    }

    /** The class that gives it its shape. */
    public String look() {
        return switch (finding.state()) {
            case PROPOSED -> "";
            case VERIFIED, CORRECTED -> "is-verified";
            case REJECTED -> "is-rejected";
        };
    }

    @Override
    public String toString() {
        return "VerifyRow[" + no + "]";
    }
}
