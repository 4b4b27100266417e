package org.consilium.imaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.imaging.KeyPicture.Window;
import org.consilium.imaging.KeyPictures;
import org.consilium.imaging.Studies;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The studies of a case, one opened, whose they are, and pictures kept for the board. */
@Controller
class ImagingController {
    private final Studies studies;
    private final KeyPictures kept;
    private final Looks looks;
    private final Cases cases;
    private final Access access;

    ImagingController(Studies studies, KeyPictures kept, Looks looks, Cases cases, Access access) {
        this.studies = studies;
        this.kept = kept;
        this.looks = looks;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping({
        "/my/cases/{number}/imaging",
        "/desk/cases/{number}/imaging",
        "/board/cases/{number}/imaging"
    })
    ModelAndView studies(@PathVariable CaseNumber number, Actor actor, HttpServletRequest request) {
        return Pages.page(
                "imaging/studies",
                looks.studies(Side.of(request.getRequestURI()), looks.see(actor, number)));
    }

    @GetMapping({
        "/my/cases/{number}/imaging/{study}",
        "/desk/cases/{number}/imaging/{study}",
        "/board/cases/{number}/imaging/{study}"
    })
    ModelAndView study(
            @PathVariable CaseNumber number,
            @PathVariable String study,
            Actor actor,
            HttpServletRequest request) {
        return Pages.page(
                "imaging/viewer",
                looks.viewer(Side.of(request.getRequestURI()), looks.see(actor, number), study));
    }

    @PostMapping("/desk/cases/{number}/imaging/people/{person}")
    String decide(
            @PathVariable CaseNumber number,
            @PathVariable UUID person,
            @RequestParam boolean ours,
            Actor actor,
            RedirectAttributes next) {
        studies.decide(access.grant(actor, Deed.SORT_RECORDS, cases.locate(number)), person, ours);
        next.addFlashAttribute(
                Frames.NOTICE, ours ? "imaging.person.ours.done" : "imaging.person.another.done");
        return "redirect:" + Side.DESK.imagingAt(number);
    }

    @PostMapping({
        "/desk/cases/{number}/imaging/{study}/kept",
        "/board/cases/{number}/imaging/{study}/kept"
    })
    String keep(
            @PathVariable CaseNumber number,
            @PathVariable String study,
            @RequestParam String picture,
            @RequestParam(defaultValue = "1") int frame,
            @RequestParam Optional<Double> lower,
            @RequestParam Optional<Double> upper,
            @RequestParam(defaultValue = "") String note,
            @RequestParam UUID key,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes next) {
        var window = lower.flatMap(from -> upper.map(until -> new Window(from, until)));
        kept.keep(looks.see(actor, number), picture, frame, window, note, new RequestKey(key));
        next.addFlashAttribute(Frames.NOTICE, "imaging.kept.done");
        return "redirect:" + Side.of(request.getRequestURI()).imagingAt(number) + "/" + study;
    }

    @PostMapping({
        "/desk/cases/{number}/imaging/{study}/kept/{id}/let-go",
        "/board/cases/{number}/imaging/{study}/kept/{id}/let-go"
    })
    String letGo(
            @PathVariable CaseNumber number,
            @PathVariable String study,
            @PathVariable UUID id,
            Actor actor,
            HttpServletRequest request) {
        kept.letGo(looks.see(actor, number), id);
        return "redirect:" + Side.of(request.getRequestURI()).imagingAt(number) + "/" + study;
    }
}
