package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Of several readings of the same element, the ones that count; unclear where they differ. */
final class Settlement {
    /** Elements of which one report has several, told apart by their labels. */
    private static final Set<String> BY_LABEL = Set.of("IHC", "PD-L1", "margin", "margin-distance");

    /** Elements of which several values do not contradict each other. */
    private static final Set<String> MANY =
            Set.of("Gleason", "grade-group", "procedure", "site", "treatment-effect");

    private static final Set<String> CATEGORIES =
            Set.of("T", "N", "M", "stage", "Gleason", "grade-group");

    private Settlement() {}

    static List<Hit> settle(List<Hit> hits) {
        var groups = new LinkedHashMap<String, List<Hit>>();
        for (var hit : hits) {
            var label = BY_LABEL.contains(hit.code()) ? hit.label().toLowerCase(Locale.ROOT) : "";
            groups.computeIfAbsent(hit.code() + " " + label, key -> new ArrayList<>()).add(hit);
        }
        return groups.values().stream().flatMap(group -> group(group).stream()).toList();
    }

    private static List<Hit> group(List<Hit> group) {
        var heaviest = group.stream().mapToInt(Hit::weight).max().orElse(0);
        var values = new LinkedHashMap<String, Hit>();
        group.stream()
                .filter(hit -> hit.weight() == heaviest)
                .forEach(hit -> values.merge(hit.value(), hit, Settlement::clearer));
        var code = group.getFirst().code();
        if (CATEGORIES.contains(code)) {
            values.keySet().removeIf(value -> isRefined(value, values.keySet()));
        }
        var kept = new ArrayList<>(values.values());
        if (CATEGORIES.contains(code)) {
            kept.sort(Comparator.comparing((Hit hit) -> rank(hit.value())).reversed());
        }
        var conflict = kept.size() > 1 && !MANY.contains(code);
        return kept.stream().map(hit -> hit.unclearIf(conflict)).toList();
    }

    private static Hit clearer(Hit first, Hit second) {
        return first.certainty().compareTo(second.certainty()) <= 0 ? first : second;
    }

    /** T2 beside T2a is no contradiction. */
    private static boolean isRefined(String value, Set<String> values) {
        return values.stream()
                .anyMatch(
                        other ->
                                other.length() > value.length()
                                        && other.startsWith(value)
                                        && !Character.isUpperCase(other.charAt(value.length()))
                                        && !Character.isDigit(other.charAt(value.length())));
    }

    private static String rank(String value) {
        return value.replaceFirst("^([TN])X", "$1").replaceFirst("^T(?=is|a)", "T0");
    }
}
