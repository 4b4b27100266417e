package org.consilium.evidence.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A place in the body with its side, in one spelling, so that a lesion is found again.
 *
 * @param words that name the place; without what is there
 */
record Site(Set<String> words, boolean isNode) {
    private static final Pattern NODE =
            Pattern.compile("(?i)\\b(?:lymph\\s?)?nod(?:e|es|al)\\b|\\bLNs?\\b|adenopath");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\d]{1,60}");
    private static final Set<String> SIDES = Set.of("right", "left", "bilateral");
    private static final Set<String> LOBE = Set.of("upper", "middle", "lower");
    private static final Set<String> THINGS =
            Set.of(
                    "the",
                    "of",
                    "in",
                    "at",
                    "and",
                    "with",
                    "a",
                    "an",
                    "largest",
                    "larger",
                    "new",
                    "enlarged",
                    "lesion",
                    "lesions",
                    "mass",
                    "masses",
                    "nodule",
                    "nodules",
                    "node",
                    "nodes",
                    "nodal",
                    "lymph",
                    "ln",
                    "lns",
                    "lymphadenopathy",
                    "adenopathy",
                    "sol",
                    "tumour",
                    "tumor",
                    "growth",
                    "metastasis",
                    "metastases",
                    "metastatic",
                    "deposit",
                    "deposits",
                    "thickening",
                    "soft",
                    "tissue",
                    "region",
                    "side",
                    "sided");
    private static final Map<String, List<String>> SPELLING =
            Map.ofEntries(
                    Map.entry("rt", List.of("right")),
                    Map.entry("lt", List.of("left")),
                    Map.entry("both", List.of("bilateral")),
                    Map.entry("rul", List.of("right", "upper", "lobe")),
                    Map.entry("rml", List.of("right", "middle", "lobe")),
                    Map.entry("rll", List.of("right", "lower", "lobe")),
                    Map.entry("lul", List.of("left", "upper", "lobe")),
                    Map.entry("lll", List.of("left", "lower", "lobe")),
                    Map.entry("hepatic", List.of("liver")),
                    Map.entry("pulmonary", List.of("lung")),
                    Map.entry("lungs", List.of("lung")),
                    Map.entry("renal", List.of("kidney")),
                    Map.entry("splenic", List.of("spleen")),
                    Map.entry("axillary", List.of("axilla")),
                    Map.entry("adrenals", List.of("adrenal")),
                    Map.entry("seg", List.of("segment")),
                    Map.entry("segments", List.of("segment")),
                    Map.entry("paraaortic", List.of("para", "aortic")),
                    Map.entry("pretracheal", List.of("pre", "tracheal")),
                    Map.entry("paratracheal", List.of("para", "tracheal")));
    private static final Map<String, String> NUMERALS =
            Map.of(
                    "i", "1", "ii", "2", "iii", "3", "iv", "4", "v", "5", "vi", "6", "vii", "7",
                    "viii", "8");

    Site {
        words = Set.copyOf(words);
    }

    /**
     * @param said the words around it, which may name a node
     */
    static Site of(String label, String said) {
        var words = new ArrayList<String>();
        for (var word : SIGNS.split(label.toLowerCase(Locale.ROOT), 0)) {
            SPELLING.getOrDefault(word, List.of(word)).stream()
                    .map(one -> words.contains("segment") ? NUMERALS.getOrDefault(one, one) : one)
                    .filter(one -> !one.isEmpty() && !THINGS.contains(one))
                    .forEach(words::add);
        }
        if (isLobeOfLung(words)) {
            words.remove("lung");
        }
        if (words.contains("segment") && words.stream().anyMatch(NUMERALS::containsValue)) {
            words.remove("liver");
        }
        var isNode = NODE.matcher(label).find() || NODE.matcher(said).find();
        return new Site(new TreeSet<>(words), isNode);
    }

    /** Only a lung has an upper, a middle or a lower lobe. */
    private static boolean isLobeOfLung(Collection<String> words) {
        return words.contains("lobe") && words.stream().anyMatch(LOBE::contains);
    }

    boolean isKnown() {
        return words.stream().anyMatch(word -> !SIDES.contains(word));
    }

    /** Told less or more exactly, it may be the same place; another side is another place. */
    boolean mayBe(Site other) {
        return !equals(other)
                && isNode == other.isNode
                && isKnown()
                && other.isKnown()
                && (words.containsAll(other.words) || other.words.containsAll(words));
    }

    /** For at most two lesions of one organ in a sum. */
    String organ() {
        if (isNode) {
            return "node";
        }
        return isLobeOfLung(words) || words.contains("lung") ? "lung" : liverOrItself();
    }

    private String liverOrItself() {
        if (words.contains("liver") || words.contains("segment")) {
            return "liver";
        }
        return String.join(
                " ", new TreeSet<>(words.stream().filter(w -> !SIDES.contains(w)).toList()));
    }

    @Override
    public String toString() {
        return "Site[…]";
    }
}
