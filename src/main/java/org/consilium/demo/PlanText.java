package org.consilium.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** The words of a plan: plain for the family, clinical for the treating doctor. */
record PlanText(
        String headline,
        String illness,
        String recommendation,
        List<String> reasons,
        String ifRefused,
        String clinical,
        List<String> testsFirst,
        List<Step> steps,
        List<Difference> differences,
        List<Answer> wishes,
        List<Answer> questions,
        List<String> warnings,
        List<String> conflicts) {

    PlanText {
        reasons = List.copyOf(reasons);
        testsFirst = List.copyOf(testsFirst);
        steps = List.copyOf(steps);
        differences = List.copyOf(differences);
        wishes = List.copyOf(wishes);
        questions = List.copyOf(questions);
        warnings = List.copyOf(warnings);
        conflicts = List.copyOf(conflicts);
    }

    /** A next step, written as {@code what | when | where | cost}. */
    record Step(String what, String when, String where, String cost) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Step of(String line) {
            var parts = Script.parts(line, 4);
            return new Step(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
        }
    }

    enum Compared {
        SAME,
        REFINED,
        DIFFERENT,
        ADDED
    }

    /** A difference from the first opinion, written as {@code about | first | DIFFERENT | plan}. */
    record Difference(String about, String first, Compared compared, String plan) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Difference of(String line) {
            var parts = Script.parts(line, 4);
            return new Difference(
                    parts.get(0), parts.get(1), Compared.valueOf(parts.get(2)), parts.get(3));
        }
    }

    enum Met {
        MET,
        PARTLY,
        NOT_MET,
        ANSWERED
    }

    /**
     * What the plan does about the wish or question at the same place, written as {@code PARTLY |
     * how}.
     */
    record Answer(Met met, String text) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Answer of(String line) {
            var parts = Script.parts(line, 2);
            return new Answer(Met.valueOf(parts.getFirst()), parts.get(1));
        }
    }
}
