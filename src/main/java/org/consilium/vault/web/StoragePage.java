package org.consilium.vault.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.shell.Frame;
import org.consilium.vault.Inspection;

/**
 * The looks through the store, newest first.
 *
 * @param last the newest that came to its end
 * @param findings of the last
 */
public record StoragePage(
        List<Inspection> all, Optional<Inspection> last, List<Inspection.Finding> findings) {
    private static final double MEGABYTE = 1e6;
    private static final long MINUTE = 60;

    public StoragePage {
        all = List.copyOf(all);
        findings = List.copyOf(findings);
    }

    /** The one that goes on. */
    public Optional<Inspection> running() {
        return all.stream().findFirst().filter(one -> one.end().isEmpty());
    }

    public List<Inspection> ended() {
        return all.stream().filter(one -> one.end().isPresent()).toList();
    }

    public String size(Inspection one) {
        return String.format(Locale.ROOT, "%.1f MB", one.bytes() / MEGABYTE);
    }

    public String took(Inspection one, Frame frame) {
        var seconds = one.took().orElseThrow().toSeconds();
        return seconds < MINUTE
                ? frame.t("storage.seconds", seconds)
                : frame.t("storage.minutes", seconds / MINUTE);
    }

    public String kind(Inspection.Finding finding) {
        return finding.kind() == Inspection.Finding.Kind.ORPHAN ? "hold" : "late";
    }

    public String icon(Inspection.Finding finding) {
        return switch (finding.kind()) {
            case MISSING -> "search";
            case DAMAGED -> "warn";
            case ORPHAN -> "undo";
        };
    }
}
