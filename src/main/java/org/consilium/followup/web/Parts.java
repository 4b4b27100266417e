package org.consilium.followup.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoIs;
import org.consilium.followup.AskedQuestion;
import org.consilium.followup.Consultation;
import org.consilium.followup.Consultations;
import org.consilium.followup.Outcome;
import org.consilium.followup.Outcomes;
import org.consilium.followup.Questions;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;
import org.springframework.stereotype.Component;

/** Puts together what comes after the release, for each reader. */
@Component
class Parts {
    private final Questions questions;
    private final Consultations consultations;
    private final Outcomes outcomes;
    private final Cases cases;
    private final Access access;
    private final WhoIs who;

    Parts(
            Questions questions,
            Consultations consultations,
            Outcomes outcomes,
            Cases cases,
            Access access,
            WhoIs who) {
        this.questions = questions;
        this.consultations = consultations;
        this.outcomes = outcomes;
        this.cases = cases;
        this.access = access;
        this.who = who;
    }

    FollowupPart of(Grant grant, Frame frame) {
        return of(grant, frame, frame.newKey(), Map.of(), new Problems());
    }

    FollowupPart of(
            Grant grant, Frame frame, String key, Map<String, String> entered, Problems problems) {
        var file = cases.file(grant);
        var asked = questions.of(grant);
        var talks = consultations.of(grant);
        var told = outcomes.of(grant);
        var area = frame.isUnder("/my") ? "/my" : frame.isUnder("/desk") ? "/desk" : "/board";
        return new FollowupPart(
                file.number(),
                area + "/cases/" + file.number(),
                grant.actor().account(),
                file.stage().isOpen(),
                may(grant, Deed.ASK_QUESTION),
                may(grant, Deed.ANSWER_PROCESS_QUESTION),
                may(grant, Deed.MANAGE_CASE),
                may(grant, Deed.REPORT_OUTCOME),
                asked,
                talks,
                told,
                who.names(
                        Stream.of(
                                        asked.stream().map(AskedQuestion::by),
                                        talks.stream().map(Consultation::by),
                                        told.stream().map(Outcome::by))
                                .flatMap(s -> s)
                                .toList()),
                doctors(grant),
                key,
                entered,
                problems);
    }

    private List<Account> doctors(Grant grant) {
        return may(grant, Deed.ROUTE_QUESTION)
                ? questions.doctors(
                        access.grant(grant.actor(), Deed.ROUTE_QUESTION, grant.caseId()))
                : List.of();
    }

    private boolean may(Grant grant, Deed deed) {
        return access.may(grant.actor(), deed, grant.caseId());
    }
}
