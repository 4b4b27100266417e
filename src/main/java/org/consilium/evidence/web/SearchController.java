package org.consilium.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.evidence.Search;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looks for words on all pages of a case; what is looked for stands in no address. */
@Controller
class SearchController {
    private static final String BOARD = "/board";
    private static final String DESK = "/desk";

    private final Search search;
    private final Cases cases;
    private final Access access;

    SearchController(Search search, Cases cases, Access access) {
        this.search = search;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping({"/desk/cases/{number}/search", "/board/cases/{number}/search"})
    ModelAndView form(@PathVariable CaseNumber number, Actor actor, HttpServletRequest request) {
        access.grant(actor, Deed.SEE_RECORDS, cases.locate(number));
        return Pages.page("evidence/search", SearchPage.empty(area(request), number));
    }

    @PostMapping({"/desk/cases/{number}/search", "/board/cases/{number}/search"})
    ModelAndView find(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            HttpServletRequest request) {
        var grant = access.grant(actor, Deed.SEE_RECORDS, cases.locate(number));
        var problems = new Problems();
        var found = problems.take("q", () -> search.find(grant, q));
        var page =
                Pages.page(
                        "evidence/search",
                        new SearchPage(area(request), number, q, found, problems));
        if (problems.any()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static String area(HttpServletRequest request) {
        return request.getRequestURI().startsWith(BOARD) ? BOARD : DESK;
    }
}
