package org.consilium.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.plan.Difference;
import org.consilium.plan.Difference.Comparison;
import org.consilium.plan.Difference.Dimension;
import org.consilium.plan.Difference.Direction;
import org.consilium.plan.Difference.Impact;
import org.consilium.plan.NextStep;

/** The chair's words in the form of the plan. */
final class PlanWords {
    private static final String FOLLOW_UP =
            "Your own doctor leads the treatment. We call you after two weeks and after three months "
                    + "and ask how it goes. Questions about this plan are free.";
    private static final Pattern CODED_WARNING =
            Pattern.compile(
                    "fever|bleed|breath|chest|pain|stool|drink|wound|weak|confus|swelling of the leg");

    private final DemoPerson person;
    private final PlanText words;

    PlanWords(DemoPerson person) {
        this.person = person;
        this.words = person.plan().orElseThrow();
    }

    org.consilium.plan.PlanText over(org.consilium.plan.PlanText draft) {
        return new org.consilium.plan.PlanText(
                draft.writtenIn(),
                words.headline() + " " + words.recommendation(),
                words.illness() + "\n" + words.clinical(),
                draft.intent(),
                draft.recommended(),
                words.reasons().isEmpty() ? draft.reason() : String.join("\n", words.reasons()),
                draft.alternatives(),
                words.ifRefused(),
                String.join("\n", words.testsFirst()),
                draft.firstSaid(),
                draft.firstSaid().isPresent() ? differences() : draft.differences(),
                draft.wishes().stream().map(this::wish).toList(),
                words.steps().stream().map(PlanWords::step).toList(),
                FOLLOW_UP,
                draft.warningSigns(),
                words.warnings().stream()
                        .filter(
                                warning ->
                                        !CODED_WARNING
                                                .matcher(warning.toLowerCase(Locale.ROOT))
                                                .find())
                        .collect(Collectors.joining("\n")),
                draft.answers().stream().map(this::answer).toList(),
                draft.evidence(),
                draft.limits(),
                draft.minority(),
                draft.agreement());
    }

    private org.consilium.plan.PlanText.WishAnswer wish(
            org.consilium.plan.PlanText.WishAnswer wish) {
        var how =
                wish.number() <= words.wishes().size()
                        ? words.wishes().get(wish.number() - 1).text()
                        : "As far as the treatment allows; we talk about it on the phone.";
        return new org.consilium.plan.PlanText.WishAnswer(
                wish.number(),
                wish.kind(),
                wish.strength(),
                wish.wish(),
                Optional.of(Met.of(person, wish.number())),
                how);
    }

    private org.consilium.plan.PlanText.Answer answer(org.consilium.plan.PlanText.Answer answer) {
        var text =
                answer.number() <= words.questions().size()
                        ? words.questions().get(answer.number() - 1).text()
                        : "We answer this with you on the phone, together with the plan.";
        return new org.consilium.plan.PlanText.Answer(answer.number(), answer.question(), text);
    }

    private static NextStep step(PlanText.Step step) {
        return new NextStep(
                kind(step.what().toLowerCase(Locale.ROOT)),
                step.what(),
                said(step.when()),
                said(step.where()),
                said(step.cost()));
    }

    private static NextStep.Kind kind(String what) {
        if (what.startsWith("see ") || what.contains("dr.")) {
            return NextStep.Kind.SEE_DOCTOR;
        }
        if (what.contains("radiation") && (what.contains("drip") || what.contains("chemo"))) {
            return NextStep.Kind.MEDICINE_AND_RADIATION;
        }
        if (what.matches(".*(operation|surgery|resection).*")) {
            return NextStep.Kind.OPERATION;
        }
        if (what.contains("radiation")) {
            return NextStep.Kind.RADIATION;
        }
        if (what.matches(".*(scan|test|biopsy|mri|\\bct\\b|pet|look|check|report).*")) {
            return NextStep.Kind.TEST;
        }
        return what.matches(".*(drip|tablet|chemo|medicine|injection|cycle|round).*")
                ? NextStep.Kind.MEDICINE
                : NextStep.Kind.OTHER;
    }

    /** What the words do not name was not compared by the first opinion. */
    private List<Difference> differences() {
        Map<Dimension, Difference> coded = new EnumMap<>(Dimension.class);
        for (var line : words.differences()) {
            coded.merge(
                    dimension(line.about().toLowerCase(Locale.ROOT)),
                    difference(line),
                    PlanWords::both);
        }
        return List.of(Dimension.values()).stream()
                .map(
                        dimension ->
                                coded.getOrDefault(
                                        dimension,
                                        new Difference(
                                                dimension,
                                                Optional.of(Comparison.NOT_COMPARABLE),
                                                Optional.empty(),
                                                Optional.empty(),
                                                "")))
                .toList();
    }

    private static Difference difference(PlanText.Difference line) {
        var how = line.about() + ": " + line.plan() + ". First opinion: " + line.first() + ".";
        var comparison =
                switch (line.compared()) {
                    case SAME -> Comparison.SAME;
                    case REFINED -> Comparison.REFINED;
                    case DIFFERENT, ADDED -> Comparison.DIFFERENT;
                };
        var dimension = dimension(line.about().toLowerCase(Locale.ROOT));
        return new Difference(
                dimension,
                Optional.of(comparison),
                switch (line.compared()) {
                    case SAME -> Optional.empty();
                    case REFINED, ADDED -> Optional.of(Impact.MINOR);
                    case DIFFERENT ->
                            Optional.of(
                                    dimension == Dimension.MODALITY
                                            ? Impact.MAJOR
                                            : Impact.MODERATE);
                },
                switch (line.compared()) {
                    case SAME, REFINED -> Optional.empty();
                    case ADDED -> Optional.of(Direction.MORE);
                    case DIFFERENT -> Optional.of(Direction.SWAP);
                },
                how);
    }

    /** The larger difference counts; the words of both stay. */
    private static Difference both(Difference one, Difference other) {
        var larger = other.comparison().equals(Optional.of(Comparison.DIFFERENT)) ? other : one;
        return new Difference(
                one.dimension(),
                larger.comparison(),
                larger.impact(),
                larger.direction(),
                one.how() + " " + other.how());
    }

    private static Dimension dimension(String about) {
        if (about.startsWith("illness")) {
            return Dimension.STAGE;
        }
        if (about.startsWith("aim")) {
            return Dimension.INTENT;
        }
        if (about.startsWith("when") || about.startsWith("order")) {
            return Dimension.ORDER;
        }
        if (about.startsWith("tests") || about.startsWith("family")) {
            return Dimension.TESTS;
        }
        return about.matches("treatment|radiation|medicine|chemotherapy|operation")
                ? Dimension.MODALITY
                : Dimension.EXTENT;
    }

    private static String said(String words) {
        return BoardWork.isSaid(words) ? words : "";
    }
}
