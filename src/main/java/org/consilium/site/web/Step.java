package org.consilium.site.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
            "contactRelation",
            "contactName",
            "patientLanguage",
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
        return name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/register/" + path();
    }

    public int number() {
        return Arrays.asList(values()).indexOf(this) + 1;
    }

    List<String> fields() {
        return fields;
    }

    Optional<Step> next() {
        return Arrays.stream(values()).filter(step -> step.number() == number() + 1).findFirst();
    }

    Optional<Step> before() {
        return Arrays.stream(values()).filter(step -> step.number() == number() - 1).findFirst();
    }

    private static String[] wishes() {
        var names = new ArrayList<String>();
        for (var i = 1; i <= QUESTIONS; i++) {
            names.add("question" + i);
        }
        for (var kind : Wish.Kind.values()) {
            names.add("wish-" + kind);
            names.add("reason-" + kind);
        }
        return names.toArray(String[]::new);
    }
}
