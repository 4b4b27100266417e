package org.consilium.board.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consilium.board.Course;
import org.consilium.board.Modality;
import org.consilium.board.Opinion;
import org.consilium.shell.Problems;
import org.springframework.util.MultiValueMap;

/** What was entered of an opinion, field by field; several values of a field stand with commas. */
public record OpinionForm(Map<String, String> fields) {
    public OpinionForm {
        fields = Map.copyOf(fields);
    }

    /** All fields of a request but the two hidden ones. */
    static OpinionForm of(MultiValueMap<String, String> request) {
        return new OpinionForm(
                request.entrySet().stream()
                        .filter(e -> !e.getKey().equals("key") && !e.getKey().startsWith("_"))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> String.join(",", e.getValue()),
                                        (one, other) -> one,
                                        TreeMap::new)));
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return Arrays.asList(text(field).split(",")).contains(value);
    }

    /** The opinion as entered; a choice that is missing is a problem and stands for the first. */
    Opinion opinion(int wishes, int questions, Problems problems) {
        var advice = choice("advice", Opinion.Advice.class, problems);
        var intent = choice("intent", Opinion.Intent.class, problems);
        var confidence = choice("confidence", Opinion.Confidence.class, problems);
        if (text("agrees").isEmpty()) {
            problems.add("agrees", "board.opinion.choose");
        }
        return new Opinion(
                !text("agrees").equals("no"),
                text("differently").strip(),
                advice,
                intent,
                courses(),
                text("reason").strip(),
                text("evidence").strip(),
                text("testsFirst").strip(),
                confidence,
                text("changeMyMind").strip(),
                wishes(wishes),
                answers(questions));
    }

    private List<Course> courses() {
        var courses = new ArrayList<Course>();
        for (var rank = 1; rank <= Opinion.MOST_COURSES; rank++) {
            var title = text("title" + rank).strip();
            var detail = text("detail" + rank).strip();
            var timing = text("timing" + rank).strip();
            var modalities =
                    Arrays.stream(Modality.values()).filter(isChosen("modality" + rank)).toList();
            if (!(title + detail + timing).isEmpty() || !modalities.isEmpty()) {
                courses.add(new Course(title, modalities, detail, timing));
            }
        }
        return courses;
    }

    private Predicate<Modality> isChosen(String field) {
        return modality -> is(field, modality.name());
    }

    private Map<Integer, Opinion.WishAnswer> wishes(int count) {
        var wishes = new HashMap<Integer, Opinion.WishAnswer>();
        for (var number = 1; number <= count; number++) {
            var how = text("how" + number).strip();
            var at = number;
            read("wish" + number, Opinion.Met.class)
                    .ifPresent(met -> wishes.put(at, new Opinion.WishAnswer(met, how)));
        }
        return wishes;
    }

    private Map<Integer, String> answers(int count) {
        var answers = new HashMap<Integer, String>();
        for (var number = 1; number <= count; number++) {
            var answer = text("answer" + number).strip();
            if (!answer.isEmpty()) {
                answers.put(number, answer);
            }
        }
        return answers;
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type, Problems problems) {
        var chosen = read(field, type);
        if (chosen.isEmpty()) {
            problems.add(field, "board.opinion.choose");
        }
        return chosen.orElse(type.getEnumConstants()[0]);
    }

    private <E extends Enum<E>> Optional<E> read(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
    }

    @Override
    public String toString() {
        return "OpinionForm[sealed]";
    }
}
