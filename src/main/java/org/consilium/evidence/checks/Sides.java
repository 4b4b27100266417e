package org.consilium.evidence.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;

/** Which side of the paired organ a paper speaks of. */
final class Sides {
    private static final Pattern SIDE =
            Words.of(
                    "(?<left>\\b(?:left|lt)\\b)|(?<right>\\b(?:right|rt)\\b)"
                            + "|(?<both>\\bbilateral|\\bb/l\\b)");
    private static final Pattern PARTS = Pattern.compile("[,;+&]|\\band\\b|\\bwith\\b");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");
    private static final int LONG_AGO = 730;
    private static final String ANY = "any";

    /** Whatever the organ of the case is, these have two sides; by the part that they name. */
    private static final Map<String, Pattern> PAIRED =
            Map.ofEntries(
                    Map.entry(
                            "breast",
                            Words.of(
                                    "breast|mastectom|lumpectom|mamm(?:a|og)|quadrantectom"
                                            + "|\\bmrm\\b|\\bbcs\\b")),
                    Map.entry(
                            "lung",
                            Words.of(
                                    "\\blungs?\\b|\\blobe\\b(?! of)|lobectom|pneumonectom"
                                            + "|bronch|pulmon|segmentectom")),
                    Map.entry(
                            "mouth",
                            Words.of(
                                    "tongue|bucca|tonsil|parotid|maxill|mandib|alveol|gloss"
                                            + "|cheek|gingiv|retromolar|palat|pyriform|vocal")),
                    Map.entry("kidney", Words.of("kidney|renal|nephrectom")),
                    Map.entry("ovary", Words.of("\\bovar|oophorectom|adnex")),
                    Map.entry("testis", Words.of("testis|testes|testic|orchi")),
                    Map.entry("adrenal", Words.of("adrenal")),
                    Map.entry("eye", Words.of("\\beye|orbit|globe")),
                    Map.entry("thyroid", Words.of("thyroid")),
                    Map.entry("leg", Words.of("thigh|\\bleg\\b|\\bfoot\\b|\\bknee\\b")),
                    Map.entry("arm", Words.of("\\barm\\b|forearm|\\bhand\\b")));

    /**
     * @param part whose side it is; {@link #ANY} where only "laterality" stands there
     */
    record Sided(String part, Laterality side) {
        /** Of an organ with one such part, "breast" and no word at all are the same. */
        Sided of(Organ organ) {
            return organ == Organ.OTHER ? this : new Sided(ANY, side);
        }

        boolean isOppositeTo(Sided other) {
            var isSame = part.equals(other.part) || part.equals(ANY) || other.part.equals(ANY);
            return isSame && side.isOppositeTo(other.side);
        }

        @Override
        public String toString() {
            return "Sided[" + part + "]";
        }
    }

    private Sides() {}

    static boolean isPaired(Organ organ) {
        return switch (organ) {
            case BREAST, LUNG, HEAD_NECK, OTHER -> true;
            case COLORECTAL, CERVIX -> false;
        };
    }

    /** Each once; empty for organs without sides. */
    static List<Said<Sided>> of(Source source, Organ organ) {
        if (!isPaired(organ) || source.origin() == Source.Origin.OTHER) {
            return List.of();
        }
        var all = new ArrayList<Said<Sided>>();
        for (var finding : source.of("laterality", "procedure", "site", "operation")) {
            sided(finding).stream()
                    .filter(sided -> isOf(organ, sided.part()))
                    .filter(sided -> !isLongAgo(source, finding))
                    .map(sided -> new Said<>(source, finding, sided.of(organ)))
                    .forEach(all::add);
        }
        return Source.once(all);
    }

    private static List<Sided> sided(CaseFinding finding) {
        if (!finding.code().equals("laterality")) {
            return PARTS.splitAsStream(finding.value())
                    .flatMap(words -> named(words).stream())
                    .toList();
        }
        var side = Laterality.of(finding.value());
        var part = part(finding.said().label().toLowerCase(Locale.ROOT)).orElse(ANY);
        return side.map(value -> List.of(new Sided(part, value))).orElse(List.of());
    }

    /** The side in a few words that name a paired part too. */
    private static Optional<Sided> named(String words) {
        var sides = EnumSet.noneOf(Laterality.class);
        var found = SIDE.matcher(words);
        while (found.find()) {
            sides.add(
                    found.group("left") != null
                            ? Laterality.LEFT
                            : found.group("right") != null ? Laterality.RIGHT : Laterality.BOTH);
        }
        return sides.size() == 1
                ? part(words).map(part -> new Sided(part, sides.iterator().next()))
                : Optional.empty();
    }

    private static Optional<String> part(String words) {
        return PAIRED.entrySet().stream()
                .filter(paired -> Words.have(words, paired.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean isOf(Organ organ, String part) {
        return part.equals(ANY)
                || switch (organ) {
                    case BREAST -> part.equals("breast");
                    case LUNG -> part.equals("lung");
                    case HEAD_NECK -> part.equals("mouth");
                    case OTHER -> !part.equals("breast") && !part.equals("lung");
                    case COLORECTAL, CERVIX -> false;
                };
    }

    /** An operation of years ago was for another illness. */
    private static boolean isLongAgo(Source source, CaseFinding finding) {
        var done = finding.said().date().or(() -> year(finding.said().label()));
        return finding.code().equals("operation")
                && Source.days(done, source.date()).orElse(0) > LONG_AGO;
    }

    private static Optional<LocalDate> year(String label) {
        var found = YEAR.matcher(label);
        return found.find()
                ? Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), 7, 1))
                : Optional.empty();
    }
}
