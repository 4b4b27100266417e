package org.consilium.board;

import java.util.ArrayList;
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

    /** What an opinion lacks before it can be filed: the field and its sentence. */
    public record Lack(String field, String key, List<Object> details) {
        static Lack of(String field, String key, Object... details) {
            return new Lack(field, key, List.of(details));
        }
    }

    public static final int MOST_COURSES = 3;
    private static final int LONGEST_TITLE = 200;

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

    /** Everything that keeps it from being filed on a case with so many wishes; empty: nothing. */
    public List<Lack> lacks(int wishCount) {
        var lacks = new ArrayList<Lack>();
        if (!agrees && differently.isBlank()) {
            lacks.add(Lack.of("differently", "board.opinion.differently"));
        }
        lacks.addAll(lacksOfCourses());
        if (reason.isBlank()) {
            lacks.add(Lack.of("reason", "board.opinion.reason"));
        }
        if (changeMyMind.isBlank()) {
            lacks.add(Lack.of("changeMyMind", "board.opinion.changeMyMind"));
        }
        if (advice == Advice.MORE_TESTS_FIRST && testsFirst.isBlank()) {
            lacks.add(Lack.of("testsFirst", "board.opinion.testsFirst"));
        }
        for (var number = 1; number <= wishCount; number++) {
            var answer = wishes.get(number);
            if (answer == null) {
                lacks.add(Lack.of("wish" + number, "board.opinion.wish", number));
            } else if (answer.met() != Met.MET && answer.how().isBlank()) {
                lacks.add(Lack.of("wish" + number, "board.opinion.wishWhy", number));
            }
        }
        return lacks;
    }

    private List<Lack> lacksOfCourses() {
        if (courses.isEmpty()) {
            return List.of(Lack.of("title1", "board.opinion.course"));
        }
        var lacks = new ArrayList<Lack>();
        if (courses.size() > MOST_COURSES) {
            lacks.add(Lack.of("title1", "board.opinion.courses", MOST_COURSES));
        }
        for (var rank = 1; rank <= courses.size(); rank++) {
            var course = courses.get(rank - 1);
            if (course.title().isBlank()) {
                lacks.add(Lack.of("title" + rank, "board.opinion.courseTitle"));
            } else if (course.title().length() > LONGEST_TITLE) {
                lacks.add(Lack.of("title" + rank, "board.opinion.courseLong", LONGEST_TITLE));
            }
            if (course.modalities().isEmpty()) {
                lacks.add(Lack.of("modality" + rank, "board.opinion.modality"));
            }
        }
        return lacks;
    }

    @Override
    public String toString() {
        return "Opinion[sealed]";
    }
}
