package org.consilium.evidence.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.reading.Whose;
import org.consilium.reading.labs.Analytes;

/**
 * Organs and tests that a person of the registered sex has not, and tumours hardly ever seen at the
 * registered age: most often a page of somebody else.
 */
final class PersonRule implements Rule {
    private static final String[] SAYING_WHERE = {
        "site",
        "procedure",
        "operation",
        "histology",
        "region",
        "lesion",
        "metastasis",
        "impression",
        "scopy"
    };
    private static final Pattern OF_MEN =
            Words.of(
                    "\\bprostat(?!e-specific membrane)|\\btest(?:is|es|icular)\\b|\\bpenile"
                            + "|\\bpenis|\\bscrot|orchi(?:d)?ectom|seminal vesicle");
    private static final Pattern OF_WOMEN =
            Words.of(
                    "\\bcervix\\b|uterine"
                            + " cervi|\\buter(?:us|ine)\\b|endometri|\\bovar(?:y|ies|ian)\\b"
                            + "|fallopian|hysterectom|salpingo|oophorectom|\\bvagin|\\bvulv"
                            + "|colposcop|hysteroscop");
    private static final Pattern MEASURED_IN_MEN = Pattern.compile("psa|psa-free.*");
    private static final Pattern OF_CHILDREN =
            Words.of("neuroblastoma|retinoblastoma|hepatoblastoma|nephroblastoma|wilms");
    private static final Pattern OF_THE_OLD = Words.of("prostat\\w* (?:adeno)?carcinoma");
    private static final int GROWN_UP = 40;
    private static final int YOUNG = 25;

    @Override
    public List<Contradiction> in(WholeCase all) {
        return all.sources().stream()
                .flatMap(
                        source ->
                                Stream.concat(
                                        sex(source, all.told()).stream(),
                                        age(source, all.told()).stream()))
                .toList();
    }

    /** One for each paper: it is the paper that may belong to somebody else. */
    private static Optional<Contradiction> sex(Source source, Told told) {
        var sex = told.sex().filter(s -> s != Whose.Sex.OTHER);
        if (sex.isEmpty()) {
            return Optional.empty();
        }
        var isWoman = sex.get() == Whose.Sex.FEMALE;
        var foreign =
                source.report().findings().stream()
                        .filter(finding -> finding.state() != CaseFinding.State.REJECTED)
                        .filter(finding -> isWoman ? isOfMen(finding) : isOfWomen(finding))
                        .findFirst();
        var word = sex.get().name().toLowerCase(Locale.ROOT);
        return foreign.map(
                finding ->
                        against(
                                Topic.SEX,
                                new Side.AsTold(Side.Item.SEX, word),
                                new Said<>(source, finding, word),
                                Weight.HIGH));
    }

    private static boolean isOfMen(CaseFinding finding) {
        var isMeasured =
                Analytes.coded(finding.code())
                        .filter(a -> MEASURED_IN_MEN.matcher(a.group()).matches())
                        .isPresent();
        return isMeasured
                || finding.code().equals("Gleason")
                || finding.code().equals("PI-RADS")
                || Words.have(where(finding), OF_MEN);
    }

    private static boolean isOfWomen(CaseFinding finding) {
        return finding.code().equals("O-RADS") || Words.have(where(finding), OF_WOMEN);
    }

    private static String where(CaseFinding finding) {
        if (!List.of(SAYING_WHERE).contains(finding.code())) {
            return "";
        }
        var isNumber = finding.code().equals("lesion");
        return isNumber ? finding.said().label() : finding.value();
    }

    private static Optional<Contradiction> age(Source source, Told told) {
        var age = told.age();
        if (age.isEmpty()) {
            return Optional.empty();
        }
        return source.of("histology").stream()
                .filter(finding -> isRareAt(age, finding.value()))
                .findFirst()
                .map(
                        finding ->
                                against(
                                        Topic.AGE,
                                        new Side.AsTold(Side.Item.AGE, "" + age.getAsInt()),
                                        new Said<>(source, finding, age),
                                        Weight.MIDDLE));
    }

    private static boolean isRareAt(OptionalInt age, String histology) {
        return age.getAsInt() >= GROWN_UP
                ? Words.have(histology, OF_CHILDREN)
                : age.getAsInt() < YOUNG && Words.have(histology, OF_THE_OLD);
    }

    private static Contradiction against(Topic topic, Side told, Said<?> said, Weight weight) {
        return new Contradiction(topic, told, said.side(), said.weighed(said, weight));
    }
}
