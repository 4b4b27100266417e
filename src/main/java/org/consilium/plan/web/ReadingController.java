package org.consilium.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoIs;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.plan.Plan;
import org.consilium.plan.PlanSheet;
import org.consilium.plan.Plans;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A released plan, read on a page or taken along as a PDF; and the draft as it will look. */
@Controller
class ReadingController {
    private final Plans plans;
    private final Cases cases;
    private final Access access;
    private final WhoIs who;

    ReadingController(Plans plans, Cases cases, Access access, WhoIs who) {
        this.plans = plans;
        this.cases = cases;
        this.access = access;
        this.who = who;
    }

    @GetMapping({
        "/my/cases/{number}/plan",
        "/desk/cases/{number}/plan",
        "/board/cases/{number}/plan/released"
    })
    ModelAndView read(
            @PathVariable CaseNumber number,
            @RequestParam Optional<Integer> version,
            Actor actor,
            Frame frame) {
        var grant = access.grant(actor, Deed.SEE_PLAN, cases.locate(number));
        var newest = plans.read(grant);
        var versions = plans.versions(grant);
        var shown = version.isEmpty() ? newest : Optional.of(wanted(versions, version.get()));
        return page(grant, number, shown.map(plans::sheet), versions, frame);
    }

    @GetMapping("/board/cases/{number}/plan/preview")
    ModelAndView preview(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        var grant = access.grant(actor, Deed.SEE_DRAFT_PLAN, cases.locate(number));
        var draft = plans.draft(grant).orElseThrow(NotFound::new);
        return page(grant, number, Optional.of(plans.sheet(draft)), List.of(), frame);
    }

    @GetMapping({
        "/my/cases/{number}/plan/pdf",
        "/desk/cases/{number}/plan/pdf",
        "/board/cases/{number}/plan/pdf"
    })
    ResponseEntity<byte[]> pdf(
            @PathVariable CaseNumber number,
            @RequestParam Optional<Integer> version,
            Actor actor,
            Language language,
            Frame frame) {
        var grant = access.grant(actor, Deed.SEE_PLAN, cases.locate(number));
        if (frame.isUnder("/my")) {
            plans.read(grant);
        }
        var wanted = version.or(() -> plans.releasedVersion(grant)).orElseThrow(NotFound::new);
        return pdf(number, "v" + wanted, plans.pdf(grant, wanted, language), language);
    }

    @GetMapping("/board/cases/{number}/plan/preview/pdf")
    ResponseEntity<byte[]> previewPdf(
            @PathVariable CaseNumber number, Actor actor, Language language) {
        var grant = access.grant(actor, Deed.SEE_DRAFT_PLAN, cases.locate(number));
        return pdf(number, "draft", plans.preview(grant, language), language);
    }

    private ModelAndView page(
            Grant grant,
            CaseNumber number,
            Optional<PlanSheet> sheet,
            List<Plan.Released> versions,
            Frame frame) {
        var family = frame.isUnder("/my");
        var base =
                (family ? "/my" : frame.isUnder("/desk") ? "/desk" : "/board") + "/cases/" + number;
        return Pages.page(
                "plan/read",
                new PlanReading(
                        sheet,
                        base,
                        family,
                        access.may(grant.actor(), Deed.ASK_QUESTION, grant.caseId()),
                        cases.file(grant).assistant().map(who::name),
                        lines(versions)));
    }

    private static List<PlanReading.Version> lines(List<Plan.Released> newestFirst) {
        return IntStream.range(0, newestFirst.size())
                .mapToObj(
                        i -> {
                            var plan = newestFirst.get(i);
                            var before = i + 1 < newestFirst.size();
                            return new PlanReading.Version(
                                    plan.version(),
                                    plan.at(),
                                    plan.because(),
                                    before
                                            ? plan.text().changedFrom(newestFirst.get(i + 1).text())
                                            : List.of());
                        })
                .toList();
    }

    private static Plan.Released wanted(List<Plan.Released> versions, int version) {
        return versions.stream()
                .filter(p -> p.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> pdf(
            CaseNumber number, String version, byte[] bytes, Language language) {
        var name = "consilium-" + number + "-" + version + "-" + language.tag() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
