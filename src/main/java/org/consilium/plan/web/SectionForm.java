package org.consilium.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.board.Course;
import org.consilium.board.Modality;
import org.consilium.board.Opinion;
import org.consilium.plan.Difference;
import org.consilium.plan.NextStep;
import org.consilium.plan.PlanText;
import org.consilium.plan.WarningSign;
import org.springframework.util.MultiValueMap;

/**
 * The fields of one section as they were sent. Read from the raw fields, since a lone value with a
 * comma would be split.
 */
record SectionForm(MultiValueMap<String, String> fields) {
    /** The plan with this section as it was typed; the rest as it is. */
    PlanText onto(PlanText now) {
        return new PlanText(
                now.writtenIn(),
                text("text"),
                text("text"),
                one(Opinion.Intent.class, text("intent")),
                new Course(text("title"), modalities(), text("detail"), text("timing")),
                text("text"),
                alternatives(now),
                text("text"),
                text("text"),
                now.firstSaid(),
                differences(now),
                wishes(now),
                nextSteps(),
                text("text"),
                signs(),
                text("text"),
                answers(now),
                text("text"),
                new PlanText.Limits(
                        now.limits().recordsUpTo(),
                        now.limits().records(),
                        now.limits().missing(),
                        text("text")),
                now.minority(),
                now.agreement());
    }

    private List<Modality> modalities() {
        return all("modality").stream()
                .flatMap(name -> one(Modality.class, name).stream())
                .toList();
    }

    /** A blank title takes the course out; the last line of the form adds one. */
    private List<Course> alternatives(PlanText now) {
        var courses = new ArrayList<Course>();
        for (var i = 0; i < all("title").size(); i++) {
            if (!at("title", i).isBlank()) {
                var before = i < now.alternatives().size();
                courses.add(
                        new Course(
                                at("title", i),
                                before ? now.alternatives().get(i).modalities() : List.of(),
                                at("detail", i),
                                at("timing", i)));
            }
        }
        return courses;
    }

    private List<Difference> differences(PlanText now) {
        return IntStream.range(0, now.differences().size())
                .mapToObj(
                        i ->
                                new Difference(
                                        now.differences().get(i).dimension(),
                                        one(Difference.Comparison.class, at("comparison", i)),
                                        one(Difference.Impact.class, at("impact", i)),
                                        one(Difference.Direction.class, at("direction", i)),
                                        at("how", i)))
                .toList();
    }

    private List<PlanText.WishAnswer> wishes(PlanText now) {
        return IntStream.range(0, now.wishes().size())
                .mapToObj(
                        i -> {
                            var wish = now.wishes().get(i);
                            return new PlanText.WishAnswer(
                                    wish.number(),
                                    wish.kind(),
                                    wish.strength(),
                                    wish.wish(),
                                    one(Opinion.Met.class, at("met", i)),
                                    at("how", i));
                        })
                .toList();
    }

    /** A step without a kind is taken out. */
    private List<NextStep> nextSteps() {
        return IntStream.range(0, all("kind").size())
                .mapToObj(
                        i ->
                                one(NextStep.Kind.class, at("kind", i))
                                        .map(
                                                kind ->
                                                        new NextStep(
                                                                kind,
                                                                at("what", i),
                                                                at("when", i),
                                                                at("where", i),
                                                                at("cost", i))))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<WarningSign> signs() {
        return all("sign").stream().flatMap(name -> one(WarningSign.class, name).stream()).toList();
    }

    private List<PlanText.Answer> answers(PlanText now) {
        return IntStream.range(0, now.answers().size())
                .mapToObj(
                        i -> {
                            var answer = now.answers().get(i);
                            return new PlanText.Answer(
                                    answer.number(), answer.question(), at("text", i));
                        })
                .toList();
    }

    private String text(String field) {
        return at(field, 0);
    }

    /** Line ends as they are kept, so that an unchanged section stays unchanged. */
    private String at(String field, int i) {
        var values = all(field);
        return i < values.size() ? values.get(i).replace("\r\n", "\n").strip() : "";
    }

    private List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst();
    }
}
