package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Capacity;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.plan.APlannedCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A daughter asks for her mother: in Hindi, on a small phone, without script. */
@Journey
class CaregiverInHindiIT {
    private static final String NAME = "अनीता साहू";
    private static final String MOTHER = "सुशीला साहू";
    private static final String PHONE = "9876505678";
    private static final String MESSAGE = "माँ को बहुत दर्द है। आप कब फ़ोन करेंगे?";
    private static final String ASKED = "क्या माँ सामान्य खाना खा सकती हैं?";
    private static final String WORDS =
            "main :is(h1, h2, h3, label, legend, summary, button, dt, th), footer a, header form button";
    private static final Pattern HINDI = Pattern.compile("[\u0900-\u097F]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3}");
    private static final Pattern NAMES = Pattern.compile("English|Dr\\. .*|.* (Hub|Centre)");

    @TempDir Path device;
    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Cases cases;
    @Autowired AutowireCapableBeanFactory beans;

    private final List<String> untranslated = new ArrayList<>();
    private Family family;
    private Mirror mirror;
    private String number;

    @Test
    void a_daughter_without_script_walks_from_the_first_page_to_the_plan_in_hindi() {
        var base = "http://localhost:" + port;
        try (var browser = new TheBrowser()) {
            mirror = new Mirror(browser, base, 360, "hi-IN");
            family =
                    new Family(
                            this::look, browser.person(base, 360, false, "hi-IN"), "2-caregiver");
            visits();
            saysWhoSheIs();
            tellsOfTheIllness();
            tellsWhatMatters();
            agrees();
            writes();
            sendsPapers();
            takesAConsentBackAndGivesItAgain();
            signsOutAndInAgain();
            readsThePlanAndAsks();
            assertThat(untranslated).isEmpty();
            browser.hadNothingToComplainAbout();
        }
    }

    private void visits() {
        for (var page :
                List.of(
                        "help",
                        "checklists",
                        "checklists/colorectal",
                        "sample-plan",
                        "privacy",
                        "experts",
                        "centres",
                        "call-me",
                        "emergency",
                        "no-such-page")) {
            family.visits("/hi/" + page, page.replace('/', '-'));
        }
        family.page().navigate("/hi/emergency");
        family.choose("sign", "WEAK_LEGS");
        family.page().locator("main form button").first().click();
        assertThat(family.page().locator("#advice")).isVisible();
        family.look("emergency-advice");
        family.visits("/hi/", "home");
    }

    private void saysWhoSheIs() {
        family.beginsAs("CAREGIVER");
        family.look("you");
        family.fill("name", NAME);
        family.fill("contact", "12345");
        family.select("relation", "CHILD");
        family.choose("authority", "PATIENT_AGREED");
        family.fill("patientName", MOTHER);
        family.fill("birthYear", "1968");
        family.choose("sex", "FEMALE");
        family.fill("place", "विदिशा");
        family.goOn();
        assertThat(family.page().locator("#contact-e")).containsText(HINDI);
        assertThat(family.page().locator(".c-error")).hasCount(1);
        assertThat(family.page().locator("[name=name]")).hasValue(NAME);
        assertThat(family.page().locator("[name=contact]")).hasValue("12345");
        assertThat(family.page().locator("[name=relation]")).hasValue("CHILD");
        assertThat(family.page().locator("[name=authority][value=PATIENT_AGREED]")).isChecked();
        assertThat(family.page().locator("[name=patientName]")).hasValue(MOTHER);
        assertThat(family.page().locator("[name=sex][value=FEMALE]")).isChecked();
        assertThat(family.page().locator("[name=language][value=hi]")).isChecked();
        family.look("you-refused");
        family.fill("contact", PHONE);
        family.goOn();
        family.typesTheCode();
    }

    private void tellsOfTheIllness() {
        family.look("illness");
        family.select("organ", "COLORECTAL");
        family.fill("foundYear", "2026");
        family.choose("proposed", "OPERATION");
        family.fill("words", "डॉक्टर कहते हैं कि बड़ा ऑपरेशन करना होगा।");
        family.choose("progress", "NO_DATE");
        family.goOn();
    }

    private void tellsWhatMatters() {
        family.look("wishes");
        family.fill("question1", "क्या बिना ऑपरेशन के कोई रास्ता है?");
        family.wishes("AVOID_TRAVEL", "STRONG", "गाँव से अस्पताल बहुत दूर है");
        family.look("wishes-opened");
        family.goOn();
    }

    private void agrees() {
        family.look("consent");
        family.goOn();
        assertThat(family.page().locator("#consent-OPINION-e")).containsText(HINDI);
        family.look("consent-refused");
        for (var purpose : List.of("OPINION", "SHARE_WITH_EXPERTS", "MESSAGES")) {
            family.choose("consent", purpose);
        }
        family.goOn();
        number = CaseNumber.read(family.caseNumber()).orElseThrow().digits();
        family.look("welcome");
        family.visits("/hi/my/cases/" + number, "my-case-new");
        family.sees(MOTHER);
        family.sees(NAME);
    }

    private void writes() {
        family.says(MESSAGE);
        family.look("thread");
    }

    private void sendsPapers() {
        var papers = new RealPapers(device);
        var pathology = papers.pathology();
        family.uploadsWithoutScript(pathology, papers.photo(), papers.hindiPage());
        assertThat(receipts()).hasCount(3);
        assertThat(receipts().filter(containing("सुरक्षित"))).hasCount(3);
        family.look("receipts");
        family.page().navigate("/hi/my/cases/" + number);
        family.uploadsWithoutScript(pathology, papers.letterInWord());
        assertThat(receipts()).hasCount(2);
        assertThat(receipts().filter(containing("पहले से"))).hasCount(1);
        assertThat(receipts().filter(containing("letter.docx"))).containsText(HINDI);
        family.look("receipts-refused");
        family.visits("/hi/my/cases/" + number, "my-case-with-papers");
        assertThat(family.page().locator("#records")).containsText("report-a.pdf");
    }

    private void takesAConsentBackAndGivesItAgain() {
        presses("/consents/MESSAGES/withdrawal");
        assertThat(family.page().locator(".c-notice")).containsText(HINDI);
        family.look("consent-taken-back");
        presses("/consents/MESSAGES");
        assertThat(family.page().locator(".c-notice")).containsText(HINDI);
        assertThat(family.page().locator("form[action$='/consents/MESSAGES/withdrawal']"))
                .hasCount(1);
        family.visits("/hi/my/cases/" + number + "/withdrawal", "withdrawal");
        presses("/withdrawal");
        assertThat(family.page().locator("#sure-e")).containsText(HINDI);
        family.look("withdrawal-refused");
    }

    private void signsOutAndInAgain() {
        presses("/sign-out");
        family.look("signed-out");
        assertThat(family.page().locator("a[href='/sign-in']").first()).isVisible();
        family.page().navigate("/hi/my/cases/" + number);
        assertThat(family.page()).hasURL(Pattern.compile(".*/sign-in.*"));
        family.signsIn(PHONE);
        assertThat(family.page()).hasURL(Pattern.compile(".*/my/cases/" + number));
        family.sees(MESSAGE);
    }

    private void readsThePlanAndAsks() {
        var caseId = cases.locate(CaseNumber.read(number).orElseThrow());
        var daughter = access.holders(caseId, Capacity.CAREGIVER).getFirst();
        APlannedCase.of(beans).releasedFor(accounts.of(daughter).asActor(), caseId);
        family.visits("/hi/my/cases/" + number, "my-case-released");
        assertThat(family.page().locator(".fam-need")).hasCount(0);
        family.page().locator("#plan a[href$='/plan']").click();
        family.sees("Watch and look again");
        family.sees("अंग्रेज़ी में");
        family.look("plan");
        family.page().navigate("/hi/my/cases/" + number);
        family.fill("question", ASKED);
        presses("/questions");
        family.sees(ASKED);
        family.look("asked");
    }

    private void presses(String addressEnd) {
        TheBrowser.press(
                family.page().locator("form[action$='" + addressEnd + "'] button").first());
    }

    private Locator receipts() {
        return family.page().locator("section[aria-labelledby=h-receipts] li");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void look(Page page, String name) {
        mirror.look(page, name);
        assertThat(page.locator("html")).hasAttribute("lang", "hi");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("h1")).containsText(HINDI);
        for (var words : page.locator(WORDS).allInnerTexts()) {
            if (ENGLISH.matcher(words).find()
                    && !HINDI.matcher(words).find()
                    && !NAMES.matcher(words.strip()).matches()) {
                untranslated.add(name + ": " + words.strip());
            }
        }
    }
}
