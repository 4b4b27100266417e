package org.consilium.evidence.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;
import org.consilium.reading.labs.Analyte;
import org.consilium.reading.labs.Analytes;
import org.consilium.records.Kind;

/** Which papers give what a board needs. */
final class Needed {
    private static final Pattern WHOLE = Words.of("whole body|\\bpet\\b");
    private static final Pattern PLAIN_FILM =
            Words.of("x-?ray|echo|doppler|fluoroscop|densitometr|angiogra|muga|elastogra");
    private static final Pattern HEART = Words.of("\\becho|\\bmuga|\\blvef\\b|ejection fraction");
    private static final Pattern HEART_DRUG =
            Words.of(
                    "doxorubicin|adriamycin|epirubicin|daunorubicin|anthracycline|trastuzumab"
                            + "|herceptin|pertuzumab|t-?dm1|\\b(?:ac|fac|fec|chop|r-?chop|tch|tchp)"
                            + "\\b");
    private static final Set<String> COUNT = Set.of("hemoglobin", "platelets", "wbc");
    private static final Set<String> KIDNEY =
            Set.of("creatinine", "egfr", "egfr-ckd-epi", "creatinine-clearance");
    private static final Set<String> LIVER = Set.of("bilirubin-total", "alt", "ast");
    private static final Set<String> MARKERS =
            Set.of(
                    "cea",
                    "ca-19-9",
                    "ca-125",
                    "ca-15-3",
                    "he4",
                    "afp",
                    "hcg",
                    "psa",
                    "thyroglobulin",
                    "calcitonin",
                    "chromogranin-a",
                    "scc");

    private Needed() {}

    static boolean gives(Report report, Need need, Organ organ) {
        return switch (need) {
            case IMAGING_PRIMARY -> isScan(report) && Words.have(place(report), primary(organ));
            case IMAGING_SPREAD -> isScan(report) && Words.have(place(report), spread(organ));
            case HEART -> Words.have(place(report), HEART) && isExamination(report);
            case ENDOSCOPY ->
                    report.kind() == Kind.SCOPY
                            && Words.have(place(report), Words.of("colono|sigmoido|procto"));
            case PATHOLOGY -> isTissue(report) && !findings(report, need, organ).isEmpty();
            case MARKERS, BLOOD_COUNT, KIDNEY, LIVER, TUMOUR_MARKER ->
                    !findings(report, need, organ).isEmpty();
        };
    }

    /** What was examined is told by its title and by what was read in it. */
    private static String place(Report report) {
        var codes = Set.of("modality", "region", "scopy");
        return report.subkind().orElse("")
                + " "
                + report.findings().stream()
                        .filter(finding -> codes.contains(finding.code()))
                        .map(CaseFinding::value)
                        .collect(Collectors.joining(" "));
    }

    private static boolean isScan(Report report) {
        return report.kind() == Kind.IMAGING && !Words.have(place(report), PLAIN_FILM);
    }

    private static boolean isExamination(Report report) {
        return report.kind() == Kind.IMAGING || report.kind() == Kind.OTHER;
    }

    private static boolean isTissue(Report report) {
        return report.kind() == Kind.BIOPSY || report.kind() == Kind.IHC_MOLECULAR;
    }

    private static Pattern primary(Organ organ) {
        return Words.of(
                WHOLE.pattern()
                        + switch (organ) {
                            case BREAST -> "|breast|mammogra";
                            case COLORECTAL -> "|abdom|pelvi|rectum";
                            case HEAD_NECK -> "|neck|face|oral|larynx|sinus|orbit|temporal";
                            case LUNG -> "|chest";
                            case CERVIX -> "|pelvi|uterus";
                            case OTHER -> "|\\w";
                        });
    }

    private static Pattern spread(Organ organ) {
        return Words.of(
                WHOLE.pattern()
                        + switch (organ) {
                            case BREAST, CERVIX -> "|chest|abdom|bone scan";
                            case COLORECTAL, HEAD_NECK -> "|chest";
                            case LUNG -> "|abdom|brain|bone scan";
                            case OTHER -> "|chest|abdom|bone scan";
                        });
    }

    /** The findings that answer the need; none for examinations, which count as a whole. */
    static List<CaseFinding> findings(Report report, Need need, Organ organ) {
        return switch (need) {
            case PATHOLOGY -> coded(report, List.of("histology"));
            case MARKERS -> coded(report, markers(organ));
            case BLOOD_COUNT -> measured(report, COUNT);
            case KIDNEY -> measured(report, KIDNEY);
            case LIVER -> measured(report, LIVER);
            case TUMOUR_MARKER ->
                    measured(report, organ == Organ.COLORECTAL ? Set.of("cea") : MARKERS);
            case IMAGING_PRIMARY, IMAGING_SPREAD, ENDOSCOPY, HEART -> List.of();
        };
    }

    private static List<CaseFinding> coded(Report report, List<String> codes) {
        return new Source(report).of(codes.toArray(String[]::new));
    }

    private static List<CaseFinding> measured(Report report, Set<String> groups) {
        return report.findings().stream()
                .filter(finding -> finding.state() != CaseFinding.State.REJECTED)
                .filter(finding -> analyte(finding).filter(groups::contains).isPresent())
                .toList();
    }

    private static Optional<String> analyte(CaseFinding finding) {
        return Analytes.coded(finding.code()).map(Analyte::group);
    }

    private static List<String> markers(Organ organ) {
        return switch (organ) {
            case BREAST -> List.of("ER", "PR", "HER2");
            case COLORECTAL -> List.of("MMR", "MSI");
            case LUNG -> List.of("EGFR", "ALK", "ROS1", "PD-L1");
            case HEAD_NECK, CERVIX, OTHER -> List.of();
        };
    }

    /** Markers that no paper states; repair is told by stain or by gene test. */
    static List<String> lacking(Need need, Organ organ, List<Report> reports) {
        if (need != Need.MARKERS || organ == Organ.COLORECTAL) {
            return List.of();
        }
        var stated =
                reports.stream()
                        .flatMap(report -> findings(report, need, organ).stream())
                        .map(CaseFinding::code)
                        .collect(Collectors.toSet());
        return markers(organ).stream().filter(code -> !stated.contains(code)).toList();
    }

    static boolean namesHeartDrug(Report report) {
        return new Source(report)
                .of("drug", "cycles").stream()
                        .anyMatch(
                                finding ->
                                        Words.have(
                                                finding.value() + " " + finding.said().label(),
                                                HEART_DRUG));
    }
}
