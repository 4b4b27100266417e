package org.consilium.site.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.AuditLine;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.casework.Cases;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.shell.Advice;
import org.consilium.shell.Frame;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of staff and the audit trail. */
@Controller
@RequestMapping("/admin")
class AdminController {
    private static final int LINES = 200;
    private static final List<String> FIELDS =
            List.of("name", "email", "role", "registrationNumber", "language", "key");

    private final Staff staff;
    private final Accounts accounts;
    private final Access access;
    private final Cases cases;
    private final List<Advice> advice;

    AdminController(
            Staff staff, Accounts accounts, Access access, Cases cases, List<Advice> advice) {
        this.staff = staff;
        this.accounts = accounts;
        this.access = access;
        this.cases = cases;
        this.advice = List.copyOf(advice);
    }

    @GetMapping
    ModelAndView accounts(Actor actor, Frame frame) {
        return Pages.page("site/admin", page(actor, FormView.empty(), frame.newKey()));
    }

    @PostMapping("/accounts")
    ModelAndView hire(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        var answers = Answers.of(sent, FIELDS);
        var problems = new Problems();
        problems.need("name", answers.one("name"), "registration.name");
        if (!answers.one("email").contains("@")) {
            problems.add("email", "staff.email");
        }
        if (!problems.any()) {
            try {
                staff.hire(actor, newStaff(answers, password), key(answers));
            } catch (Refused e) {
                problems.add(fieldOf(e), e);
            }
        }
        if (problems.any()) {
            return SignInController.refused(
                    "site/admin", page(actor, new FormView(answers, problems), answers.one("key")));
        }
        redirect.addFlashAttribute(Frames.NOTICE, "site.admin.hired");
        return new ModelAndView("redirect:/admin");
    }

    private AdminPage page(Actor actor, FormView form, String key) {
        return new AdminPage(
                form,
                staff.all(actor),
                key,
                advice.stream().flatMap(one -> one.advice().stream()).toList());
    }

    @GetMapping("/audit")
    ModelAndView audit(Actor actor, @RequestParam(name = "case", defaultValue = "") String number) {
        var answers = Answers.of(java.util.Map.of("case", List.of(number)), List.of("case"));
        var problems = new Problems();
        Optional<CaseId> only = number.isBlank() ? Optional.empty() : find(number, problems);
        var lines = problems.any() ? List.<AuditLine>of() : access.auditTrail(actor, only, LINES);
        var page =
                new AuditPage(
                        new FormView(answers, problems), lines.stream().map(this::line).toList());
        return problems.any()
                ? SignInController.refused("site/audit", page)
                : Pages.page("site/audit", page);
    }

    private Optional<CaseId> find(String number, Problems problems) {
        try {
            return problems.take(
                            "case",
                            () ->
                                    CaseNumber.read(number)
                                            .orElseThrow(() -> new Refused("casenumber.invalid")))
                    .map(cases::locate);
        } catch (NotFound e) {
            problems.add("case", "admin.case");
            return Optional.empty();
        }
    }

    /** Staff by name; of a family only that it was one. */
    private AuditPage.Line line(AuditLine line) {
        return AuditPage.Line.of(
                line,
                account(line.who()),
                line.caseId().map(id -> id.value().toString().substring(0, 8)));
    }

    private Optional<Account> account(AccountId who) {
        try {
            return Optional.of(accounts.of(who));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private static RequestKey key(Answers answers) {
        return RequestKey.read(answers.one("key"));
    }

    private static NewStaff newStaff(Answers answers, String password) {
        return new NewStaff(
                answers.one("email"),
                password,
                Set.copyOf(answers.all("role", Role.class)),
                answers.one("name"),
                Optional.of(answers.one("registrationNumber")).filter(n -> !n.isEmpty()),
                Language.of(answers.one("language")).orElse(Language.EN));
    }

    private static String fieldOf(Refused refused) {
        return switch (refused.key()) {
            case "staff.role" -> "role";
            case "staff.number" -> "registrationNumber";
            case "account.password.short" -> "password";
            default -> "email";
        };
    }
}
