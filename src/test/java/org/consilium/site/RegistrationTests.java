package org.consilium.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.Urgency;
import org.consilium.casework.Wish;
import org.consilium.consent.Consents;
import org.consilium.consent.Manner;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Contact;
import org.consilium.kernel.MovableClock;
import org.consilium.patient.Authority;
import org.consilium.patient.Patients;
import org.consilium.patient.Relation;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class RegistrationTests {
    private static final AtomicInteger PHONES = new AtomicInteger(1000);

    @Autowired MockMvcTester mvc;
    @Autowired Cases cases;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Patients patients;
    @Autowired Consents consents;
    @Autowired Registrations registrations;
    @Autowired java.time.Clock clock;

    @AfterEach
    void back_to_now() {
        ((MovableClock) clock).backToNow();
    }

    @Test
    void a_patient_registers_without_script_and_is_signed_in() {
        var phone = newPhone();
        var browser = new Browser(mvc);
        assertThat(browser.open("/register").text()).contains("Go to a hospital now");
        you(browser, "PATIENT", phone, "name", "Meera Joshi", "birthYear", "1968");
        code(browser);
        illness(browser, "progress", "NO_DATE");
        wishes(browser, "wish-MONEY", "STRONG", "reason-MONEY", "We sold the cow");
        browser.post("/register/consent", "consent", "OPINION", "consent", "SHARE_WITH_EXPERTS");

        assertThat(browser.follow().text()).contains("Your case is open", "What happens next");
        var file = caseOf(phone);
        assertThat(browser.text()).contains(file.number().grouped());
        var actor = accounts.byContact(Contact.read(phone)).orElseThrow().asActor();
        assertThat(access.capacities(actor.account(), file.id())).containsExactly(Capacity.PATIENT);
        var request = cases.request(access.grant(actor, Deed.SEE_REQUEST, file.id()));
        assertThat(request.questions())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).isEqualTo("Is the operation needed?"));
        assertThat(request.wishes())
                .containsExactly(
                        new Wish(Wish.Kind.MONEY, Wish.Strength.STRONG, "We sold the cow"));
        assertThat(consents.given(access.grant(actor, Deed.SEE_CONSENT, file.id())))
                .containsExactlyInAnyOrder(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS);
        assertThat(file.urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void a_daughter_registers_her_mother_in_hindi() {
        var phone = newPhone();
        var browser = new Browser(mvc);
        assertThat(browser.open("/hi/register").text()).contains("तुरंत अस्पताल जाएँ");
        you(
                browser,
                "CAREGIVER",
                phone,
                "name",
                "सीता यादव",
                "patientName",
                "कमला यादव",
                "relation",
                "CHILD",
                "authority",
                "PATIENT_AGREED",
                "birthYear",
                "१९५५",
                "language",
                "hi");
        assertThat(browser.follow().text()).contains("छह अंक");
        code(browser);
        illness(browser, "progress", "STARTED", "words", "सिकाई शुरू हो गई है");
        wishes(browser);
        browser.post("/register/consent", "consent", "OPINION", "consent", "SHARE_WITH_EXPERTS");

        assertThat(browser.follow().text()).contains("आपका केस खुल गया है");
        var file = caseOf(phone);
        assertThat(file.urgency()).isEqualTo(Urgency.URGENT);
        var actor = accounts.byContact(Contact.read(phone)).orElseThrow().asActor();
        var grant = access.grant(actor, Deed.SEE_CASE, file.id());
        assertThat(patients.person(grant, file.patient()).birthYear()).isEqualTo(1955);
        assertThat(patients.circle(grant, file.patient()))
                .singleElement()
                .satisfies(
                        member -> {
                            assertThat(member.relation()).isEqualTo(Relation.CHILD);
                            assertThat(member.authority()).isEqualTo(Authority.PATIENT_AGREED);
                        });
        assertThat(consents.history(access.grant(actor, Deed.SEE_CONSENT, file.id())))
                .allSatisfy(line -> assertThat(line.readIn().tag()).isEqualTo("hi"));
    }

    @Test
    void a_treating_oncologist_registers_with_number_and_the_patients_agreement() {
        var phone = newPhone();
        var browser = new Browser(mvc);
        String[] form = {
            "name",
            "Dr. Arun Nair",
            "registrationNumber",
            "EX-5512",
            "hospital",
            "City Hospital",
            "patientName",
            "Rosy Thomas",
            "birthYear",
            "1971",
            "patientContact",
            newPhone(),
            "contactRelation",
            "SELF",
            "patientLanguage",
            "hi"
        };
        you(browser, "DOCTOR", phone, form);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("We need the agreement of the patient", "EX-5512");
        you(browser, "DOCTOR", phone, with(form, "agreed", "yes"));
        code(browser);
        illness(browser, "progress", "DATE_SET", "plannedFor", "3/1/2999");
        wishes(browser);
        browser.post("/register/consent", "consent", "OPINION", "consent", "SHARE_WITH_EXPERTS");
        assertThat(browser.status()).isEqualTo(422);
        browser.post(
                "/register/consent",
                "consent",
                "OPINION",
                "consent",
                "SHARE_WITH_EXPERTS",
                "consent",
                "SHARE_WITH_TREATING_DOCTOR");

        assertThat(browser.follow().text()).contains("The patient’s case is open");
        var account = accounts.byContact(Contact.read(phone)).orElseThrow();
        assertThat(account.registrationNumber()).contains("EX-5512");
        var file = caseOf(phone);
        assertThat(access.capacities(account.id(), file.id()))
                .containsExactly(Capacity.TREATING_DOCTOR);
        var system = org.consilium.access.Actor.system("test");
        assertThat(consents.history(access.grant(system, Deed.SEE_CONSENT, file.id())))
                .allSatisfy(line -> assertThat(line.manner()).isEqualTo(Manner.TOLD_TO_DOCTOR));
        assertThat(
                        patients.toldContacts(
                                access.grant(system, Deed.SEE_CONTACTS, file.id()), file.patient()))
                .hasSize(1);
    }

    @Test
    void a_doctor_says_whom_to_ask_and_it_is_not_the_doctor() {
        var phone = newPhone();
        var browser = new Browser(mvc);
        String[] form = {
            "name",
            "Dr. Arun Nair",
            "registrationNumber",
            "EX-5513",
            "hospital",
            "City Hospital",
            "patientName",
            "Rosy Thomas",
            "birthYear",
            "1971",
            "agreed",
            "yes"
        };
        you(browser, "DOCTOR", phone, form);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text())
                .contains("patientContact-e", "contactRelation-e", "patientLanguage-e");
        you(
                browser,
                "DOCTOR",
                phone,
                with(
                        form,
                        "patientContact",
                        phone,
                        "contactRelation",
                        "SPOUSE",
                        "contactName",
                        "Thomas K.",
                        "patientLanguage",
                        "en"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("This is the doctor’s own number or e-mail");
    }

    @Test
    void what_is_missing_on_the_last_page_is_said_once_each() {
        var browser = new Browser(mvc);
        you(browser, "PATIENT", newPhone(), "name", "Usha Pal", "birthYear", "1960");
        code(browser);
        illness(browser, "progress", "NO_DATE");
        wishes(browser);
        browser.post("/register/consent");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text())
                .contains("2 things to look at")
                .containsOnlyOnce(
                        "<a href=\"#consent-OPINION\">Collecting and reading the reports: without")
                .containsOnlyOnce(
                        "<a href=\"#consent-SHARE_WITH_EXPERTS\">Showing the reports to the specialists: without");
    }

    @Test
    void each_sentence_stands_beside_its_field_and_nothing_is_lost() {
        var browser = new Browser(mvc);
        you(browser, "PATIENT", "12", "name", "Asha Devi", "birthYear", "68");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text())
                .contains("id=\"contact-e\"", "value=\"Asha Devi\"", "value=\"12\"", "#contact");
        you(browser, "PATIENT", newPhone(), "name", "Asha Devi", "birthYear", "1968");
        code(browser);
        illness(
                browser,
                "progress",
                "NO_DATE",
                "foundMonth",
                "14",
                "words",
                "Doctor said <b>now</b>");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text())
                .contains("The month is 14", "id=\"foundMonth-e\"", "Doctor said <b>now</b>");
    }

    @Test
    void a_child_is_registered_by_a_parent_only() {
        var browser = new Browser(mvc);
        String[] child = {"name", "Ravi Rao", "patientName", "Anu Rao", "birthYear", "2015"};
        you(
                browser,
                "CAREGIVER",
                newPhone(),
                with(child, "relation", "SIBLING", "authority", "PATIENT_AGREED"));
        assertThat(browser.text()).contains("id=\"authority-e\"", "mother or father must register");
        you(
                browser,
                "CAREGIVER",
                newPhone(),
                with(child, "relation", "PARENT", "authority", "PATIENT_IS_MINOR"));
        assertThat(browser.redirect()).isEqualTo("/register/code");
    }

    @Test
    void a_draft_survives_a_closed_browser_and_is_kept_while_typing() {
        var browser = new Browser(mvc);
        you(browser, "PATIENT", newPhone(), "name", "Lata Kale", "birthYear", "1980");
        code(browser);
        browser.post("/register/draft/illness", "organ", "LUNG", "words", "half a sent");
        assertThat(browser.status()).isEqualTo(204);
        browser.forgetCookie("consilium");
        assertThat(browser.open("/register").text()).contains("Go on where you stopped");
        assertThat(browser.open("/register/illness").text()).contains("half a sent");
        assertThat(browser.open("/register/you").text()).contains("Lata Kale");
    }

    @Test
    void a_draft_is_nobody_elses() {
        var browser = new Browser(mvc);
        assertThat(browser.get("/register/illness").redirect()).isEqualTo("/register");
        assertThat(browser.post("/register/illness", "organ", "LUNG").redirect())
                .isEqualTo("/register");
        assertThat(browser.post("/register/consent", "consent", "OPINION").redirect())
                .isEqualTo("/register");
    }

    @Test
    void a_case_of_another_family_is_not_there() {
        var first = new Browser(mvc);
        register(first, newPhone(), "Savita Rao");
        var theirs = first.redirect();
        var other = new Browser(mvc);
        register(other, newPhone(), "Vimla Rao");
        assertThat(other.get(theirs).status()).isEqualTo(404);
        assertThat(new Browser(mvc).get(theirs).redirect()).startsWith("/sign-in");
    }

    @Test
    void taking_back_the_consent_to_the_opinion_ends_the_case() {
        var phone = newPhone();
        register(new Browser(mvc), phone, "Gita Bose");
        var actor = accounts.byContact(Contact.read(phone)).orElseThrow().asActor();
        var file = caseOf(phone);
        consents.withdraw(access.grant(actor, Deed.GIVE_CONSENT, file.id()), Purpose.OPINION);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(caseOf(phone).stage().isOpen()).isFalse());
    }

    @Test
    void sending_twice_opens_one_case() {
        var phone = newPhone();
        var browser = new Browser(mvc);
        register(browser, phone, "Nirmala Sen");
        var first = browser.redirect();
        browser.post("/register/consent", "consent", "OPINION", "consent", "SHARE_WITH_EXPERTS");
        assertThat(browser.redirect()).isEqualTo(first);
        var actor = accounts.byContact(Contact.read(phone)).orElseThrow().asActor();
        assertThat(access.casesOf(actor, Set.of(Capacity.PATIENT))).hasSize(1);
    }

    @Test
    void the_same_family_is_asked_if_it_is_the_same_person_and_others_are_told_nothing() {
        var phone = newPhone();
        register(new Browser(mvc), phone, "Padma Iyer");
        var again = new Browser(mvc);
        register(again, phone, "Iyer Padma");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("You may have registered this person already");
        again.post(
                "/register/consent",
                "consent",
                "OPINION",
                "consent",
                "SHARE_WITH_EXPERTS",
                "another",
                "yes");
        assertThat(again.redirect()).startsWith("/my/cases/");

        var strangers = newPhone();
        var stranger = new Browser(mvc);
        register(stranger, strangers, "Padma Iyer");
        assertThat(stranger.redirect()).startsWith("/my/cases/");
        var grant =
                access.grant(
                        org.consilium.access.Actor.system("test"),
                        Deed.SEE_CONTACTS,
                        caseOf(strangers).id());
        assertThat(registrations.told(grant).orElseThrow().maybeSame()).hasSize(2);
    }

    @Test
    void without_the_required_consents_there_is_no_case() {
        var phone = newPhone();
        var browser = new Browser(mvc);
        you(browser, "PATIENT", phone, "name", "Usha Pal", "birthYear", "1960");
        code(browser);
        illness(browser, "progress", "NO_DATE");
        wishes(browser);
        browser.post("/register/consent", "consent", "OPINION", "consent", "RESEARCH");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("id=\"consent-SHARE_WITH_EXPERTS-e\"");
        var actor = accounts.byContact(Contact.read(phone)).orElseThrow().asActor();
        assertThat(access.casesOf(actor, Set.of(Capacity.values()))).isEmpty();
    }

    @Test
    void a_wrong_code_counts_down_and_five_of_them_pause() {
        var browser = new Browser(mvc);
        you(browser, "PATIENT", newPhone(), "name", "Usha Pal", "birthYear", "1960");
        var wrong = wrongCode(browser.follow().shownCode());
        for (var left = 4; left > 0; left--) {
            browser.post("/register/code", "code", wrong);
            assertThat(browser.status()).isEqualTo(422);
        }
        assertThat(browser.text()).contains("One try is left");
        browser.post("/register/code", "code", wrong);
        assertThat(browser.text()).contains("Please wait 15 minutes");
        browser.post("/register/code/new");
        assertThat(browser.status()).isEqualTo(422);
        ((MovableClock) clock).pass(java.time.Duration.ofMinutes(16));
        browser.post("/register/code/new");
        code(browser.follow());
    }

    @Test
    void a_code_is_old_after_ten_minutes() {
        var browser = new Browser(mvc);
        you(browser, "PATIENT", newPhone(), "name", "Usha Pal", "birthYear", "1960");
        var code = browser.follow().shownCode();
        ((MovableClock) clock).pass(java.time.Duration.ofMinutes(11));
        assertThat(browser.post("/register/code", "code", code).text())
                .contains("This code is no longer good");
    }

    private void register(Browser browser, String phone, String name) {
        you(browser, "PATIENT", phone, "name", name, "birthYear", "1968");
        code(browser);
        illness(browser, "progress", "NO_DATE");
        wishes(browser);
        browser.post("/register/consent", "consent", "OPINION", "consent", "SHARE_WITH_EXPERTS");
    }

    private static void you(Browser browser, String who, String contact, String... more) {
        browser.post("/register", "who", who);
        browser.post(
                "/register/you",
                with(
                        with(more, "contact", contact),
                        "sex",
                        "FEMALE",
                        "place",
                        "Sehore",
                        "callTime",
                        "ANY",
                        "language",
                        Arrays.asList(more).contains("hi") ? "hi" : "en"));
    }

    private static void code(Browser browser) {
        if (browser.status() == 302) {
            browser.follow();
        }
        browser.post("/register/code", "code", browser.shownCode());
        assertThat(browser.redirect()).isEqualTo("/register/illness");
    }

    private static void illness(Browser browser, String... more) {
        browser.post("/register/illness", with(more, "organ", "BREAST", "proposed", "OPERATION"));
    }

    private static void wishes(Browser browser, String... more) {
        browser.post("/register/wishes", with(more, "question1", "Is the operation needed?"));
        assertThat(browser.redirect()).isEqualTo("/register/consent");
    }

    private CaseFile caseOf(String phone) {
        var actor = accounts.byContact(Contact.read(phone)).orElseThrow().asActor();
        var id = access.casesOf(actor, Set.of(Capacity.values())).getFirst();
        return cases.file(access.grant(actor, Deed.SEE_CASE, id));
    }

    static String newPhone() {
        return "+9198" + PHONES.incrementAndGet() + "0007";
    }

    static String wrongCode(String right) {
        return right.equals("000000") ? "111111" : "000000";
    }

    private static String[] with(String[] form, String... more) {
        List<String> all = new ArrayList<>(List.of(form));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
