package org.consilium.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.NewCase;
import org.consilium.casework.Organ;
import org.consilium.casework.Urgency;
import org.consilium.casework.Wish;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Authority;
import org.consilium.patient.Member;
import org.consilium.patient.NewPerson;
import org.consilium.patient.Patients;
import org.consilium.patient.Relation;
import org.consilium.patient.Sex;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A family, an assistant and an expert around one case, made through the faces of the modules. */
public class SmallClinic {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Patients patients;
    private final Cases cases;
    private final Consents consents;
    private final Access access;
    private final Ids ids;

    SmallClinic(
            Accounts accounts,
            Patients patients,
            Cases cases,
            Consents consents,
            Access access,
            Ids ids) {
        this.accounts = accounts;
        this.patients = patients;
        this.cases = cases;
        this.consents = consents;
        this.access = access;
        this.ids = ids;
    }

    public static SmallClinic of(AutowireCapableBeanFactory beans) {
        return beans.createBean(SmallClinic.class);
    }

    /** One case and the people who may do something on it. */
    public record Around(CaseFile file, Actor family, Actor assistant, Actor expert) {}

    public Around aCase(Organ organ) {
        return aCase(organ, Set.of(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS));
    }

    public Around aCase(Organ organ, Set<Purpose> consented) {
        var family = staff(Role.FAMILY);
        var assistant = staff(Role.ASSISTANT);
        var expert = staff(Role.EXPERT);
        var patient =
                patients.register(
                        family,
                        new NewPerson("Asha Made-Up", 1968, Sex.FEMALE, "Vidisha", Language.HI),
                        new Member(family.account(), "Asha Made-Up", Relation.SELF, Authority.OWN));
        var file = cases.open(family, newCase(patient, organ));
        consents.give(family, file.id(), consented, Language.EN);
        access.admit(family, assistant.account(), Capacity.ASSISTANT, file.id());
        access.admit(family, expert.account(), Capacity.SEAT, file.id());
        return new Around(file, family, assistant, expert);
    }

    public Grant may(Actor actor, Deed deed, Around around) {
        return access.grant(actor, deed, around.file().id());
    }

    public RequestKey key() {
        return new RequestKey(ids.next());
    }

    public static RequestPostProcessor signedIn(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        actor,
                        null,
                        actor.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                                .toList()));
    }

    public Actor staff(Role role) {
        return accounts.hire(
                        new NewStaff(
                                "records%d@test.example".formatted(COUNT.incrementAndGet()),
                                "a long enough password",
                                Set.of(role),
                                "Test " + role,
                                Optional.empty(),
                                Language.EN))
                .asActor();
    }

    private NewCase newCase(org.consilium.kernel.PatientId patient, Organ organ) {
        return new NewCase(
                patient,
                organ,
                Urgency.NORMAL,
                Language.EN,
                List.of("Is the operation needed now?"),
                List.of(new Wish(Wish.Kind.WORK, Wish.Strength.STRONG, "I keep the shop")),
                new FirstOpinion(
                        Set.of(FirstOpinion.Proposal.OPERATION),
                        "remove everything at once",
                        Optional.empty(),
                        FirstOpinion.Progress.NO_DATE,
                        Optional.empty()),
                Capacity.PATIENT,
                Optional.empty(),
                key());
    }
}
