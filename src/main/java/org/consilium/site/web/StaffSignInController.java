package org.consilium.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.shell.SignIns;
import org.consilium.site.Answers;
import org.consilium.site.StaffSignIns;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/staff/sign-in")
class StaffSignInController {
    private final StaffSignIns staff;
    private final SignIns signIns;

    StaffSignInController(StaffSignIns staff, SignIns signIns) {
        this.staff = staff;
        this.signIns = signIns;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String next) {
        return Pages.page("site/staff-sign-in", new StaffSignInPage(FormView.empty(), next));
    }

    /** The password is never kept among the answers, so that no page shows it again. */
    @PostMapping
    ModelAndView signIn(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answers = Answers.of(sent, List.of("email", "next"));
        var problems = new Problems();
        var account = problems.take("email", () -> staff.signIn(answers.one("email"), password));
        if (account.isEmpty()) {
            return SignInController.refused(
                    "site/staff-sign-in",
                    new StaffSignInPage(new FormView(answers, problems), answers.one("next")));
        }
        signIns.signIn(account.get(), request, response);
        return new ModelAndView("redirect:" + NextPage.staff(account.get(), answers.one("next")));
    }
}
