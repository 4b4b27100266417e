package org.consilium.network.web;

import org.consilium.network.Centres;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class CentresController {
    private final Centres centres;

    CentresController(Centres centres) {
        this.centres = centres;
    }

    @GetMapping("/centres")
    ModelAndView centres() {
        return Pages.page("network/centres", CentresPage.of(centres.all()));
    }
}
