package org.consilium.evidence.checks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.evidence.Report;

/**
 * What a doctor needs to set the stage: T, N and M as stated and by whom, and what lies behind
 * them. No stage is worked out here.
 *
 * @param categories T first, then N, then M; of each, the newest first
 * @param behind sizes, nodes, spread and what else a system may ask for, the newest first
 * @param editions that pages name
 */
public record StageInputs(List<Category> categories, List<Behind> behind, List<Edition> editions) {
    private static final Pattern EDITION =
            Pattern.compile(
                    "(?i)\\b(?<system>AJCC|UICC|TNM|FIGO)\\b[^.;\\d]{0,20}"
                            + "(?<number>(?:19|20)\\d\\d|[6-9](?=\\s?(?:th|\\.|ed|version|\\)|$)))");
    private static final Set<String> BEHIND =
            Set.of(
                    "size",
                    "nodes-examined",
                    "nodes-positive",
                    "extranodal-extension",
                    "lesion",
                    "lymph-nodes",
                    "metastasis",
                    "stage",
                    "histology",
                    "grade",
                    "ER",
                    "PR",
                    "HER2",
                    "p16",
                    "Gleason",
                    "grade-group",
                    "Breslow",
                    "ulceration",
                    "mitoses",
                    "laterality");

    public StageInputs {
        categories = List.copyOf(categories);
        behind = List.copyOf(behind);
        editions = List.copyOf(editions);
    }

    /** Which of the three. */
    public enum Letter {
        T,
        N,
        M
    }

    /** Who states it. */
    public enum StatedBy {
        PATHOLOGY,
        IMAGING,
        /** A doctor who may repeat others. */
        LETTER
    }

    /**
     * @param value without prefix, as in "T2"
     * @param prefix as printed; empty where none is
     */
    public record Category(
            Letter letter,
            String value,
            Optional<Prefix> prefix,
            StatedBy by,
            Report report,
            CaseFinding finding) {
        @Override
        public String toString() {
            return "Category[" + letter + "]";
        }
    }

    /** A finding that a category rests on. */
    public record Behind(StatedBy by, Report report, CaseFinding finding) {}

    /**
     * @param system AJCC, UICC, TNM or FIGO
     * @param number of the edition, or its year
     */
    public record Edition(String system, String number, Report report, CaseFinding finding) {}

    /** Of papers that stage: tissue, scans and letters. */
    public static StageInputs of(List<Report> reports) {
        var sources =
                reports.stream()
                        .map(Source::new)
                        .filter(source -> source.origin() != Source.Origin.OTHER)
                        .sorted(
                                Comparator.comparing((Source s) -> s.date().orElse(LocalDate.MIN))
                                        .reversed())
                        .toList();
        return new StageInputs(
                Stream.of(Letter.values())
                        .flatMap(l -> sources.stream().flatMap(s -> stated(s, l)))
                        .toList(),
                sources.stream().flatMap(StageInputs::behind).toList(),
                sources.stream().flatMap(StageInputs::editions).toList());
    }

    private static Stream<Category> stated(Source source, Letter letter) {
        return source.said(finding -> Optional.of(finding.value().strip()), letter.name()).stream()
                .map(
                        said ->
                                new Category(
                                        letter,
                                        said.value(),
                                        Prefix.of(source, said.finding()),
                                        by(source),
                                        source.report(),
                                        said.finding()));
    }

    private static StatedBy by(Source source) {
        return switch (source.origin()) {
            case TISSUE -> StatedBy.PATHOLOGY;
            case IMAGING -> StatedBy.IMAGING;
            case QUOTING, OTHER -> StatedBy.LETTER;
        };
    }

    private static Stream<Behind> behind(Source source) {
        return source.of(BEHIND.toArray(String[]::new)).stream()
                .map(finding -> new Behind(by(source), source.report(), finding));
    }

    private static Stream<Edition> editions(Source source) {
        return source.of("T", "N", "M", "stage").stream()
                .flatMap(
                        finding ->
                                Stream.of(finding.said().label(), finding.said().place().text())
                                        .flatMap(words -> edition(source, finding, words).stream()))
                .distinct();
    }

    private static Optional<Edition> edition(Source source, CaseFinding finding, String words) {
        var found = EDITION.matcher(words);
        return found.find()
                ? Optional.of(
                        new Edition(
                                found.group("system").toUpperCase(Locale.ROOT),
                                found.group("number"),
                                source.report(),
                                finding))
                : Optional.empty();
    }
}
