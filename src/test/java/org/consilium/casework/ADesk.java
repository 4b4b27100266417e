package org.consilium.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Codes;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Authority;
import org.consilium.patient.Member;
import org.consilium.patient.NewPerson;
import org.consilium.patient.Patients;
import org.consilium.patient.Relation;
import org.consilium.patient.Sex;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Families, staff and open cases, made by the faces. */
public final class ADesk {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final Codes codes;
    private final Patients patients;
    private final Consents consents;
    private final Cases cases;

    public ADesk(ApplicationContext context) {
        accounts = context.getBean(Accounts.class);
        codes = context.getBean(Codes.class);
        patients = context.getBean(Patients.class);
        consents = context.getBean(Consents.class);
        cases = context.getBean(Cases.class);
    }

    /** A case just opened by its family, held by an assistant. */
    public record Opened(CaseFile file, Actor family, Actor assistant, String person) {}

    public static RequestKey aKey() {
        return new RequestKey(UUID.randomUUID());
    }

    public Actor aFamily(Language language) {
        return verified(Role.FAMILY, "Pooja Tester", language).asActor();
    }

    public Account verified(Role role, String name, Language language) {
        var contact = Contact.read("+9198%08d".formatted(10_000_000 + NEXT.incrementAndGet()));
        var code = codes.send(contact, language).orElseThrow();
        return accounts.ofVerified(codes.verify(contact, code), role, name, language);
    }

    public Actor staff(Role role, String name) {
        return accounts.hire(
                        new NewStaff(
                                "staff%d@test.example".formatted(NEXT.incrementAndGet()),
                                "a long enough password",
                                Set.of(role),
                                name,
                                Optional.empty(),
                                Language.EN))
                .asActor();
    }

    public Opened anOpenCase() {
        return anOpenCase(Language.EN);
    }

    public Opened anOpenCase(Language language) {
        var person = "Ramesh Testcase" + NEXT.incrementAndGet();
        var family = aFamily(language);
        var patient =
                patients.register(
                        family,
                        new NewPerson(person, 1969, Sex.MALE, "Vidisha", language),
                        new Member(
                                family.account(),
                                family.displayName(),
                                Relation.CHILD,
                                Authority.PATIENT_AGREED));
        staff(Role.ASSISTANT, "Anjali Nair");
        var file =
                cases.open(
                        family,
                        new NewCase(
                                patient,
                                Organ.COLORECTAL,
                                Urgency.NORMAL,
                                language,
                                List.of("Is it safe to wait and look?"),
                                List.of(
                                        new Wish(
                                                Wish.Kind.KEEP_ORGAN_OR_VOICE,
                                                Wish.Strength.STRONG,
                                                "He stands in the shop all day.")),
                                new FirstOpinion(
                                        Set.of(FirstOpinion.Proposal.OPERATION),
                                        "A bag for life",
                                        Optional.of("a surgeon in Bhopal"),
                                        FirstOpinion.Progress.DATE_SET,
                                        Optional.of(LocalDate.of(2030, 12, 7))),
                                Capacity.CAREGIVER,
                                Optional.empty(),
                                aKey()));
        consents.give(
                family,
                file.id(),
                Set.of(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS, Purpose.MESSAGES),
                language);
        var assistant = accounts.of(file.assistant().orElseThrow()).asActor();
        return new Opened(file, family, assistant, person);
    }

    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        actor,
                        null,
                        actor.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                                .toList()));
    }
}
