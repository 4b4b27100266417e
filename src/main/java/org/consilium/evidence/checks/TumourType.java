package org.consilium.evidence.checks;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a histology names: families of tumours, and within them kinds that exclude each other. A
 * word that names no family, such as "carcinoma", fits all.
 */
record TumourType(Set<String> families, Set<String> kinds, boolean isInSitu) {
    private static final Pattern NON_SMALL = Words.of("non[- ]?small[- ]cell|\\bnsclc\\b");
    private static final Pattern IN_SITU =
            Words.of("in[ -]?situ|\\bdcis\\b|\\blcis\\b|intraductal carcinoma|intraepithelial");
    private static final Pattern INVASIVE =
            Words.of("\\b(?:micro-?)?invasive|infiltrat|\\b(?:with|and|plus)\\b|component");
    private static final Pattern NOT_INVASIVE = Words.of("\\bnon-?\\s?invasive");
    private static final Pattern MIXED = Words.of("carcinosarcoma|collision");
    private static final List<String> LUNG_TYPES = List.of("gland", "squamous", "large");
    private static final Map<String, Pattern> FAMILIES = new LinkedHashMap<>();
    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    /** Of each, only one can be; papillary and mucinous occur within others and are none. */
    private static final List<Set<String>> EXCLUSIVE =
            List.of(
                    Set.of("ductal", "lobular"),
                    Set.of("endometrioid", "serous"),
                    Set.of("adenoid cystic", "mucoepidermoid", "acinic"),
                    Set.of("clear renal", "papillary renal", "chromophobe"),
                    Set.of("papillary thyroid", "medullary thyroid", "anaplastic thyroid"),
                    Set.of("small cell", "carcinoid"),
                    Set.of("hodgkin", "b-cell", "t-cell"),
                    Set.of(
                            "lipo", "leiomyo", "rhabdo", "angio", "osteo", "chondro", "ewing",
                            "stromal"),
                    Set.of("seminoma", "yolk", "choriocarcinoma", "embryonal"));

    static {
        family(
                "gland",
                "adeno-?carcinoma|adenosquam|\\bductal\\b|\\bduct\\b|lobular|mucinous|tubular"
                        + "|endometrioid|serous|adenoid cystic|mucoepiderm|acinic|acinar"
                        + "|cholangio|special type|\\bnst\\b|signet|cohesive|lepidic|cribriform"
                        + "|\\bdcis\\b|\\blcis\\b|glandular");
        family("squamous", "squamous|adenosquam|epidermoid(?<!mucoepidermoid)|verrucous|\\bscc\\b");
        family(
                "neuroendocrine",
                "small[- ]cell|neuro-?endocrine|carcinoid|\\bsclc\\b|merkel|oat cell");
        family("urothelial", "urothelial|transitional cell");
        family("renal", "renal cell|clear cell renal|chromophobe");
        family("liver", "hepatocellular|\\bhcc\\b");
        family("melanoma", "melanoma");
        family("sarcoma", "sarcoma(?!toid)|stromal tumou?r|phyllodes");
        family("lymphoma", "lymphoma|hodgkin");
        family("myeloma", "myeloma|plasmacytoma");
        family("germ", "seminoma|germinoma|teratoma|yolk sac|embryonal c|germ cell|choriocarc");
        family("glioma", "glioma|glioblast|astrocyt|oligodendro|ependym|medulloblast");
        family("meningioma", "meningioma");
        family("mesothelioma", "mesothelioma");
        family("thymoma", "thymoma");
        family("thyroid", "thyroid|follicular c|hurthle");
        kind("ductal", "\\bductal\\b|\\bduct\\b|special type|\\bnst\\b|\\bdcis\\b");
        kind("lobular", "lobular|\\blcis\\b");
        kind("endometrioid", "endometrioid");
        kind("serous", "serous");
        kind("adenoid cystic", "adenoid cystic");
        kind("mucoepidermoid", "mucoepiderm");
        kind("acinic", "acinic");
        kind("clear renal", "clear cell");
        kind("papillary renal", "papillary (?:type )?renal|papillary rcc");
        kind("chromophobe", "chromophobe");
        kind("papillary thyroid", "papillary|follicular variant");
        kind("medullary thyroid", "medullary");
        kind("anaplastic thyroid", "anaplastic");
        kind("small cell", "small[- ]cell|\\bsclc\\b|oat cell");
        kind("carcinoid", "carcinoid|neuro-?endocrine tumou?r");
        kind("hodgkin", "(?<!non[- ])hodgkin");
        kind("b-cell", "\\bb[- ]cell|follicular|mantle|burkitt");
        kind("t-cell", "\\bt[- ]cell");
        kind("stromal", "gastrointestinal stromal");
        for (var tissue : List.of("lipo", "leiomyo", "rhabdo", "angio", "osteo", "chondro")) {
            kind(tissue, "\\b" + tissue + "(?:myo)?sarcoma|" + tissue + "genic");
        }
        kind("ewing", "ewing");
        kind("seminoma", "(?<!non-?\\s?)seminoma|dysgerminoma");
        kind("yolk", "yolk sac");
        kind("choriocarcinoma", "choriocarcinoma");
        kind("embryonal", "embryonal");
    }

    /** How far two histologies are apart. */
    enum Distance {
        NONE,
        KIND,
        FAMILY
    }

    private static void family(String name, String words) {
        FAMILIES.put(name, Words.of(words));
    }

    private static void kind(String name, String words) {
        KINDS.put(name, Words.of(words));
    }

    static TumourType of(String printed) {
        var isNonSmall = Words.have(printed, NON_SMALL);
        var words = NON_SMALL.matcher(printed).replaceAll(" ");
        var isMixed = Words.have(printed, MIXED);
        var families = new LinkedHashSet<>(isMixed ? Set.<String>of() : named(words, FAMILIES));
        var isLarge = words.toLowerCase(Locale.ROOT).contains("large cell carcinoma");
        if (families.isEmpty() && (isNonSmall || isLarge)) {
            families.addAll(LUNG_TYPES);
        }
        var isInvasive = INVASIVE.matcher(NOT_INVASIVE.matcher(printed).replaceAll(" ")).find();
        return new TumourType(
                Set.copyOf(families),
                Set.copyOf(named(words, KINDS)),
                Words.have(printed, IN_SITU) && !isInvasive);
    }

    private static Set<String> named(String words, Map<String, Pattern> names) {
        return names.entrySet().stream()
                .filter(name -> Words.have(words, name.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Distance to(TumourType other) {
        if (families.isEmpty() || other.families.isEmpty()) {
            return Distance.NONE;
        }
        if (families.stream().noneMatch(other.families::contains)) {
            return Distance.FAMILY;
        }
        var isApart = EXCLUSIVE.stream().anyMatch(group -> excludes(group, other));
        return isApart ? Distance.KIND : Distance.NONE;
    }

    private boolean excludes(Set<String> group, TumourType other) {
        var first = kinds.stream().filter(group::contains).toList();
        var second = other.kinds.stream().filter(group::contains).toList();
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }
}
