package org.consilium.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashMap;
import java.util.Map;

/** The chair writes the plan section by section, members sign, it goes out. */
final class Planning {
    private static final Map<String, String> CHOICES =
            Map.of(
                    "comparison",
                    "REFINED",
                    "impact",
                    "MODERATE",
                    "met",
                    "PARTLY",
                    "intent",
                    "CURATIVE");

    private final TheBrowser browser;
    private final String base;
    private final String address;
    private final Map<String, Staff> people = new HashMap<>();

    Planning(TheBrowser browser, String base, String number) {
        this.browser = browser;
        this.base = base;
        this.address = "/board/cases/" + number + "/plan";
    }

    private Staff person(String who) {
        return people.computeIfAbsent(who, w -> Staff.signedIn(browser, base, w));
    }

    /** Fills what the opinions left open; the answers stand beside their questions. */
    void chairWrites(Map<String, String> answers) {
        var chair = person("chair");
        chair.opens(address, "plan-draft");
        var page = chair.page();
        var sections =
                page.locator("form[action*='/plan/sections/']").all().stream()
                        .map(f -> f.getAttribute("action"))
                        .toList();
        assertThat(sections).isNotEmpty();
        for (var section : sections) {
            page.navigate(address);
            var form = page.locator("form[action='" + section + "']");
            for (var choice : form.locator("select").all()) {
                var name = choice.getAttribute("name");
                if (CHOICES.containsKey(name) && choice.inputValue().isBlank()) {
                    choice.selectOption(CHOICES.get(name));
                } else if (name.equals("direction") && choice.inputValue().isBlank()) {
                    choice.selectOption(new SelectOption().setIndex(1));
                }
            }
            for (var line : form.locator("textarea, input[name=how]").all()) {
                if (line.inputValue().isBlank()) {
                    line.fill(
                            textFor(
                                    line,
                                    page.locator("label[for='" + line.getAttribute("id") + "']"),
                                    answers));
                } else if (section.endsWith("/ANSWERS") || section.endsWith("/QUESTIONS")) {
                    line.fill(
                            textFor(
                                    line,
                                    page.locator("label[for='" + line.getAttribute("id") + "']"),
                                    answers));
                }
            }
            TheBrowser.press(form.locator("button.c-btn").first());
        }
        chair.opens(address, "plan-written");
    }

    private static String textFor(Locator line, Locator label, Map<String, String> answers) {
        var asked = label.count() > 0 ? label.first().textContent() : "";
        return answers.entrySet().stream()
                .filter(a -> asked.contains(a.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("As the panel agreed.");
    }

    void sign(String... who) {
        for (var name : who) {
            var signer = person(name);
            signer.opens(address, "plan-to-sign");
            TheBrowser.press(signer.page().locator("form[action$='/plan/signatures'] button"));
        }
    }

    void chairReleases() {
        var chair = person("chair");
        chair.opens(address, "plan-signed");
        TheBrowser.press(chair.page().locator("form[action$='/plan/release'] button"));
    }
}
