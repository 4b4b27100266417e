package org.consilium.board.web;

import org.consilium.board.Experts;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The public directory: who answers, with the number under which they are registered. */
@Controller
class ExpertsController {
    private final Experts experts;

    ExpertsController(Experts experts) {
        this.experts = experts;
    }

    @GetMapping("/experts")
    ModelAndView experts() {
        return Pages.page("board/experts", new ExpertsPage(experts.registered()));
    }
}
