package org.consilium.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.evidence.checks.Contradictions;
import org.consilium.evidence.checks.Freshness;
import org.consilium.evidence.checks.Missing;
import org.consilium.evidence.checks.Side;
import org.consilium.evidence.checks.Told;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What does not fit together, what is old and what is missing in the papers of a case. */
@Service
public class Checks {
    private static final int LONGEST = 300;

    private final Evidence evidence;
    private final JdbcSettledStore settled;
    private final Patients patients;
    private final Cases cases;
    private final Access access;
    private final Clock clock;

    Checks(
            Evidence evidence,
            JdbcSettledStore settled,
            Patients patients,
            Cases cases,
            Access access,
            Clock clock) {
        this.evidence = evidence;
        this.settled = settled;
        this.patients = patients;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Statements that do not fit together, proposed ones too, the gravest first; needs
     * SORT_RECORDS.
     */
    public List<OpenQuestion> contradictions(Grant grant) {
        return among(grant, evidence.reports(grant));
    }

    /** Those among facts, for whoever may see the records; needs SEE_RECORDS. */
    public List<OpenQuestion> amongFacts(Grant grant) {
        return among(grant, evidence.facts(grant));
    }

    /** Facts of which a person said that another statement holds, and which; needs SEE_RECORDS. */
    public Map<FindingId, Side> overruled(Grant grant) {
        var overruled = new HashMap<FindingId, Side>();
        for (var question : amongFacts(grant)) {
            var both = question.contradiction();
            question.settled()
                    .map(Settled::holds)
                    .ifPresent(
                            holds -> {
                                switch (holds) {
                                    case ONE -> put(overruled, both.other(), both.one());
                                    case OTHER -> put(overruled, both.one(), both.other());
                                    case BOTH -> {}
                                }
                            });
        }
        return overruled;
    }

    private static void put(Map<FindingId, Side> overruled, Side one, Side holding) {
        if (one instanceof Side.OnPage(var report, var finding)) {
            overruled.put(finding.id(), holding);
        }
    }

    /** How many keep the case from the board; needs PREPARE_SUMMARY or SORT_RECORDS. */
    public int blocking(Grant grant) {
        var sort = access.grant(grant.actor(), Deed.SORT_RECORDS, grant.caseId());
        return (int) contradictions(sort).stream().filter(OpenQuestion::blocks).count();
    }

    /**
     * A person says what holds. Needs SORT_RECORDS.
     *
     * @throws Refused {@code evidence.reason} without a reason
     */
    @Transactional
    public void settle(Grant grant, String key, Settled.Holds holds, String reason) {
        if (contradictions(grant).stream().noneMatch(q -> q.contradiction().key().equals(key))) {
            throw new NotFound();
        }
        if (!cases.file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused("evidence.reason");
        }
        settled.save(
                grant,
                key,
                new Settled(holds, reason.strip(), grant.actor().account(), clock.instant()));
    }

    /** How old what the board needs is; needs SORT_RECORDS or SEE_RECORDS. */
    public List<Freshness> freshness(Grant grant) {
        return Freshness.of(cases.file(grant).organ(), reports(grant), today());
    }

    /** What the report on tissue does not say; needs SORT_RECORDS or SEE_RECORDS. */
    public List<Missing> missing(Grant grant) {
        return Missing.of(cases.file(grant).organ(), reports(grant));
    }

    private List<Report> reports(Grant grant) {
        return grant.deed() == Deed.SORT_RECORDS ? evidence.reports(grant) : evidence.facts(grant);
    }

    private List<OpenQuestion> among(Grant grant, List<Report> reports) {
        var decided = settled.all(grant);
        return Contradictions.in(reports, told(grant)).stream()
                .map(c -> new OpenQuestion(c, Optional.ofNullable(decided.get(c.key()))))
                .toList();
    }

    private Told told(Grant grant) {
        var see = access.grant(PaperReading.SYSTEM, Deed.SEE_CASE, grant.caseId());
        var file = cases.file(see);
        var who = patients.person(see, file.patient());
        return new Told(
                Optional.of(PersonCheck.sex(who.sex())),
                OptionalInt.of(who.ageIn(today().getYear())),
                file.organ(),
                Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Frame.ZONE);
    }
}
