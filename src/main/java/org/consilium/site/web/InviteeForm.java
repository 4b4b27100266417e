package org.consilium.site.web;

import java.util.Optional;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.patient.Relation;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.Invitee;

/** Reads who is asked to confirm what a doctor opened. */
record InviteeForm(Answers answers, Problems problems, String patientName) {
    private static final int LONGEST_NAME = 120;

    Optional<Invitee> read() {
        var contact = contact();
        var relation =
                answers.one("contactRelation", Relation.class)
                        .filter(r -> r != Relation.TREATING_DOCTOR);
        if (relation.isEmpty()) {
            problems.add("contactRelation", "registration.contactRelation");
        }
        var name = relation.map(this::name);
        var language = Language.of(answers.one("patientLanguage"));
        if (language.isEmpty()) {
            problems.add("patientLanguage", "registration.language");
        }
        return problems.any()
                ? Optional.empty()
                : Optional.of(
                        new Invitee(
                                contact.orElseThrow(),
                                relation.orElseThrow(),
                                name.orElseThrow(),
                                language.orElseThrow()));
    }

    private Optional<Contact> contact() {
        if (answers.one("patientContact").isEmpty()) {
            problems.add("patientContact", "registration.patientContact");
            return Optional.empty();
        }
        return problems.take("patientContact", () -> Contact.read(answers.one("patientContact")));
    }

    private String name(Relation relation) {
        if (relation == Relation.SELF) {
            return patientName;
        }
        var name =
                problems.need(
                        "contactName", answers.one("contactName"), "registration.contactName");
        if (name.length() > LONGEST_NAME) {
            problems.add("contactName", "registration.long", LONGEST_NAME);
        }
        return name;
    }
}
