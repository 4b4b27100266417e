package org.consilium.evidence.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Joins cycles of the same drugs, and sittings of the same radiation, into courses. */
final class Courses {
    /** After a longer pause the same drugs are a new course. */
    private static final int PAUSE = 60;

    private Courses() {}

    static List<Draft> drugs(List<Draft> all) {
        var fullFirst =
                all.stream()
                        .sorted(
                                Comparator.comparing((Draft draft) -> draft.day().isEmpty())
                                        .thenComparingInt(d -> -d.phrase().set().size())
                                        .thenComparing(d -> d.entry().count().isEmpty())
                                        .thenComparingInt(Draft::rank))
                        .toList();
        return joined(fullFirst, Courses::isSameDrugs);
    }

    /** "Paclitaxel" beside "carboplatin + paclitaxel" is the same course only on the same day. */
    private static boolean isSameDrugs(Draft course, Draft other) {
        var isSame = course.phrase().isEqualTo(other.phrase());
        var isPart = course.phrase().holds(other.phrase());
        if (other.day().isEmpty()) {
            return (isSame || (isPart && isOnePaper(course, other)));
        }
        return course.day().isPresent()
                && ((isSame && isNear(course, other)) || (isPart && sharesDay(course, other)));
    }

    static List<Draft> radiation(List<Draft> all) {
        var dosesFirst =
                all.stream()
                        .sorted(
                                Comparator.comparing((Draft draft) -> draft.day().isEmpty())
                                        .thenComparing(d -> d.entry().detail().isEmpty())
                                        .thenComparingInt(Draft::rank))
                        .toList();
        return joined(dosesFirst, Courses::isSameRadiation);
    }

    private static boolean isSameRadiation(Draft course, Draft other) {
        var isSite = course.phrase().isAkinTo(other.phrase());
        var one = course.entry().detail();
        var two = other.entry().detail();
        var isDose = one.isEmpty() || two.isEmpty() || one.equals(two);
        var isFractions =
                course.entry().count().isEmpty()
                        || other.entry().count().isEmpty()
                        || course.entry().count().equals(other.entry().count());
        var isTime = course.day().isEmpty() || other.day().isEmpty() || isNear(course, other);
        return isSite && isDose && isFractions && isTime;
    }

    /** An undated mention that fits several courses belongs to none of them. */
    private static List<Draft> joined(List<Draft> drafts, BiPredicate<Draft, Draft> isSame) {
        var courses = new ArrayList<Draft>();
        for (var draft : inTime(drafts)) {
            var fitting = courses.stream().filter(course -> isSame.test(course, draft)).toList();
            if (fitting.size() == 1 || (draft.day().isPresent() && !fitting.isEmpty())) {
                var course = fitting.getLast();
                var whole = course.with(course.entry().continuedBy(draft.entry()));
                courses.set(courses.indexOf(course), whole);
            } else {
                courses.add(draft);
            }
        }
        return courses;
    }

    /** Dated ones by date, so that a course grows day by day; order is otherwise kept. */
    private static List<Draft> inTime(List<Draft> drafts) {
        return Stream.concat(
                        drafts.stream()
                                .filter(draft -> draft.day().isPresent())
                                .sorted(Comparator.comparing(draft -> draft.day().orElseThrow())),
                        drafts.stream().filter(draft -> draft.day().isEmpty()))
                .toList();
    }

    private static boolean isNear(Draft course, Draft other) {
        return course.entry().span().isPresent()
                && other.entry().span().isPresent()
                && course.entry().span().get().isNear(other.entry().span().get(), PAUSE);
    }

    private static boolean sharesDay(Draft course, Draft other) {
        return course.entry().span().equals(other.entry().span());
    }

    private static boolean isOnePaper(Draft course, Draft other) {
        return course.entry().source().document().equals(other.entry().source().document());
    }
}
