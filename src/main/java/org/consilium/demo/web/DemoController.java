package org.consilium.demo.web;

import org.consilium.access.Actor;
import org.consilium.channels.Outbox;
import org.consilium.conversation.DemoMail;
import org.consilium.demo.DemoPeople;
import org.consilium.kernel.Mode;
import org.consilium.kernel.NotFound;
import org.consilium.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Open to everybody, and not there at all outside demo mode. */
@Controller
class DemoController {
    private static final int NEWEST = 40;

    private final DemoPeople people;
    private final Outbox outbox;
    private final DemoMail mail;
    private final Mode mode;

    DemoController(DemoPeople people, Outbox outbox, DemoMail mail, Mode mode) {
        this.people = people;
        this.outbox = outbox;
        this.mail = mail;
        this.mode = mode;
    }

    @GetMapping("/demo")
    ModelAndView demo() {
        mustBeDemo();
        return Pages.page(
                "demo/demo",
                new DemoPage(
                        people.staff(),
                        people.families(),
                        mail,
                        outbox.newest(Actor.system("demo"), NEWEST)));
    }

    @GetMapping("/demo/styleguide")
    ModelAndView forStaff() {
        mustBeDemo();
        return Pages.page("demo/styleguide-staff", new StylePage(false));
    }

    @GetMapping("/demo/styleguide/family")
    ModelAndView forFamilies() {
        mustBeDemo();
        return Pages.page("demo/styleguide-family", new StylePage(true));
    }

    private void mustBeDemo() {
        if (!mode.isDemo()) {
            throw new NotFound();
        }
    }
}
