package org.consilium.site.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.casework.Organ;
import org.consilium.kernel.NotFound;
import org.consilium.shell.Pages;
import org.consilium.site.Answers;
import org.consilium.site.Reach;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The public pages. */
@Controller
class SiteController {
    private static final List<String> QUESTIONS =
            List.of(
                    "who",
                    "need",
                    "doctor",
                    "tell",
                    "send",
                    "needed",
                    "brings",
                    "different",
                    "time",
                    "cost",
                    "insurance",
                    "followup",
                    "abroad");
    private static final Set<Organ> SCOPED =
            EnumSet.of(Organ.COLORECTAL, Organ.HEAD_NECK, Organ.LUNG, Organ.CERVIX, Organ.OTHER);

    private final Reach reach;

    SiteController(Reach reach) {
        this.reach = reach;
    }

    @GetMapping("/")
    ModelAndView home() {
        return Pages.page("site/home", new HomePage(reach));
    }

    @GetMapping("/help")
    ModelAndView help() {
        return Pages.page("site/help", new HelpPage(QUESTIONS, reach));
    }

    @GetMapping("/checklists")
    ModelAndView checklists() {
        return Pages.page("site/checklists", new ChecklistPage(Optional.empty(), List.of(), reach));
    }

    @GetMapping("/checklists/{name}")
    ModelAndView checklist(@PathVariable String name) {
        var organ =
                Arrays.stream(Organ.values())
                        .filter(o -> ChecklistPage.address(o).equals("/checklists/" + name))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return Pages.page(
                "site/checklists", new ChecklistPage(Optional.of(organ), itemsOf(organ), reach));
    }

    @GetMapping("/emergency")
    ModelAndView emergency() {
        return Pages.page("site/emergency", new EmergencyPage(FormView.empty(), false, List.of()));
    }

    /** By POST, so that no sign of an illness stands in an address. */
    @PostMapping("/emergency")
    ModelAndView advice(@RequestParam MultiValueMap<String, String> sent) {
        var answers = Answers.of(sent, List.of("sign"));
        return Pages.page(
                "site/emergency",
                new EmergencyPage(FormView.of(answers), true, answers.all("sign", Sign.class)));
    }

    @GetMapping("/sample-plan")
    ModelAndView samplePlan() {
        return Pages.page("site/sample-plan", new PlainPage(reach));
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return Pages.page("site/privacy", new PlainPage(reach));
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return """
               User-agent: *
               Disallow: /my
               Disallow: /desk
               Disallow: /board
               Disallow: /command
               Disallow: /admin
               Disallow: /files
               Disallow: /demo
               """;
    }

    private static List<String> itemsOf(Organ organ) {
        return SCOPED.contains(organ)
                ? List.of(
                        "IMAGING",
                        "SCOPY",
                        "BIOPSY",
                        "MARKERS",
                        "BLOOD",
                        "OPERATION",
                        "TREATMENT",
                        "DISCHARGE")
                : List.of(
                        "IMAGING",
                        "BIOPSY",
                        "MARKERS",
                        "BLOOD",
                        "OPERATION",
                        "TREATMENT",
                        "DISCHARGE");
    }
}
