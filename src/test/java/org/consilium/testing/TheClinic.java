package org.consilium.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Codes;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.board.Boards;
import org.consilium.board.Course;
import org.consilium.board.Declaration;
import org.consilium.board.Expert;
import org.consilium.board.Experts;
import org.consilium.board.Modality;
import org.consilium.board.Opinion;
import org.consilium.board.OptionId;
import org.consilium.board.Panels;
import org.consilium.board.Rating;
import org.consilium.board.SeatRole;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.NewCase;
import org.consilium.casework.Organ;
import org.consilium.casework.Step;
import org.consilium.casework.Task;
import org.consilium.casework.TaskKind;
import org.consilium.casework.TimelineEntry;
import org.consilium.casework.Urgency;
import org.consilium.casework.Wish;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.findings.SummaryVerified;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Authority;
import org.consilium.patient.Member;
import org.consilium.patient.NewPerson;
import org.consilium.patient.Patients;
import org.consilium.patient.Relation;
import org.consilium.patient.Sex;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clinic of the tests: families, staff, experts and one case as far as it is wanted, all made
 * through the faces.
 */
public final class TheClinic {
    public static final String PASSWORD = "a long enough password";
    public static final String QUESTION = "Is it safe to wait and look?";
    public static final String WISH = "He stands in the shop all day.";
    public static final String FIRST_OPINION = "A bag for life, and at once";
    private static final Set<Purpose> ALL_THAT_IT_TAKES =
            Set.of(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS, Purpose.MESSAGES);
    private static final AtomicInteger NEXT = new AtomicInteger();

    public final Accounts accounts;
    public final Cases cases;
    public final Consents consents;
    public final Access access;
    public final Experts experts;
    public final Panels panels;
    public final Boards boards;
    private final Codes codes;
    private final Patients patients;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TheClinic(
            Accounts accounts,
            Codes codes,
            Patients patients,
            Cases cases,
            Consents consents,
            Access access,
            Experts experts,
            Panels panels,
            Boards boards,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.codes = codes;
        this.patients = patients;
        this.cases = cases;
        this.consents = consents;
        this.access = access;
        this.experts = experts;
        this.panels = panels;
        this.boards = boards;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    public static TheClinic of(AutowireCapableBeanFactory beans) {
        return beans.createBean(TheClinic.class);
    }

    /** A case just opened by its family, held by an assistant. */
    public record Opened(CaseFile file, Actor family, Actor assistant, String person) {}

    /** The people around a case that is with the board. */
    public record Around(
            CaseFile file,
            Actor family,
            Actor assistant,
            Actor surgeon,
            Actor medical,
            Actor radiation,
            Actor chair) {
        public List<Actor> members() {
            return List.of(surgeon, medical, radiation);
        }

        public String at(String area, String rest) {
            return area + "/cases/" + file.number().digits() + rest;
        }

        public String board(String rest) {
            return at("/board", rest);
        }
    }

    public static RequestKey key() {
        return new RequestKey(UUID.randomUUID());
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

    public Actor family(Language language) {
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
                                PASSWORD,
                                Set.of(role),
                                name,
                                Optional.empty(),
                                Language.EN))
                .asActor();
    }

    public Actor person(Role role) {
        return staff(role, "Test " + role);
    }

    public Actor expert(SeatRole role, boolean mayChair) {
        return expert(role, mayChair, LocalDate.of(2099, 12, 31));
    }

    public Actor expert(SeatRole role, boolean mayChair, LocalDate until) {
        var actor = person(Role.EXPERT);
        experts.put(
                Actor.system("test"),
                new Expert(
                        actor.account(),
                        "Dr. " + actor.displayName(),
                        "EX-" + NEXT.incrementAndGet(),
                        until,
                        role,
                        Set.of(Organ.COLORECTAL),
                        Set.of("en", "hi"),
                        "Example Hospital",
                        mayChair));
        return actor;
    }

    public Opened open() {
        return open(Language.EN);
    }

    public Opened open(Language language) {
        return open(language, ALL_THAT_IT_TAKES);
    }

    private Opened open(Language language, Set<Purpose> consented) {
        var person = "Ramesh Testcase" + NEXT.incrementAndGet();
        var family = family(language);
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
                                List.of(QUESTION),
                                List.of(
                                        new Wish(
                                                Wish.Kind.KEEP_ORGAN_OR_VOICE,
                                                Wish.Strength.STRONG,
                                                WISH)),
                                new FirstOpinion(
                                        Set.of(FirstOpinion.Proposal.OPERATION),
                                        FIRST_OPINION,
                                        Optional.of("a surgeon in Bhopal"),
                                        FirstOpinion.Progress.DATE_SET,
                                        Optional.of(LocalDate.of(2030, 12, 7))),
                                Capacity.CAREGIVER,
                                Optional.empty(),
                                key()));
        consents.give(family, file.id(), consented, language);
        var assistant = accounts.of(file.assistant().orElseThrow()).asActor();
        return new Opened(file, family, assistant, person);
    }

    /** With the board, nobody asked yet. */
    public Around waiting() {
        return waiting(ALL_THAT_IT_TAKES);
    }

    public Around waiting(Set<Purpose> consented) {
        var opened = open(Language.EN, consented);
        return withTheBoard(opened.family(), opened.assistant(), opened.file().id());
    }

    /** A case about the bowel that a family opened itself, with one wish. */
    public Around withTheBoard(Actor family, Actor assistant, CaseId caseId) {
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new SummaryVerified(
                                        caseId, 1, assistant.account(), clock.instant())));
        return new Around(
                cases.file(access.grant(assistant, Deed.SEE_CASE, caseId)),
                family,
                assistant,
                expert(SeatRole.SURGEON, false),
                expert(SeatRole.MEDICAL_ONCOLOGIST, false),
                expert(SeatRole.RADIATION_ONCOLOGIST, false),
                expert(SeatRole.SURGEON, true));
    }

    /** All required seats offered, a chair named. */
    public Around convened() {
        return convened(waiting());
    }

    private Around convened(Around around) {
        around.members().forEach(member -> offer(around, member));
        name(around, around.chair());
        return around;
    }

    /** All required seats taken, and the chair. */
    public Around seated() {
        return seated(convened());
    }

    private Around seated(Around around) {
        around.members().forEach(member -> accept(around, member));
        accept(around, around.chair());
        return around;
    }

    /** All have filed: operate, watch, watch; the rating is open. */
    public Around rating() {
        return rating(waiting());
    }

    public Around rating(Around waiting) {
        var around = seated(convened(waiting));
        file(around, around.surgeon(), "Operate now");
        file(around, around.medical(), "Watch and look again");
        file(around, around.radiation(), "Watch, and look again.");
        boards.openRating(may(around.chair(), Deed.CHAIR_PANEL, around), key());
        return around;
    }

    public void offer(Around around, Actor expert) {
        panels.offer(may(around.assistant(), Deed.SEAT_PANEL, around), expert.account(), key());
    }

    public void name(Around around, Actor chair) {
        panels.nameChair(may(around.assistant(), Deed.SEAT_PANEL, around), chair.account(), key());
    }

    public void accept(Around around, Actor expert) {
        panels.accept(may(expert, Deed.ANSWER_OFFER, around), Declaration.noConflict(), key());
    }

    public void file(Around around, Actor expert, String course) {
        boards.file(
                may(expert, Deed.FILE_OPINION, around), opinion(course, course + "-reason"), key());
    }

    /** The operation first, then watching. */
    public void rate(Around around, Actor expert, int operate, int watch) {
        var sheet = boards.sheet(may(expert, Deed.SEE_OPINIONS, around));
        var ratings = new HashMap<OptionId, Rating>();
        for (var line : sheet.lines()) {
            var value = line.option().title().startsWith("Operate") ? operate : watch;
            ratings.put(
                    line.option().id(), new Rating(value, value < 7 ? "because of " + value : ""));
        }
        boards.rate(may(expert, Deed.RATE_OPTIONS, around), ratings, key());
    }

    public Grant may(Actor actor, Deed deed, Around around) {
        return access.grant(actor, deed, around.file().id());
    }

    public List<TaskKind> tasks(Around around) {
        return cases.tasks(may(around.assistant(), Deed.SEE_CASE, around)).stream()
                .map(Task::kind)
                .toList();
    }

    public List<Step> steps(Around around) {
        return cases.timeline(may(around.assistant(), Deed.SEE_CASE, around)).stream()
                .map(TimelineEntry::step)
                .toList();
    }

    private static Opinion opinion(String course, String reason) {
        return new Opinion(
                true,
                "",
                Opinion.Advice.DEFINITE_PLAN,
                Opinion.Intent.CURATIVE,
                List.of(new Course(course, List.of(Modality.WATCH), "", "")),
                reason,
                "",
                "",
                Opinion.Confidence.MIDDLE,
                "A mass on MRI",
                Map.of(1, new Opinion.WishAnswer(Opinion.Met.MET, "Work between the looks.")),
                Map.of(1, "Yes, with a look every 8 weeks."));
    }
}
