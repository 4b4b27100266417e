package org.consilium.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.consilium.casework.Urgency;
import org.consilium.casework.Wish;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.findings.SummaryVerified;
import org.consilium.kernel.CaseId;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A case whose panel has agreed, with a surgeon who sees it differently; made through the faces.
 */
public class APlannedCase {
    static final String SECRET = "remove-everything-at-once";
    private static final AtomicInteger COUNT = new AtomicInteger();

    public final Accounts accounts;
    final Patients patients;
    public final Cases cases;
    public final Consents consents;
    public final Access access;
    final Experts experts;
    final Panels panels;
    final Boards boards;
    public final Plans plans;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    APlannedCase(
            Accounts accounts,
            Patients patients,
            Cases cases,
            Consents consents,
            Access access,
            Experts experts,
            Panels panels,
            Boards boards,
            Plans plans,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.patients = patients;
        this.cases = cases;
        this.consents = consents;
        this.access = access;
        this.experts = experts;
        this.panels = panels;
        this.boards = boards;
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    public static APlannedCase of(AutowireCapableBeanFactory beans) {
        return beans.createBean(APlannedCase.class);
    }

    /** The people around one case. */
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
    }

    Around waiting(Set<Purpose> consented) {
        var family = person(Role.FAMILY);
        var patient =
                patients.register(
                        family,
                        new NewPerson("Asha Made-Up", 1968, Sex.FEMALE, "Vidisha", Language.HI),
                        new Member(family.account(), "Asha Made-Up", Relation.SELF, Authority.OWN));
        var file =
                cases.open(
                        family,
                        new NewCase(
                                patient,
                                Organ.COLORECTAL,
                                Urgency.NORMAL,
                                Language.EN,
                                List.of("Is it safe to wait?"),
                                List.of(
                                        new Wish(
                                                Wish.Kind.WORK,
                                                Wish.Strength.STRONG,
                                                "I keep the shop")),
                                new FirstOpinion(
                                        Set.of(FirstOpinion.Proposal.OPERATION),
                                        SECRET,
                                        Optional.empty(),
                                        FirstOpinion.Progress.NO_DATE,
                                        Optional.empty()),
                                Capacity.PATIENT,
                                Optional.empty(),
                                key()));
        consents.give(family, file.id(), consented, Language.EN);
        return withTheBoard(family, file.id());
    }

    private Around withTheBoard(Actor family, CaseId caseId) {
        var assistant = person(Role.ASSISTANT);
        access.admit(family, assistant.account(), Capacity.ASSISTANT, caseId);
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

    /** All have rated; the draft is there. */
    public Around drafted() {
        return drafted(waiting(Set.of(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS)));
    }

    private Around drafted(Around around) {
        around.members().forEach(member -> offer(around, member));
        panels.nameChair(
                may(around.assistant(), Deed.SEAT_PANEL, around), around.chair().account(), key());
        around.members().forEach(member -> accept(around, member));
        accept(around, around.chair());
        file(around, around.surgeon(), "Operate now");
        file(around, around.medical(), "Watch and look again");
        file(around, around.radiation(), "Watch, and look again.");
        boards.openRating(may(around.chair(), Deed.CHAIR_PANEL, around), key());
        rate(around, around.surgeon(), 8, 5);
        rate(around, around.medical(), 5, 8);
        rate(around, around.radiation(), 5, 9);
        plans.prepare(may(around.chair(), Deed.COMPILE_PLAN, around));
        return around;
    }

    /** Everything filled in, nobody has signed. */
    public Around complete() {
        return complete(drafted());
    }

    private Around complete(Around around) {
        var compile = may(around.chair(), Deed.COMPILE_PLAN, around);
        var text = ADraft.completed(plans.draft(compile).orElseThrow().text());
        for (var section : Section.values()) {
            plans.write(
                    compile, section, text.with(Section.TESTS_FIRST, ADraft.text(ABoard.agreed())));
        }
        plans.write(compile, Section.IF_REFUSED, ADraft.text(ABoard.agreed()));
        plans.write(compile, Section.SEEN, ADraft.text(ABoard.agreed()));
        return around;
    }

    public Around signed() {
        return signed(complete());
    }

    private Around signed(Around around) {
        around.members().forEach(member -> sign(around, member));
        sign(around, around.chair());
        return around;
    }

    public Around released() {
        return released(signed());
    }

    /** The plan of a case about the bowel that a family opened itself, with one wish. */
    public Around releasedFor(Actor family, CaseId caseId) {
        return released(signed(complete(drafted(withTheBoard(family, caseId)))));
    }

    private Around released(Around around) {
        plans.release(may(around.chair(), Deed.RELEASE_PLAN, around));
        return around;
    }

    void sign(Around around, Actor doctor) {
        var grant = may(doctor, Deed.SIGN_PLAN, around);
        plans.sign(grant, plans.draft(grant).orElseThrow().seal());
    }

    void offer(Around around, Actor expert) {
        panels.offer(may(around.assistant(), Deed.SEAT_PANEL, around), expert.account(), key());
    }

    void accept(Around around, Actor expert) {
        panels.accept(may(expert, Deed.ANSWER_OFFER, around), Declaration.noConflict(), key());
    }

    void file(Around around, Actor expert, String course) {
        boards.file(
                may(expert, Deed.FILE_OPINION, around), opinion(course, course + "-reason"), key());
    }

    /** The operation first, then watching. */
    void rate(Around around, Actor expert, int operate, int watch) {
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

    public RequestKey key() {
        return new RequestKey(ids.next());
    }

    Actor expert(SeatRole role, boolean mayChair) {
        return expert(role, mayChair, LocalDate.of(2099, 12, 31));
    }

    Actor expert(SeatRole role, boolean mayChair, LocalDate until) {
        var actor = person(Role.EXPERT);
        experts.put(
                Actor.system("test"),
                new Expert(
                        actor.account(),
                        "Dr. " + actor.displayName(),
                        "PX-" + COUNT.incrementAndGet(),
                        until,
                        role,
                        Set.of(Organ.COLORECTAL),
                        Set.of("en", "hi"),
                        "Example Hospital",
                        mayChair));
        return actor;
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

    public Actor person(Role role) {
        return accounts.hire(
                        new NewStaff(
                                "plan%d@test.example".formatted(COUNT.incrementAndGet()),
                                "a long enough password",
                                Set.of(role),
                                "Test " + role,
                                Optional.empty(),
                                Language.EN))
                .asActor();
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
