package org.consilium.demo;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Codes;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.patient.Authority;
import org.consilium.patient.NewPerson;
import org.consilium.patient.Relation;
import org.consilium.patient.Sex;
import org.consilium.site.Confirmation;
import org.consilium.site.Illness;
import org.consilium.site.Invitations;
import org.consilium.site.Invitee;
import org.consilium.site.Registrant;
import org.consilium.site.Registration;
import org.consilium.site.Registrations;
import org.springframework.stereotype.Component;

/** Registers people as they would themselves, and hands their case to an assistant. */
@Component
class Reception {
    private static final String FIRST_ASSISTANT = "assistant@demo.example";
    private static final int EVERY = 3;
    private static final Map<String, String> OTHERS =
            Map.of(
                    "bn", "debjani.sen@demo.example",
                    "as", "debjani.sen@demo.example",
                    "or", "debjani.sen@demo.example",
                    "ta", "karthika.raman@demo.example",
                    "te", "karthika.raman@demo.example",
                    "kn", "karthika.raman@demo.example",
                    "ml", "karthika.raman@demo.example",
                    "pa", "ritu.kapoor@demo.example",
                    "ur", "ritu.kapoor@demo.example");

    private final Codes codes;
    private final Registrations registrations;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Access access;
    private final Cases cases;
    private final StaffRoom staff;

    Reception(
            Codes codes,
            Registrations registrations,
            Invitations invitations,
            Accounts accounts,
            Access access,
            Cases cases,
            StaffRoom staff) {
        this.codes = codes;
        this.registrations = registrations;
        this.invitations = invitations;
        this.accounts = accounts;
        this.access = access;
        this.cases = cases;
        this.staff = staff;
    }

    void register(DemoPerson person, World world) {
        var contact = Speaker.of(person).contact();
        var code = codes.send(contact, Translated.language(person)).orElseThrow();
        var file = registrations.register(codes.verify(contact, code), registration(person));
        if (Speaker.of(person).as() == DemoPeople.As.DOCTOR
                && person.situation() != Situation.REGISTERED) {
            confirm(person);
        }
        cases.handOver(
                access.grant(StaffRoom.DEMO, Deed.MANAGE_CASE, file.id()),
                staff.actor(assistantOf(person, world)).account());
    }

    /** The patient follows the link that the doctor's registration sent. */
    private void confirm(DemoPerson person) {
        var who = person.who();
        var language = Translated.language(person);
        var asked = invitations.of(family(person, Deed.ASK_PATIENT)).orElseThrow();
        var contact = asked.invitee().contact();
        var proved = codes.verify(contact, codes.send(contact, language).orElseThrow());
        var patient = accounts.ofVerified(proved, Role.FAMILY, who.name(), language);
        invitations.confirm(
                patient.asActor(),
                asked.id(),
                new Confirmation(
                        who.name(),
                        Relation.SELF,
                        Authority.OWN,
                        who.born().getYear(),
                        consents(person),
                        language));
    }

    Optional<CaseId> caseOf(DemoPerson person) {
        return registrations.openedBy(Keys.of(person, "registration"));
    }

    /** Whoever registered. */
    Actor family(DemoPerson person) {
        return accounts.byContact(Speaker.of(person).contact()).map(Account::asActor).orElseThrow();
    }

    Grant family(DemoPerson person, Deed deed) {
        return access.grant(family(person), deed, caseOf(person).orElseThrow());
    }

    Grant assistant(DemoPerson person, World world, Deed deed) {
        return access.grant(
                staff.actor(assistantOf(person, world)), deed, caseOf(person).orElseThrow());
    }

    /**
     * Most are the first assistant's; of the others every third goes to who speaks their language.
     */
    private static StaffMember assistantOf(DemoPerson person, World world) {
        var isOthers = !person.hero() && Math.floorMod(Seed.of(person.key()), EVERY) == 0;
        var email =
                isOthers
                        ? OTHERS.getOrDefault(person.who().language(), FIRST_ASSISTANT)
                        : FIRST_ASSISTANT;
        return world.staff().stream()
                .filter(who -> who.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static Registration registration(DemoPerson person) {
        var who = person.who();
        var request = person.request();
        var found = person.clinical().diagnosed();
        return new Registration(
                Keys.of(person, "registration"),
                registrant(person),
                new NewPerson(
                        who.name(),
                        who.born().getYear(),
                        who.sex() == DemoPerson.Sex.MALE ? Sex.MALE : Sex.FEMALE,
                        who.town(),
                        Translated.language(person)),
                new Illness(
                        Translated.organ(person.site()),
                        Optional.of(found.getYear()),
                        Optional.of(found.getMonthValue()),
                        Translated.firstOpinion(request.first())),
                request.questions(),
                request.wishes().stream().map(Translated::wish).toList(),
                consents(person),
                Translated.language(person),
                Optional.of(person.centre()),
                false);
    }

    private static Set<Purpose> consents(DemoPerson person) {
        var given =
                EnumSet.of(
                        Purpose.OPINION,
                        Purpose.SHARE_WITH_EXPERTS,
                        Purpose.SHARE_WITH_TREATING_DOCTOR,
                        Purpose.MESSAGES);
        if (person.hero()) {
            given.add(Purpose.TEACHING);
        }
        return given;
    }

    private static Registrant registrant(DemoPerson person) {
        var by = person.request().by();
        var speaker = Speaker.of(person);
        return switch (speaker.as()) {
            case PATIENT -> Registrant.patient(speaker.name(), Translated.language(person));
            case CAREGIVER ->
                    Registrant.caregiver(
                            speaker.name(),
                            Translated.relation(by.relation()),
                            Translated.authority(by),
                            Translated.language(person));
            case DOCTOR ->
                    Registrant.doctor(
                            speaker.name(),
                            new Registrant.Doctor(
                                    by.registration().orElseThrow(),
                                    by.hospital().orElseThrow(),
                                    new Invitee(
                                            Contact.read(person.who().phone()),
                                            Relation.SELF,
                                            person.who().name(),
                                            Translated.language(person))),
                            Language.EN);
        };
    }
}
