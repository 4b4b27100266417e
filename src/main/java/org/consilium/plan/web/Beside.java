package org.consilium.plan.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.board.BoardResult;
import org.consilium.board.Course;
import org.consilium.board.Opinion;
import org.consilium.plan.PlanText;
import org.consilium.plan.Section;
import org.consilium.plan.web.PlanEditor.Said;
import org.consilium.shell.Frame;

/** The members' opinions, taken apart by the sections of the plan. */
final class Beside {
    private final Map<Section, List<Said>> said = new EnumMap<>(Section.class);

    private Beside() {}

    static Map<Section, List<Said>> of(BoardResult board, PlanText text, Frame frame) {
        var beside = new Beside();
        board.members()
                .forEach(
                        member -> {
                            var opinion = board.opinions().get(member.account());
                            if (opinion != null) {
                                beside.add(member.name(), opinion, text, frame);
                            }
                        });
        return beside.said;
    }

    private void add(String name, Opinion opinion, PlanText text, Frame frame) {
        put(
                Section.SEEN,
                name,
                opinion.agrees() ? frame.t("plan.editor.agrees") : opinion.differently());
        put(Section.INTENT, name, frame.t("plan.intent", opinion.intent()));
        put(
                Section.RECOMMENDED,
                name,
                opinion.courses().stream()
                        .limit(1)
                        .map(Beside::course)
                        .collect(Collectors.joining()));
        opinion.courses().stream().skip(1).forEach(c -> put(Section.ALTERNATIVES, name, course(c)));
        put(Section.REASON, name, opinion.reason());
        put(Section.TESTS_FIRST, name, opinion.testsFirst());
        put(Section.EVIDENCE, name, opinion.evidence());
        put(Section.LIMITS, name, opinion.changeMyMind());
        for (var wish : text.wishes()) {
            var answer = opinion.wishes().get(wish.number());
            if (answer != null) {
                put(
                        Section.WISHES,
                        name,
                        wish.number()
                                + " "
                                + frame.t("plan.met", answer.met())
                                + ": "
                                + answer.how());
            }
        }
        for (var question : text.answers()) {
            var answer = opinion.answers().getOrDefault(question.number(), "");
            if (!answer.isBlank()) {
                put(Section.ANSWERS, name, question.number() + " " + answer);
            }
        }
    }

    private void put(Section section, String name, String text) {
        if (!text.isBlank()) {
            said.computeIfAbsent(section, s -> new ArrayList<>()).add(new Said(name, text));
        }
    }

    private static String course(Course course) {
        return Stream.of(course.title(), course.detail(), course.timing())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(". "));
    }
}
