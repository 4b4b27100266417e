package org.consilium.evidence.web;

import java.util.List;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.Report;
import org.consilium.evidence.course.Link;
import org.consilium.evidence.course.Links;
import org.consilium.evidence.course.Response;
import org.consilium.evidence.course.ResponsePage;
import org.consilium.evidence.course.Timeline;
import org.consilium.evidence.course.TimelinePage;
import org.consilium.evidence.course.Trends;
import org.consilium.evidence.course.TrendsPage;
import org.consilium.shell.Frame;
import org.springframework.stereotype.Component;

/** Puts together what happened so far, as one side of the house may see it. */
@Component
class CourseLooks {
    private final Evidence evidence;
    private final Cases cases;
    private final Access access;

    CourseLooks(Evidence evidence, Cases cases, Access access) {
        this.evidence = evidence;
        this.cases = cases;
        this.access = access;
    }

    /** With proposals, which look like proposals. */
    CoursePage onDesk(Grant grant, Frame frame) {
        return page("/desk", grant, evidence.reports(grant), frame);
    }

    /** Facts alone. */
    CoursePage onBoard(Grant grant, Frame frame) {
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        return page("/board", see, evidence.facts(see), frame);
    }

    private CoursePage page(String start, Grant grant, List<Report> reports, Frame frame) {
        var number = cases.file(grant).number();
        Links links =
                source ->
                        reports.stream()
                                .filter(r -> r.document().equals(source.document()))
                                .findFirst()
                                .map(r -> new ReportLink(start, number, r))
                                .map(to -> new Link(to.at(source.page()), to.name(frame)));
        var timeline = Timeline.of(reports);
        return new CoursePage(
                start,
                number,
                new TimelinePage(timeline, links),
                new TrendsPage(Trends.of(reports), timeline.treatments(), links),
                new ResponsePage(Response.of(reports), links));
    }
}
