package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;

/** What the report on a resected tumour of an organ should say, and which of it is missing. */
public final class MustHaves {
    private static final List<String> ALWAYS = List.of("histology", "T", "margin");
    private static final List<String> NODES = List.of("N", "nodes-examined", "nodes-positive");
    private static final List<String> GRADE_SIZE = List.of("grade", "size");
    private static final List<String> INVASION = List.of("LVI", "PNI");

    private record Organ(Pattern name, List<String> codes) {}

    /** The first whose name fits counts. */
    private static final Map<String, Organ> ORGANS = new LinkedHashMap<>();

    private static final List<String> OTHER = codes(ALWAYS, NODES, GRADE_SIZE);

    static {
        organ("melanoma", "melanom|skin", ALWAYS, List.of("Breslow", "ulceration", "mitoses"));
        organ(
                "breast",
                "breast|mamma",
                ALWAYS,
                NODES,
                GRADE_SIZE,
                List.of("LVI", "laterality", "ER", "PR", "HER2", "Ki-67"));
        organ(
                "colorectal",
                "colo|rect|caec|cec|sigmoid|bowel",
                ALWAYS,
                NODES,
                GRADE_SIZE,
                INVASION,
                List.of("MMR"));
        organ(
                "lung",
                "lung|bronch|pulmon",
                ALWAYS,
                NODES,
                GRADE_SIZE,
                List.of("LVI", "laterality"));
        organ("oesophagus", "o?esophag|junction", ALWAYS, NODES, GRADE_SIZE, INVASION);
        organ(
                "stomach",
                "stomach|gastr",
                ALWAYS,
                NODES,
                GRADE_SIZE,
                INVASION,
                List.of("HER2", "MMR"));
        organ(
                "pancreas",
                "pancrea|ampulla|bile duct|periampull",
                ALWAYS,
                NODES,
                GRADE_SIZE,
                INVASION);
        organ("prostate", "prostat", ALWAYS, List.of("Gleason", "grade-group", "PNI"));
        organ("kidney", "kidney|renal", ALWAYS, GRADE_SIZE, List.of("laterality"));
        organ("bladder", "bladder|urotheli", ALWAYS, NODES, List.of("grade", "LVI"));
        organ(
                "head and neck",
                "head|neck|oral|tongue|bucca|larynx|laryng|pharyn|tonsil|mandib|maxill|alveol"
                        + "|lip\\b|palate|gingiv|mouth",
                ALWAYS,
                NODES,
                GRADE_SIZE,
                INVASION,
                List.of("extranodal-extension"));
        organ("cervix", "cervix|cervical", ALWAYS, NODES, GRADE_SIZE, List.of("LVI"));
        organ(
                "endometrium",
                "endometri|uterus|uterine",
                ALWAYS,
                List.of("grade", "LVI", "MMR", "stage"));
        organ(
                "ovary",
                "ovar|fallop|peritone",
                List.of("histology", "grade", "T", "stage", "laterality"));
        organ("thyroid", "thyroid", ALWAYS, List.of("N", "size", "LVI", "laterality"));
    }

    private MustHaves() {}

    @SafeVarargs
    private static void organ(String organ, String names, List<String>... codes) {
        ORGANS.put(organ, new Organ(Matches.words(names), codes(codes)));
    }

    @SafeVarargs
    private static List<String> codes(List<String>... parts) {
        var codes = new LinkedHashSet<String>();
        for (var part : parts) {
            codes.addAll(part);
        }
        return List.copyOf(codes);
    }

    /** Codes that no finding states, in the order in which a board asks for them. */
    public static List<String> missing(String site, List<Finding> findings) {
        var stated =
                findings.stream()
                        .filter(finding -> finding.certainty() != Certainty.CONCLUDED)
                        .map(Finding::code)
                        .collect(Collectors.toSet());
        var needed = new ArrayList<>(needed(site));
        needed.removeIf(stated::contains);
        if (stated.contains("N") && findings.stream().anyMatch(MustHaves::isNotAssessed)) {
            needed.removeIf(code -> code.startsWith("nodes-"));
        }
        return List.copyOf(needed);
    }

    private static List<String> needed(String site) {
        return ORGANS.values().stream()
                .filter(organ -> Matches.has(organ.name(), site))
                .findFirst()
                .map(Organ::codes)
                .orElse(OTHER);
    }

    private static boolean isNotAssessed(Finding finding) {
        return finding.code().equals("N") && finding.value().equals("NX");
    }
}
