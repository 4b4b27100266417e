package org.consilium.evidence.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.consilium.evidence.TumourStage;
import org.consilium.evidence.TumourStage.Edition;
import org.consilium.evidence.TumourStage.Prefix;
import org.consilium.kernel.Refused;
import org.consilium.shell.Problems;

/** The stage as a doctor typed it. */
public record StageForm(
        String prefix,
        String t,
        String n,
        String m,
        String group,
        String edition,
        String reason,
        String key) {
    static final StageForm EMPTY = new StageForm("", "", "", "", "", "", "", "");

    /** A field that was not sent is an empty one. */
    public StageForm {
        prefix = Objects.requireNonNullElse(prefix, "");
        t = Objects.requireNonNullElse(t, "");
        n = Objects.requireNonNullElse(n, "");
        m = Objects.requireNonNullElse(m, "");
        group = Objects.requireNonNullElse(group, "");
        edition = Objects.requireNonNullElse(edition, "");
        reason = Objects.requireNonNullElse(reason, "");
        key = Objects.requireNonNullElse(key, "");
    }

    Optional<TumourStage> stage(Problems problems) {
        var book =
                Arrays.stream(Edition.values()).filter(e -> e.name().equals(edition)).findFirst();
        if (book.isEmpty()) {
            problems.add("edition", "evidence.stage.edition");
            return Optional.empty();
        }
        var how = Arrays.stream(Prefix.values()).filter(p -> p.name().equals(prefix)).findFirst();
        try {
            return Optional.of(new TumourStage(how, t, n, m, group, book.get(), reason));
        } catch (Refused e) {
            problems.add(e.key().equals("evidence.stage.reason") ? "reason" : "t", e);
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "StageForm[…]";
    }
}
