package org.consilium.board.web;

import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.board.Panels;
import org.consilium.casework.Cases;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk seats the panel: a person confirms each expert that is suggested. */
@Controller
@RequestMapping("/desk/cases/{number}/panel")
class SeatingController {
    private final Panels panels;
    private final Cases cases;
    private final Access access;

    SeatingController(Panels panels, Cases cases, Access access) {
        this.panels = panels;
        this.cases = cases;
        this.access = access;
    }

    @PostMapping("/seats")
    String offer(
            @PathVariable CaseNumber number,
            @RequestParam UUID expert,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes next) {
        panels.offer(grant(actor, number), new AccountId(expert), RequestKey.read(key));
        return back(number, next, "board.panel.offered");
    }

    @PostMapping("/chair")
    String chair(
            @PathVariable CaseNumber number,
            @RequestParam UUID expert,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes next) {
        panels.nameChair(grant(actor, number), new AccountId(expert), RequestKey.read(key));
        return back(number, next, "board.panel.chairNamed");
    }

    @PostMapping("/seats/{seat}/return")
    String takeBack(
            @PathVariable CaseNumber number,
            @PathVariable int seat,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes next) {
        panels.takeBack(grant(actor, number), seat, RequestKey.read(key));
        return back(number, next, "board.panel.takenBack");
    }

    private Grant grant(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.SEAT_PANEL, cases.locate(number));
    }

    private static String back(CaseNumber number, RedirectAttributes next, String notice) {
        next.addFlashAttribute(Frames.NOTICE, notice);
        return "redirect:/desk/cases/" + number.digits() + "#panel";
    }
}
