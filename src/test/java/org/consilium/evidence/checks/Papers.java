package org.consilium.evidence.checks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.consilium.casework.Organ;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.Report;
import org.consilium.reading.Certainty;
import org.consilium.reading.Dates;
import org.consilium.reading.Finding;
import org.consilium.reading.Place;
import org.consilium.reading.Whose;
import org.consilium.records.DocumentId;
import org.consilium.records.Kind;

/**
 * Made-up papers, written short: {@code BIO 2026-03-01 collected=2026-02-26 : ER=positive &
 * lesion[left breast]=22~mm & PR?=negative}, with {@code ||} between papers; {@code ?} marks what
 * is hard to read, {@code !} what is only concluded, {@code @} the date of a row.
 */
final class Papers {
    private static final Pattern FINDING =
            Pattern.compile(
                    "(?<code>[\\w-]+)(?<label>\\[[^]]*])?(?<how>[?!])?="
                            + "(?<value>[^~@]*)(?<unit>~[^@]*)?(?<date>@.*)?");
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "BIO", Kind.BIOPSY,
                    "IHC", Kind.IHC_MOLECULAR,
                    "IMG", Kind.IMAGING,
                    "OP", Kind.OPERATION_NOTE,
                    "DIS", Kind.DISCHARGE,
                    "LET", Kind.CONSULTATION,
                    "LAB", Kind.BLOOD,
                    "SCO", Kind.SCOPY);

    private Papers() {}

    static List<Report> of(String written) {
        var reports = new ArrayList<Report>();
        for (var paper : written.split("\\|\\|", -1)) {
            if (!paper.isBlank()) {
                reports.add(paper(paper.strip(), reports.size()));
            }
        }
        return reports;
    }

    static Report paper(String written, int number) {
        var parts = written.split(" : ", 2);
        var head = parts[0].strip().split(" ", -1);
        var findings = new ArrayList<CaseFinding>();
        var document = new DocumentId(id("paper " + number));
        if (parts.length == 2) {
            for (var finding : parts[1].split(" & ", -1)) {
                var id = new FindingId(id(number + " " + findings.size()));
                findings.add(proposed(id, document, finding(finding.strip())));
            }
        }
        return new Report(
                document,
                Optional.ofNullable(KINDS.get(head[0])).orElseThrow(),
                part(head, "is").map(words -> words.replace('_', ' ')),
                head.length > 1 && head[1].matches("\\d{4}.*")
                        ? Optional.of(LocalDate.parse(head[1]))
                        : Optional.empty(),
                new Dates(
                        part(head, "collected").map(LocalDate::parse),
                        Optional.empty(),
                        part(head, "reported").map(LocalDate::parse)),
                part(head, "lab"),
                findings);
    }

    static CaseFinding proposed(FindingId id, DocumentId document, Finding said) {
        return new CaseFinding(id, document, said, CaseFinding.State.PROPOSED, Optional.empty());
    }

    /** The same when a person has taken all that it says. */
    static Report verified(Report report) {
        return new Report(
                report.document(),
                report.kind(),
                report.subkind(),
                report.date(),
                report.dates(),
                report.lab(),
                report.findings().stream()
                        .map(
                                f ->
                                        new CaseFinding(
                                                f.id(),
                                                f.document(),
                                                f.said(),
                                                CaseFinding.State.VERIFIED,
                                                f.decided()))
                        .toList());
    }

    private static Optional<String> part(String[] head, String name) {
        for (var word : head) {
            if (word.startsWith(name + "=")) {
                return Optional.of(word.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    static Finding finding(String written) {
        var found = FINDING.matcher(written);
        if (!found.matches()) {
            throw new IllegalArgumentException(written);
        }
        var code = found.group("code");
        var label = Optional.ofNullable(found.group("label")).orElse("[" + code + "]");
        var words = label.substring(1, label.length() - 1);
        return new Finding(
                code,
                words,
                found.group("value").strip(),
                Optional.ofNullable(found.group("unit")).map(unit -> unit.substring(1).strip()),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(found.group("date"))
                        .map(date -> LocalDate.parse(date.substring(1).strip())),
                certainty(Optional.ofNullable(found.group("how")).orElse("")),
                new Place(1, Optional.empty(), words, 1),
                "test-1");
    }

    private static Certainty certainty(String how) {
        return switch (how) {
            case "?" -> Certainty.UNCLEAR;
            case "!" -> Certainty.CONCLUDED;
            default -> Certainty.STATED;
        };
    }

    /** "F 52 BREAST left": sex, age, organ, side, each but the organ may be "-". */
    static Told told(String written) {
        var words = written.strip().split(" ", -1);
        var sex =
                switch (words[0]) {
                    case "F" -> Optional.of(Whose.Sex.FEMALE);
                    case "M" -> Optional.of(Whose.Sex.MALE);
                    default -> Optional.<Whose.Sex>empty();
                };
        return new Told(
                sex,
                words[1].equals("-")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(words[1])),
                Organ.valueOf(words[2]),
                words.length > 3 ? Laterality.of(words[3]) : Optional.empty());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
