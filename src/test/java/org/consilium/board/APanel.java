package org.consilium.board;

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

/** A case that is with the board, and the experts who may be asked; made through the faces. */
class APanel {
    static final String SECRET = "remove-everything-at-once";
    private static final AtomicInteger COUNT = new AtomicInteger();

    final Accounts accounts;
    final Patients patients;
    final Cases cases;
    final Consents consents;
    final Access access;
    final Experts experts;
    final Panels panels;
    final Boards boards;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    APanel(
            Accounts accounts,
            Patients patients,
            Cases cases,
            Consents consents,
            Access access,
            Experts experts,
            Panels panels,
            Boards boards,
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
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    static APanel of(AutowireCapableBeanFactory beans) {
        return beans.createBean(APanel.class);
    }

    /** The people around one case. */
    record Around(
            CaseFile file,
            Actor family,
            Actor assistant,
            Actor surgeon,
            Actor medical,
            Actor radiation,
            Actor chair) {
        List<Actor> members() {
            return List.of(surgeon, medical, radiation);
        }

        String board(String rest) {
            return "/board/cases/" + file.number().digits() + rest;
        }
    }

    /** With the board, nobody asked yet. */
    Around waiting() {
        return waiting(Set.of(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS));
    }

    Around waiting(Set<Purpose> consented) {
        var family = person(Role.FAMILY);
        var assistant = person(Role.ASSISTANT);
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
        access.admit(family, assistant.account(), Capacity.ASSISTANT, file.id());
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new SummaryVerified(
                                        file.id(), 1, assistant.account(), clock.instant())));
        return new Around(
                cases.file(access.grant(assistant, Deed.SEE_CASE, file.id())),
                family,
                assistant,
                expert(SeatRole.SURGEON, false),
                expert(SeatRole.MEDICAL_ONCOLOGIST, false),
                expert(SeatRole.RADIATION_ONCOLOGIST, false),
                expert(SeatRole.SURGEON, true));
    }

    /** All required seats offered, a chair named. */
    Around convened() {
        var around = waiting();
        around.members().forEach(member -> offer(around, member));
        panels.nameChair(
                may(around.assistant(), Deed.SEAT_PANEL, around), around.chair().account(), key());
        return around;
    }

    /** All required seats taken. */
    Around seated() {
        var around = convened();
        around.members().forEach(member -> accept(around, member));
        accept(around, around.chair());
        return around;
    }

    /** All have filed: watch, operate, watch; the rating is open. */
    Around rating() {
        var around = seated();
        file(around, around.surgeon(), "Operate now");
        file(around, around.medical(), "Watch and look again");
        file(around, around.radiation(), "Watch, and look again.");
        boards.openRating(may(around.chair(), Deed.CHAIR_PANEL, around), key());
        return around;
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

    Grant may(Actor actor, Deed deed, Around around) {
        return access.grant(actor, deed, around.file().id());
    }

    RequestKey key() {
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
                        "EX-" + COUNT.incrementAndGet(),
                        until,
                        role,
                        Set.of(Organ.COLORECTAL),
                        Set.of("en", "hi"),
                        "Example Hospital",
                        mayChair));
        return actor;
    }

    static Opinion opinion(String course, String reason) {
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
                Map.of(1, new Opinion.WishAnswer(Opinion.Met.MET, "")),
                Map.of(1, "Yes, with a look every 8 weeks."));
    }

    Actor person(Role role) {
        return accounts.hire(
                        new NewStaff(
                                "board%d@test.example".formatted(COUNT.incrementAndGet()),
                                "a long enough password",
                                Set.of(role),
                                "Test " + role,
                                Optional.empty(),
                                Language.EN))
                .asActor();
    }

    static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        actor,
                        null,
                        actor.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                                .toList()));
    }
}
