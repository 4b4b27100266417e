package org.consilium.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.casework.Cases;
import org.consilium.channels.Outbox;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.plan.APlannedCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A treating oncologist presents a patient, whose daughter confirms it on a phone in Hindi; follows
 * the case, and is out when the family says so.
 */
@Journey
class TreatingOncologistIT {
    private static final String PATIENT = "Ramkali Made-Up";
    private static final String DOCTOR = "Dr. Meera Made-Up";
    private static final String DAUGHTERS_PHONE = "9876507003";
    private static final Pattern LINK = Pattern.compile("/hi/invitations/[0-9a-f-]{36}");

    @TempDir Path device;
    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Cases cases;
    @Autowired Outbox outbox;
    @Autowired AutowireCapableBeanFactory beans;

    private String base;
    private TheBrowser browser;

    @Test
    void an_oncologist_presents_a_patient_and_reads_the_plan_as_long_as_the_patient_agrees() {
        base = "http://localhost:" + port;
        try (var chromium = new TheBrowser()) {
            browser = chromium;
            var doctor = doctor("3-doctor");
            var number = presents(doctor, DOCTOR, "9876507001", PATIENT, DAUGHTERS_PHONE);
            seesHerOwnWords(doctor, number);
            waitsForTheFamily(doctor, number);
            var daughter = confirmsInHindi(number);
            sendsReports(doctor, number);
            staysOutsideTheHouse(doctor);
            isHiddenFromAnotherDoctor(number);
            readsThePlan(doctor, number);
            isOutWhenTheFamilyWantsIt(doctor, daughter, number);
            browser.hadNothingToComplainAbout();
        }
    }

    private Family doctor(String pictures) {
        return new Family(browser, browser.person(base, 1280, true), pictures);
    }

    private static String presents(
            Family doctor, String name, String phone, String patient, String daughtersPhone) {
        doctor.beginsAs("DOCTOR");
        doctor.look("you");
        doctor.fill("name", name);
        doctor.fill("hospital", "Example District Hospital");
        doctor.fill("contact", phone);
        doctor.fill("patientName", patient);
        doctor.fill("birthYear", "1961");
        doctor.choose("sex", "FEMALE");
        doctor.fill("place", "Sehore");
        doctor.goOn();
        assertThat(doctor.page().locator("#registrationNumber-e")).isVisible();
        assertThat(doctor.page().locator("#agreed-e")).isVisible();
        assertThat(doctor.page().locator("#patientContact-e")).isVisible();
        assertThat(doctor.page().locator("[name=patientName]")).hasValue(patient);
        doctor.look("you-refused");
        doctor.fill("registrationNumber", "EX-" + phone);
        doctor.fill("patientContact", daughtersPhone);
        doctor.select("contactRelation", "CHILD");
        doctor.fill("contactName", "Sunita Made-Up");
        doctor.choose("patientLanguage", "hi");
        doctor.choose("agreed", "yes");
        doctor.goOn();
        doctor.typesTheCode();
        doctor.look("illness");
        doctor.select("organ", "COLORECTAL");
        doctor.choose("proposed", "OPERATION");
        doctor.fill("words", "Abdominoperineal resection, low tumour");
        doctor.choose("progress", "NO_DATE");
        doctor.goOn();
        doctor.fill("question1", "Is a wait after chemoradiation reasonable here?");
        doctor.wishes("KEEP_ORGAN_OR_VOICE", "STRONG", "No bag for life, if safe");
        doctor.look("wishes");
        doctor.goOn();
        doctor.choose("consent", "OPINION");
        doctor.choose("consent", "SHARE_WITH_EXPERTS");
        doctor.goOn();
        assertThat(doctor.page().locator("#consent-SHARE_WITH_TREATING_DOCTOR-e")).isVisible();
        doctor.look("consent-refused");
        doctor.choose("consent", "SHARE_WITH_TREATING_DOCTOR");
        doctor.goOn();
        var number = CaseNumber.read(doctor.caseNumber()).orElseThrow().digits();
        doctor.look("welcome");
        return number;
    }

    private static void seesHerOwnWords(Family doctor, String number) {
        doctor.visits("/my", "my-case-new");
        assertThat(doctor.page()).hasURL(Pattern.compile(".*/my/cases/" + number));
        doctor.sees("The request is registered.");
        doctor.sees(PATIENT);
        assertThat(doctor.page().locator("form[action*='/consents/']")).hasCount(0);
        doctor.says("The MRI disc follows by courier.");
    }

    private static void waitsForTheFamily(Family doctor, String number) {
        doctor.visits("/my/cases/" + number, "my-case-waiting");
        doctor.sees("We wait for a yes");
        assertThat(doctor.page().locator("#file-any")).hasCount(0);
        doctor.visits("/my/cases/" + number + "/invitation", "correct-the-number");
    }

    private Family confirmsInHindi(String number) {
        var daughter =
                new Family(browser::look, browser.person(base, 360, true, "hi-IN"), "3-daughter");
        var link = linkTo(DAUGHTERS_PHONE);
        daughter.visits(link, "who-asks");
        daughter.sees(DOCTOR);
        assertThat(daughter.page().content()).doesNotContain(PATIENT);
        daughter.visits(link + "/refusal", "say-no");
        daughter.visits(link, "who-asks-again");
        daughter.goOn();
        daughter.typesTheCode();
        daughter.goOn();
        daughter.look("confirm-refused");
        assertThat(daughter.page().locator("#consent-OPINION-e")).isVisible();
        assertThat(daughter.page().content()).doesNotContain(PATIENT);
        daughter.fill("name", "सुनीता");
        daughter.select("relation", "CHILD");
        daughter.choose("authority", "PATIENT_AGREED");
        daughter.fill("birthYear", "१९६१");
        for (var purpose : List.of("OPINION", "SHARE_WITH_EXPERTS", "SHARE_WITH_TREATING_DOCTOR")) {
            daughter.choose("consent", purpose);
        }
        daughter.goOn();
        assertThat(daughter.page()).hasURL(Pattern.compile(".*/my/cases/" + number));
        daughter.look("my-case");
        daughter.sees(PATIENT);
        return daughter;
    }

    private String linkTo(String phone) {
        return outbox.newest(Actor.system("test"), 200).stream()
                .filter(sent -> sent.recipient().endsWith(phone))
                .flatMap(sent -> LINK.matcher(sent.text()).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private void sendsReports(Family doctor, String number) {
        doctor.visits("/my/cases/" + number, "my-case-confirmed");
        doctor.sees("Patient confirmed on");
        var papers = new RealPapers(device);
        doctor.uploads(papers.pathology(), papers.blood());
        doctor.look("uploaded");
        doctor.visits("/my/cases/" + number, "my-case-with-papers");
        assertThat(doctor.page().locator("#records")).containsText("report-a.pdf");
    }

    /** Every door but the own one looks as if there were none. */
    private static void staysOutsideTheHouse(Family doctor) {
        for (var address : List.of("/desk", "/board", "/command", "/admin", "/admin/audit")) {
            assertThat(doctor.page().navigate(address).status()).as(address).isEqualTo(404);
        }
        doctor.look("no-door");
    }

    private void isHiddenFromAnotherDoctor(String number) {
        var other = doctor("3-other-doctor");
        var theirs =
                presents(other, "Dr. Anil Made-Up", "9876507002", "Gopal Made-Up", "9876507004");
        for (var address : List.of("", "/records", "/plan", "/plan/pdf", "/withdrawal")) {
            assertThat(other.page().request().get(base + "/my/cases/" + number + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        other.page().navigate("/my/cases/" + number);
        assertThat(other.page().content()).doesNotContain(PATIENT);
        other.visits("/my/cases/" + theirs, "my-case");
    }

    private void readsThePlan(Family doctor, String number) {
        var caseId = caseOf(number);
        var opener = access.holders(caseId, Capacity.TREATING_DOCTOR).getFirst();
        APlannedCase.of(beans).releasedFor(accounts.of(opener).asActor(), caseId);
        doctor.visits("/my/cases/" + number, "my-case-released");
        doctor.sees("You stay the treating doctor");
        doctor.visits("/my/cases/" + number + "/plan", "plan");
        doctor.sees("Watch and look again");
    }

    private void isOutWhenTheFamilyWantsIt(Family doctor, Family daughter, String number) {
        daughter.visits("/my/cases/" + number, "my-case-released");
        TheBrowser.press(
                daughter.page()
                        .locator(
                                "form[action$='/consents/SHARE_WITH_TREATING_DOCTOR/withdrawal'] button"));
        for (var address : List.of("", "/records", "/plan", "/plan/pdf")) {
            assertThat(doctor.page().request().get(base + "/my/cases/" + number + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        doctor.visits("/my", "my-empty");
        doctor.sees("You have no case here yet");
        assertThat(doctor.page().content()).doesNotContain(PATIENT);
    }

    private CaseId caseOf(String number) {
        return cases.locate(CaseNumber.read(number).orElseThrow());
    }
}
