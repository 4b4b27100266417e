package org.consilium.board;

import java.util.List;
import java.util.Map;

/**
 * What one expert files alone.
 *
 * @param agrees with diagnosis and stage as in the summary
 * @param differently how they are seen, when not
 * @param courses ranked, the best first; at least one
 * @param wishes by wish number from 1: how the first course meets it
 * @param answers by question number from 1, for the questions the expert answers
 */
public record Opinion(
        boolean agrees,
        String differently,
        Advice advice,
        Intent intent,
        List<Course> courses,
        String reason,
        String evidence,
        String testsFirst,
        Confidence confidence,
        String changeMyMind,
        Map<Integer, WishAnswer> wishes,
        Map<Integer, String> answers) {
    public enum Advice {
        DEFINITE_PLAN,
        MORE_TESTS_FIRST,
        SUPPORTIVE_CARE
    }

    public enum Intent {
        CURATIVE,
        PALLIATIVE,
        SUPPORTIVE,
        DIAGNOSTIC
    }

    public enum Confidence {
        LOW,
        MIDDLE,
        HIGH
    }

    public record WishAnswer(Met met, String how) {}

    public enum Met {
        MET,
        PARTLY,
        NOT
    }

    public Opinion {
        courses = List.copyOf(courses);
        wishes = Map.copyOf(wishes);
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "Opinion[sealed]";
    }
}
