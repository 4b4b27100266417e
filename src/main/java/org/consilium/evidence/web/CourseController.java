package org.consilium.evidence.web;

import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What happened so far. */
@Controller
class CourseController {
    private final CourseLooks looks;
    private final Cases cases;
    private final Access access;

    CourseController(CourseLooks looks, Cases cases, Access access) {
        this.looks = looks;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping("/desk/cases/{number}/course")
    ModelAndView desk(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        var grant = access.grant(actor, Deed.SORT_RECORDS, cases.locate(number));
        return Pages.page("evidence/course", looks.onDesk(grant, frame));
    }

    @GetMapping("/board/cases/{number}/course")
    ModelAndView board(@PathVariable CaseNumber number, Actor actor, Frame frame) {
        var grant = access.grant(actor, Deed.SEE_RECORDS, cases.locate(number));
        return Pages.page("evidence/course", looks.onBoard(grant, frame));
    }
}
