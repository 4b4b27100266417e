package org.consilium.evidence.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Report;
import org.consilium.kernel.AccountId;
import org.consilium.reading.Certainty;
import org.consilium.reading.Dates;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;
import org.consilium.reading.Place;
import org.consilium.records.DocumentId;
import org.consilium.records.Kind;
import org.jspecify.annotations.Nullable;

/** Reports of a made-up patient, one after the other. */
final class Papers {
    private static final Instant MORNING = Instant.parse("2026-11-01T04:30:00Z");
    private static long next = 1;

    private final DocumentId document = new DocumentId(new UUID(1, next++));
    private final Kind kind;
    private Optional<String> subkind = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> lab = Optional.empty();
    private final List<CaseFinding> findings = new ArrayList<>();

    private Papers(Kind kind) {
        this.kind = kind;
    }

    static Papers a(Kind kind) {
        return new Papers(kind);
    }

    Papers called(String name) {
        subkind = Optional.of(name);
        return this;
    }

    Papers on(String day) {
        date = Optional.of(LocalDate.parse(day));
        return this;
    }

    Papers from(String house) {
        lab = Optional.of(house);
        return this;
    }

    Papers says(String code, String label, String value) {
        return says(code, label, value, null, null);
    }

    Papers says(
            String code,
            String label,
            String value,
            @Nullable String unit,
            @Nullable String range) {
        return says(finding(code, label, value, unit, range, null), CaseFinding.State.PROPOSED);
    }

    Papers dated(String code, String label, String value, String day) {
        return says(
                finding(code, label, value, null, null, LocalDate.parse(day)),
                CaseFinding.State.PROPOSED);
    }

    Papers lesion(String site, String mm) {
        return says("lesion", site, mm, "mm", null);
    }

    Papers saysAll(List<Finding> all) {
        all.forEach(one -> says(one, CaseFinding.State.PROPOSED));
        return this;
    }

    Papers says(Finding said, CaseFinding.State state) {
        findings.add(
                new CaseFinding(
                        new FindingId(new UUID(2, next++)),
                        document,
                        said,
                        state,
                        Optional.empty()));
        return this;
    }

    /** A person reads the last finding otherwise. */
    Papers corrected(String value, @Nullable String unit) {
        var last = findings.removeLast();
        var correction = new CaseFinding.Correction(value, Optional.ofNullable(unit));
        var by = new AccountId(new UUID(3, 1));
        findings.add(
                new CaseFinding(
                        last.id(),
                        document,
                        last.said(),
                        CaseFinding.State.CORRECTED,
                        Optional.of(
                                new CaseFinding.Decision(by, MORNING, Optional.of(correction)))));
        return this;
    }

    /** A person verifies or rejects the last finding. */
    Papers now(CaseFinding.State state) {
        var last = findings.removeLast();
        return says(last.said(), state);
    }

    Report report() {
        return new Report(document, kind, subkind, date, Dates.NONE, lab, findings);
    }

    static Paper typed(String text) {
        return Paper.typed(text);
    }

    static Finding finding(
            String code,
            String label,
            String value,
            @Nullable String unit,
            @Nullable String range,
            @Nullable LocalDate day) {
        return new Finding(
                code,
                label,
                value,
                Optional.ofNullable(unit),
                Optional.ofNullable(range),
                Optional.empty(),
                Optional.ofNullable(day),
                Certainty.STATED,
                new Place(1, Optional.empty(), label + " " + value, 1),
                "test");
    }
}
