package org.consilium.site.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.casework.Wish;

/** The pages of a registration in their order, each with its fields. */
public enum Step {
    YOU(
            "name",
            "contact",
            "language",
            "callTime",
            "need",
            "relation",
            "authority",
            "registrationNumber",
            "hospital",
            "agreed",
            "patientName",
            "patientContact",
            "birthYear",
            "sex",
            "place"),
    ILLNESS(
            "organ",
            "foundMonth",
            "foundYear",
            "proposed",
            "words",
            "by",
            "progress",
            "plannedFor"),
    WISHES(wishes()),
    CONSENT("consent", "another");

    static final int QUESTIONS = 5;

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    static Optional<Step> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String address() {
        return "/register/" + path();
    }

    public int number() {
        return ordinal() + 1;
    }

    List<String> fields() {
        return fields;
    }

    Optional<Step> next() {
        return ordinal() + 1 < values().length
                ? Optional.of(values()[ordinal() + 1])
                : Optional.empty();
    }

    private static String[] wishes() {
        var names = new ArrayList<String>();
        for (var i = 1; i <= 5; i++) {
            names.add("question" + i);
        }
        for (var kind : Wish.Kind.values()) {
            names.add("wish-" + kind);
            names.add("reason-" + kind);
        }
        return names.toArray(String[]::new);
    }
}
