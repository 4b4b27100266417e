package org.consilium.evidence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a final or amended report says otherwise than the earlier one, beside the other topics. */
final class RenewalRule implements Rule {
    private static final List<String> CODES =
            List.of(
                    "margin",
                    "size",
                    "nodes-examined",
                    "nodes-positive",
                    "extranodal-extension",
                    "LVI",
                    "PNI",
                    "T",
                    "N");

    @Override
    public List<Contradiction> in(WholeCase all) {
        var found = new ArrayList<Contradiction>();
        for (var older : all.sources()) {
            all.sources().stream()
                    .filter(newer -> Renewal.isOf(older, newer))
                    .forEach(newer -> CODES.forEach(c -> differing(older, newer, c, found)));
        }
        return found;
    }

    private static void differing(
            Source older, Source newer, String code, List<Contradiction> found) {
        var before = values(older, code);
        var after = values(newer, code);
        var gone = before.stream().filter(isMissingIn(after)).findFirst();
        var added = after.stream().filter(isMissingIn(before)).findFirst();
        if (!before.isEmpty() && !after.isEmpty() && (gone.isPresent() || added.isPresent())) {
            var first = gone.orElse(before.getFirst());
            var second = added.orElse(after.getFirst());
            found.add(first.against(second, Topic.OLD_AGAINST_NEW, Weight.MIDDLE));
        }
    }

    private static List<Said<String>> values(Source source, String code) {
        return source.said(
                finding -> Optional.of(finding.value().strip().toLowerCase(Locale.ROOT)), code);
    }

    private static Predicate<Said<String>> isMissingIn(List<Said<String>> others) {
        return one -> others.stream().noneMatch(other -> other.value().equals(one.value()));
    }
}
