package org.consilium.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.casework.Wish;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.Refused;
import org.consilium.patient.Authority;
import org.consilium.patient.NewPerson;
import org.consilium.patient.Patients;
import org.consilium.patient.Relation;
import org.consilium.patient.Sex;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.CallTime;
import org.consilium.site.Draft;
import org.consilium.site.Illness;
import org.consilium.site.Need;
import org.consilium.site.Registrant;
import org.consilium.site.Registration;
import org.consilium.site.Registrations;
import org.consilium.site.Who;

/** Reads the answers of a draft, step by step; what cannot be read gets a sentence at its field. */
final class RegistrationForm {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_QUESTION = 500;

    private final Answers answers;
    private final Who who;
    private final Patients patients;
    private final LocalDate today;
    private final Problems problems = new Problems();

    RegistrationForm(Draft draft, Patients patients, LocalDate today) {
        this.answers = draft.answers();
        this.who = draft.who();
        this.patients = patients;
        this.today = today;
    }

    Problems problems() {
        return problems;
    }

    /** Says what is wrong with one step. */
    Problems check(Step step) {
        switch (step) {
            case YOU -> {
                registrant();
                contact();
                person();
            }
            case ILLNESS -> illness();
            case WISHES -> {
                questions();
                wishes();
            }
            case CONSENT -> consents();
        }
        return problems;
    }

    /** Everything; only after each step was checked. */
    Registration registration(Draft draft, Language readIn) {
        return new Registration(
                draft.key(),
                registrant().orElseThrow(() -> new Refused("registration.incomplete")),
                person().orElseThrow(() -> new Refused("registration.incomplete")),
                illness().orElseThrow(() -> new Refused("registration.incomplete")),
                questions(),
                wishes(),
                consents(),
                readIn,
                Optional.empty(),
                answers.has("another", "yes"));
    }

    Optional<Contact> contact() {
        if (answers.one("contact").isEmpty()) {
            problems.add("contact", "registration.contact");
            return Optional.empty();
        }
        return problems.take("contact", () -> Contact.read(answers.one("contact")));
    }

    private Optional<Registrant> registrant() {
        var name = name("name", "registration.name");
        var language =
                Language.of(answers.one("language"))
                        .or(() -> wrong("language", "registration.language"));
        var relation = relation();
        var authority = authority();
        var doctor = doctor();
        if (problems.any()) {
            return Optional.empty();
        }
        return Optional.of(
                new Registrant(
                        who,
                        name,
                        relation.orElseThrow(),
                        authority.orElseThrow(),
                        language.orElseThrow(),
                        answers.one("callTime", CallTime.class).orElse(CallTime.ANY),
                        Set.copyOf(answers.all("need", Need.class)),
                        doctor));
    }

    private Optional<Relation> relation() {
        return switch (who) {
            case PATIENT -> Optional.of(Relation.SELF);
            case DOCTOR -> Optional.of(Relation.TREATING_DOCTOR);
            case CAREGIVER ->
                    answers.one("relation", Relation.class)
                            .filter(r -> r != Relation.SELF && r != Relation.TREATING_DOCTOR)
                            .or(() -> wrong("relation", "registration.relation"));
        };
    }

    private Optional<Authority> authority() {
        return switch (who) {
            case PATIENT -> Optional.of(Authority.OWN);
            case DOCTOR -> Optional.of(Authority.TREATING);
            case CAREGIVER ->
                    answers.one("authority", Authority.class)
                            .filter(a -> a != Authority.OWN && a != Authority.TREATING)
                            .or(() -> wrong("authority", "registration.authority"));
        };
    }

    private Optional<Registrant.Doctor> doctor() {
        if (who != Who.DOCTOR) {
            return Optional.empty();
        }
        var number =
                problems.need(
                        "registrationNumber",
                        answers.one("registrationNumber"),
                        "registration.number");
        var hospital = problems.need("hospital", answers.one("hospital"), "registration.hospital");
        if (!answers.has("agreed", "yes")) {
            problems.add("agreed", "registration.agreed");
        }
        var invitee = new InviteeForm(answers, problems, answers.one("patientName")).read();
        invitee.filter(asked -> contactIs(asked.contact()))
                .ifPresent(own -> problems.add("patientContact", "invitation.own"));
        return invitee.map(asked -> new Registrant.Doctor(number, hospital, asked));
    }

    private boolean contactIs(Contact other) {
        try {
            return Contact.read(answers.one("contact")).equals(other);
        } catch (Refused e) {
            return false;
        }
    }

    private Optional<NewPerson> person() {
        var name = who == Who.PATIENT ? answers.one("name") : name("patientName", "patient.name");
        var year = Numbers.read(answers.one("birthYear"));
        if (year.isEmpty()) {
            problems.add("birthYear", "patient.year");
        }
        var sex = answers.one("sex", Sex.class).or(() -> wrong("sex", "registration.sex"));
        var place = problems.need("place", answers.one("place"), "registration.place");
        if (problems.any()) {
            return Optional.empty();
        }
        var person =
                new NewPerson(
                        name,
                        year.orElseThrow(),
                        sex.orElseThrow(),
                        place,
                        Language.of(answers.one(who == Who.DOCTOR ? "patientLanguage" : "language"))
                                .orElse(Language.EN));
        try {
            patients.check(person, relation().orElseThrow(), authority().orElseThrow());
        } catch (Refused e) {
            problems.add(
                    e.key().equals("patient.minor") && who == Who.CAREGIVER
                            ? "authority"
                            : "birthYear",
                    e);
            return Optional.empty();
        }
        return Optional.of(person);
    }

    private Optional<Illness> illness() {
        return new IllnessForm(answers, problems, today).read();
    }

    private List<String> questions() {
        var asked = new ArrayList<String>();
        for (var i = 1; i <= Step.QUESTIONS; i++) {
            var text = answers.one("question" + i);
            if (text.length() > LONGEST_QUESTION) {
                problems.add("question" + i, "registration.long", LONGEST_QUESTION);
            }
            if (!text.isEmpty()) {
                asked.add(text);
            }
        }
        if (asked.isEmpty()) {
            problems.add("question1", "registration.question");
        }
        return asked;
    }

    private List<Wish> wishes() {
        var stated = new ArrayList<Wish>();
        for (var kind : Wish.Kind.values()) {
            var reason = answers.one("reason-" + kind);
            var strength = answers.one("wish-" + kind, Wish.Strength.class);
            strength.ifPresent(s -> stated.add(new Wish(kind, s, reason)));
            if (strength.isEmpty() && !reason.isEmpty()) {
                problems.add("wish-" + kind, "registration.strength");
            }
            if (reason.length() > LONGEST_QUESTION) {
                problems.add("reason-" + kind, "registration.long", LONGEST_QUESTION);
            }
        }
        return stated;
    }

    private Set<Purpose> consents() {
        var given = EnumSet.noneOf(Purpose.class);
        given.addAll(answers.all("consent", Purpose.class));
        for (var purpose : Registrations.required(who)) {
            if (!given.contains(purpose)) {
                problems.add("consent-" + purpose, "registration.consent." + purpose);
            }
        }
        return given;
    }

    private String name(String field, String key) {
        var name = problems.need(field, answers.one(field), key);
        if (name.length() > LONGEST_NAME) {
            problems.add(field, "registration.long", LONGEST_NAME);
        }
        return name;
    }

    private <T> Optional<T> wrong(String field, String key) {
        problems.add(field, key);
        return Optional.empty();
    }
}
