package org.consilium.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.BoardResult;
import org.consilium.casework.Cases;
import org.consilium.findings.Block;
import org.consilium.findings.Fact;
import org.consilium.findings.Summaries;
import org.consilium.findings.Summary;
import org.consilium.kernel.CaseId;
import org.consilium.network.Centre;
import org.consilium.network.CentreService;
import org.consilium.network.Centres;
import org.consilium.patient.Patients;
import org.consilium.records.Checklist;
import org.consilium.records.Document;
import org.consilium.records.Documents;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Component;

/** Gathers from the modules below what the first draft is made of; acts as the program itself. */
@Component
class Drafting {
    static final Actor PLAN = Actor.system("plan");

    private final Access access;
    private final Cases cases;
    private final Patients patients;
    private final Summaries summaries;
    private final Documents documents;
    private final Centres centres;

    Drafting(
            Access access,
            Cases cases,
            Patients patients,
            Summaries summaries,
            Documents documents,
            Centres centres) {
        this.access = access;
        this.cases = cases;
        this.patients = patients;
        this.summaries = summaries;
        this.documents = documents;
        this.centres = centres;
    }

    PlanText text(CaseId caseId, BoardResult board) {
        var request = grant(Deed.SEE_REQUEST, caseId);
        var file = cases.file(request);
        var town = Optional.of(patients.person(request, file.patient()).place());
        var summary = summaries.forwarded(grant(Deed.SEE_SUMMARY, caseId));
        return new FirstDraft(
                        board,
                        cases.request(request),
                        cases.firstOpinion(grant(Deed.SEE_FIRST_OPINION, caseId)),
                        seen(summary),
                        limits(caseId, summary),
                        service -> nearest(service, town).stream().findFirst())
                .text();
    }

    List<Centre> nearest(CentreService service, Optional<String> town) {
        return centres.offering(service, town);
    }

    private static String seen(Optional<Summary> summary) {
        return summary.stream()
                .flatMap(
                        s ->
                                Stream.concat(
                                        s.of(Block.PATHOLOGY).stream(), s.of(Block.STAGE).stream()))
                .map(Fact::text)
                .collect(Collectors.joining("\n"));
    }

    private PlanText.Limits limits(CaseId caseId, Optional<Summary> summary) {
        var grant = grant(Deed.SEE_RECORDS, caseId);
        var all = documents.list(grant);
        var upTo =
                all.stream()
                        .map(Document::at)
                        .max(Instant::compareTo)
                        .map(at -> at.atZone(Frame.ZONE).toLocalDate());
        var missing =
                documents.checklist(grant).missing().stream().map(Checklist.Line::code).toList();
        var notKnown =
                summary.stream()
                        .flatMap(s -> s.of(Block.NOT_KNOWN).stream())
                        .map(Fact::text)
                        .collect(Collectors.joining("\n"));
        return new PlanText.Limits(upTo, all.size(), missing, notKnown);
    }

    private Grant grant(Deed deed, CaseId caseId) {
        return access.grant(PLAN, deed, caseId);
    }
}
