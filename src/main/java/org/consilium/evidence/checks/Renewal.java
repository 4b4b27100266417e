package org.consilium.evidence.checks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Whether a later report speaks of the same specimen and so stands for an earlier one. */
final class Renewal {
    private Renewal() {}

    static boolean isOf(Source older, Source newer) {
        return older.isTissue()
                && older.report().kind() == newer.report().kind()
                && isSame(lab(older), lab(newer))
                && isSame(taken(older), taken(newer))
                && isEarlier(older, newer)
                && hasNothingElse(older, newer, "procedure")
                && hasNothingElse(older, newer, "site");
    }

    private static Optional<String> lab(Source source) {
        return source.report().lab().map(lab -> lab.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<LocalDate> taken(Source source) {
        var dates = source.report().dates();
        return dates.collected().or(dates::performed);
    }

    private static <V> boolean isSame(Optional<V> one, Optional<V> other) {
        return one.isPresent() && one.equals(other);
    }

    private static boolean isEarlier(Source older, Source newer) {
        var first = older.report().dates().reported();
        var second = newer.report().dates().reported();
        return first.isPresent() && second.isPresent() && first.get().isBefore(second.get());
    }

    private static boolean hasNothingElse(Source older, Source newer, String code) {
        var first = older.words(code).toLowerCase(Locale.ROOT);
        var second = newer.words(code).toLowerCase(Locale.ROOT);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }
}
