package org.consilium.board.web;

import org.consilium.access.Actor;
import org.consilium.board.Boards;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an expert has to do. */
@Controller
class ExpertCasesController {
    private final Boards boards;

    ExpertCasesController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/board")
    ModelAndView mine(Actor actor) {
        return Pages.page("board/mine", new ExpertCasesPage(boards.duties(actor)));
    }
}
