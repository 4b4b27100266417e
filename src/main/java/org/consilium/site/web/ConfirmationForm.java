package org.consilium.site.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Language;
import org.consilium.patient.Authority;
import org.consilium.patient.Relation;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.Confirmation;
import org.consilium.site.Registrations;
import org.consilium.site.Who;

/** Reads what somebody who was asked says. */
record ConfirmationForm(Answers answers, Problems problems) {
    static final List<String> FIELDS =
            Stream.concat(
                            Stream.of("relation", "authority", "name", "birthYear", "consent"),
                            Arrays.stream(Purpose.values()).map(p -> "consent-" + p))
                    .toList();
    private static final int LONGEST_NAME = 120;

    Optional<Confirmation> read(Language readIn) {
        var relation =
                answers.one("relation", Relation.class).filter(r -> r != Relation.TREATING_DOCTOR);
        if (relation.isEmpty()) {
            problems.add("relation", "registration.relation");
        }
        var authority = relation.flatMap(this::authority);
        var name = problems.need("name", answers.one("name"), "registration.name");
        if (name.length() > LONGEST_NAME) {
            problems.add("name", "registration.long", LONGEST_NAME);
        }
        var year = Numbers.read(answers.one("birthYear"));
        if (year.isEmpty()) {
            problems.add("birthYear", "patient.year");
        }
        var consents = consents();
        return problems.any()
                ? Optional.empty()
                : Optional.of(
                        new Confirmation(
                                name,
                                relation.orElseThrow(),
                                authority.orElseThrow(),
                                year.orElseThrow(),
                                consents,
                                readIn));
    }

    private Optional<Authority> authority(Relation relation) {
        if (relation == Relation.SELF) {
            return Optional.of(Authority.OWN);
        }
        var authority =
                answers.one("authority", Authority.class)
                        .filter(a -> a != Authority.OWN && a != Authority.TREATING);
        if (authority.isEmpty()) {
            problems.add("authority", "registration.authority");
        }
        return authority;
    }

    private Set<Purpose> consents() {
        var given = EnumSet.noneOf(Purpose.class);
        given.addAll(answers.all("consent", Purpose.class));
        Registrations.required(Who.PATIENT).stream()
                .filter(purpose -> !given.contains(purpose))
                .forEach(
                        purpose ->
                                problems.add(
                                        "consent-" + purpose, "registration.consent." + purpose));
        return given;
    }
}
