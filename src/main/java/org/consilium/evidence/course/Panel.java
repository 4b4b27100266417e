package org.consilium.evidence.course;

import java.util.Arrays;
import java.util.List;

/** Groups of laboratory values in the order a doctor reads them. */
public enum Panel {
    BLOOD_COUNT(
            "hemoglobin",
            "wbc",
            "neutrophils",
            "neutrophils-percent",
            "lymphocytes",
            "lymphocytes-percent",
            "platelets",
            "hematocrit",
            "rbc",
            "mcv",
            "mch",
            "mchc",
            "rdw-cv",
            "monocytes",
            "monocytes-percent",
            "eosinophils",
            "eosinophils-percent",
            "basophils",
            "basophils-percent",
            "esr"),
    KIDNEY(
            "creatinine",
            "egfr",
            "egfr-ckd-epi",
            "creatinine-clearance",
            "urea",
            "urea-nitrogen",
            "sodium",
            "potassium",
            "chloride",
            "bicarbonate",
            "calcium",
            "calcium-corrected",
            "magnesium",
            "phosphate",
            "uric-acid"),
    LIVER(
            "bilirubin-total",
            "bilirubin-direct",
            "bilirubin-indirect",
            "ast",
            "alt",
            "alp",
            "ggt",
            "protein-total",
            "albumin",
            "globulin",
            "pt",
            "inr"),
    TUMOUR_MARKERS(
            "cea",
            "ca-19-9",
            "ca-125",
            "ca-15-3",
            "ca-27-29",
            "ca-72-4",
            "he4",
            "afp",
            "pivka",
            "hcg",
            "ldh",
            "psa",
            "psa-free",
            "psa-free-percent",
            "cyfra",
            "nse",
            "scc",
            "chromogranin-a",
            "calcitonin",
            "thyroglobulin",
            "b2-microglobulin",
            "m-protein",
            "kappa-free",
            "lambda-free",
            "kappa-lambda-ratio"),
    OTHER;

    private final List<String> groups;

    Panel(String... groups) {
        this.groups = List.of(groups);
    }

    static Panel of(String group) {
        return Arrays.stream(values())
                .filter(panel -> panel.groups.contains(group))
                .findFirst()
                .orElse(OTHER);
    }

    int place(String group) {
        return groups.indexOf(group);
    }
}
