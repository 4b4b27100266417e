package org.consilium.board.web;

import java.util.List;
import org.consilium.access.Actor;
import org.consilium.board.Boards;
import org.consilium.board.Errands;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an expert has to do. */
@Controller
class ExpertCasesController {
    private final Boards boards;
    private final List<Errands> errands;

    ExpertCasesController(Boards boards, List<Errands> errands) {
        this.boards = boards;
        this.errands = errands;
    }

    @GetMapping("/board")
    ModelAndView mine(Actor actor) {
        return Pages.page(
                "board/mine",
                new ExpertCasesPage(
                        boards.duties(actor),
                        errands.stream().flatMap(one -> one.of(actor).stream()).toList()));
    }
}
