package org.consilium.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Codes;
import org.consilium.access.Deed;
import org.consilium.access.NewStaff;
import org.consilium.access.Role;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.Hold;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Organ;
import org.consilium.casework.Stage;
import org.consilium.casework.Task;
import org.consilium.casework.TaskKind;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.MovableClock;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.NewPerson;
import org.consilium.patient.Patients;
import org.consilium.patient.Relation;
import org.consilium.patient.Sex;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The patient's side says yes or no to what a doctor opened, and until then it is closed. */
@ConsiliumTest
class InvitationTests {
    private static final AtomicInteger PHONES = new AtomicInteger(1000);
    private static final Actor LOOKER_ON = Actor.system("test");
    private static final String PATIENT = "Ramkali Unheardof";
    private static final String DOCTOR = "Dr. Meera Made-Up";

    @Autowired org.springframework.context.ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired Registrations registrations;
    @Autowired Invitations invitations;
    @Autowired Consents consents;
    @Autowired Patients patients;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Codes codes;
    @Autowired Cases cases;
    @Autowired Outbox outbox;
    @Autowired java.time.Clock clock;

    @AfterEach
    void back_to_now() {
        ((MovableClock) clock).backToNow();
    }

    @Test
    void the_patient_gets_a_link_in_the_own_language_that_says_nothing() {
        var opened = doctorOpens(1961, Language.HI);
        assertThat(sentTo(opened.phone))
                .singleElement()
                .satisfies(
                        sent ->
                                assertThat(sent.text() + sent.subject())
                                        .contains("/hi/invitations/", "Consilium")
                                        .doesNotContain(
                                                PATIENT, DOCTOR, "cancer", "कैंसर", "डॉक्टर"));
    }

    @Test
    void until_the_yes_is_here_nothing_is_collected_and_the_board_is_closed() {
        var opened = doctorOpens(1961, Language.EN);
        for (var purpose : Purpose.values()) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> consents.require(opened.id(), purpose));
        }
        assertThat(consents.history(access.grant(LOOKER_ON, Deed.SEE_CONSENT, opened.id())))
                .hasSize(3)
                .noneMatch(line -> line.stands());
        var page = page(opened.doctor, opened.my());
        assertThat(page)
                .contains("We wait for a yes", "Reports can be sent as soon as")
                .doesNotContain("id=\"file-any\"");
        assertThat(page(opened.doctor, opened.my() + "/welcome"))
                .contains("The patient’s side confirms")
                .doesNotContain("Upload reports");
        assertThat(page(opened.assistant, opened.desk())).contains("We wait for a yes");
    }

    @Test
    void a_daughter_follows_the_link_in_hindi_and_is_on_the_case() {
        var opened = doctorOpens(1961, Language.HI);
        var daughter = new Browser(mvc);
        assertThat(daughter.open("/hi" + opened.link()).text())
                .contains(DOCTOR, "EX-77", "एक डॉक्टर आपकी हामी चाहते हैं")
                .doesNotContain(PATIENT, "Sehore");
        proves(daughter, opened);
        assertThat(daughter.open(opened.link() + "/consent").text())
                .contains(DOCTOR, "EX-77")
                .doesNotContain(PATIENT, "Sehore");

        daughter.post(opened.link() + "/consent", "relation", "CHILD", "consent", "OPINION");
        assertThat(daughter.status()).isEqualTo(422);
        assertThat(daughter.text())
                .contains("authority-e", "name-e", "birthYear-e", "consent-SHARE_WITH_EXPERTS-e");
        daughter.post(opened.link() + "/consent", yes("1961", "CHILD", "MESSAGES"));
        assertThat(daughter.redirect()).isEqualTo("/my/cases/" + opened.file.number());
        assertThat(daughter.follow().text()).contains(PATIENT, "आपने पुष्टि कर दी है", "रिपोर्ट");

        var account = accounts.byContact(Contact.read(opened.phone)).orElseThrow();
        assertThat(account.displayName()).isEqualTo("Sunita Unheardof");
        assertThat(access.capacities(account.id(), opened.id()))
                .containsExactly(Capacity.CAREGIVER);
        assertThat(consents.given(access.grant(account.asActor(), Deed.SEE_CONSENT, opened.id())))
                .contains(Purpose.OPINION, Purpose.SHARE_WITH_EXPERTS, Purpose.MESSAGES)
                .doesNotContain(Purpose.RESEARCH);
        assertThat(consents.history(access.grant(account.asActor(), Deed.SEE_CONSENT, opened.id())))
                .filteredOn(line -> line.stands())
                .allSatisfy(line -> assertThat(line.readIn()).isEqualTo(Language.HI));
        assertThat(toldContacts(opened)).isZero();
        assertThat(page(opened.doctor, opened.my()))
                .contains("Patient confirmed on", "id=\"file-any\"");
        assertThat(page(opened.assistant, opened.desk())).contains("Patient confirmed on");

        daughter.post(opened.link() + "/consent", yes("1961", "CHILD"));
        assertThat(daughter.redirect()).isEqualTo("/my/cases/" + opened.file.number());
        assertThat(new Browser(mvc).open("/en" + opened.link()).text())
                .contains("This is confirmed already")
                .doesNotContain(DOCTOR, PATIENT);
    }

    @Test
    void a_stranger_says_no_reads_nothing_and_the_doctor_corrects_the_number() {
        var opened = doctorOpens(1961, Language.EN);
        var stranger = new Browser(mvc);
        stranger.post(opened.link() + "/refusal");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.text()).contains("Please choose one of the two");
        stranger.post(opened.link() + "/refusal", "no", "CONFIRMED");
        assertThat(stranger.status()).isEqualTo(422);
        stranger.post(opened.link() + "/refusal", "no", "NOT_ME");
        assertThat(stranger.follow().text())
                .contains("it is not about you")
                .doesNotContain(PATIENT, "Sehore");
        stranger.post(opened.link() + "/refusal", "no", "NOT_ME");
        assertThat(stranger.status()).isEqualTo(200);

        assertThat(now(opened).hold().map(Hold::reason)).contains(HoldReason.WRONG_CONTACT);
        assertThat(tasks(opened)).contains(TaskKind.SETTLE_DECLINE);
        assertThat(toldContacts(opened)).isZero();
        assertThat(page(opened.doctor, opened.my()))
                .contains("this is not about me")
                .doesNotContain(Contact.read(opened.phone).shown());

        var right = newPhone();
        var key = key();
        var form = invitee(right, key);
        assertThat(post(opened.doctor, opened.my() + "/invitation", form)).hasStatus(302);
        assertThat(post(opened.doctor, opened.my() + "/invitation", form)).hasStatus(302);
        assertThat(sentTo(right)).hasSize(1);
        assertThat(now(opened).hold()).isEmpty();
        assertThat(tasks(opened)).doesNotContain(TaskKind.SETTLE_DECLINE);
        assertThat(stranger.open(opened.link()).text()).contains("it is not about you");
        assertThat(post(opened.doctor, opened.my() + "/invitation", invitee(right, key())))
                .hasStatus(422)
                .bodyText()
                .contains("We have asked there already");
    }

    @Test
    void an_assistant_corrects_the_number_before_it_is_confirmed_and_the_link_before_is_void() {
        var opened = doctorOpens(1961, Language.EN);
        var right = newPhone();
        assertThat(page(opened.assistant, opened.desk() + "/invitation"))
                .contains("Ask the patient’s side");
        assertThat(post(opened.assistant, opened.desk() + "/invitation", "key", key()))
                .hasStatus(422)
                .bodyText()
                .contains("patientContact-e", "contactRelation-e", "patientLanguage-e");
        assertThat(post(opened.assistant, opened.desk() + "/invitation", invitee(right, key())))
                .hasStatus(302);
        assertThat(new Browser(mvc).open("/en" + opened.link()).text())
                .contains("This link is no longer good")
                .doesNotContain(DOCTOR);
        assertThat(page(opened.doctor, opened.my()))
                .contains(Contact.read(right).masked())
                .doesNotContain(Contact.read(right).shown());
    }

    @Test
    void who_does_not_want_it_is_not_asked_again_and_the_desk_ends_it() {
        var opened = doctorOpens(1961, Language.EN);
        assertThat(post(opened.assistant, opened.desk() + "/withdrawal")).hasStatus(422);
        new Browser(mvc).post(opened.link() + "/refusal", "no", "NOT_WANTED");
        assertThat(now(opened).hold().map(Hold::reason)).contains(HoldReason.PATIENT_DECLINED);
        assertThat(consents.history(access.grant(LOOKER_ON, Deed.SEE_CONSENT, opened.id())))
                .allMatch(line -> line.withdrawnAt().isPresent());
        assertThat(post(opened.doctor, opened.my() + "/invitation", invitee(opened.phone, key())))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody said no there");
        assertThat(page(opened.assistant, opened.desk())).contains("does not want this");
        assertThat(post(opened.assistant, opened.desk() + "/withdrawal")).hasStatus(302);
        assertThat(now(opened).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(post(opened.doctor, opened.my() + "/invitation", invitee(newPhone(), key())))
                .hasStatus(422);
    }

    @Test
    void a_stranger_who_ticks_everything_does_not_know_the_year_of_birth() {
        var opened = doctorOpens(1961, Language.EN);
        var stranger = new Browser(mvc);
        proves(stranger, opened);
        for (var guess : List.of("1950", "1970")) {
            stranger.post(opened.link() + "/consent", yes(guess, "SELF"));
            assertThat(stranger.status()).isEqualTo(422);
            assertThat(stranger.text()).contains("This does not fit").doesNotContain(PATIENT);
        }
        stranger.post(opened.link() + "/consent", yes("1980", "SELF"));
        assertThat(stranger.text()).contains("it is not about you").doesNotContain(PATIENT);
        assertThat(now(opened).hold().map(Hold::reason)).contains(HoldReason.WRONG_CONTACT);
        assertThat(stranger.get(opened.my()).status()).isEqualTo(404);
        stranger.post(opened.link() + "/consent", yes("1961", "SELF"));
        assertThat(stranger.get(opened.my()).status()).isEqualTo(404);
    }

    @Test
    void the_desk_sends_the_link_again_but_not_without_end() {
        var opened = doctorOpens(1961, Language.EN);
        var sending = opened.desk() + "/invitation/sending";
        assertThat(post(opened.assistant, sending, "key", key()))
                .hasStatus(422)
                .bodyText()
                .contains("less than an hour ago");
        pass(Duration.ofMinutes(61));
        var key = key();
        assertThat(post(opened.assistant, sending, "key", key)).hasStatus(302);
        assertThat(post(opened.assistant, sending, "key", key)).hasStatus(302);
        assertThat(sentTo(opened.phone)).hasSize(2);
        pass(Duration.ofMinutes(61));
        assertThat(post(opened.assistant, sending, "key", key())).hasStatus(302);
        pass(Duration.ofMinutes(61));
        assertThat(post(opened.assistant, sending, "key", key()))
                .hasStatus(422)
                .bodyText()
                .contains("sent 3 times");
        assertThat(post(opened.doctor, sending, "key", key())).hasForwardedUrl("/missing");
        pass(Duration.ofDays(31));
        assertThat(new Browser(mvc).open("/en" + opened.link()).text())
                .contains("This link is no longer good");
        assertThat(page(opened.assistant, opened.desk())).contains("older than 30 days");
    }

    @Test
    void without_a_yes_for_the_doctor_the_doctor_is_out() {
        var opened = doctorOpens(1961, Language.EN);
        var patient = new Browser(mvc);
        proves(patient, opened);
        patient.post(
                opened.link() + "/consent",
                "name",
                PATIENT,
                "relation",
                "SELF",
                "birthYear",
                "1962",
                "consent",
                "OPINION",
                "consent",
                "SHARE_WITH_EXPERTS");
        assertThat(patient.follow().text()).contains(PATIENT);
        assertThat(mvc.get().uri(opened.my()).with(TheClinic.as(opened.doctor))).hasStatus(404);
    }

    @Test
    void a_child_does_not_confirm_alone_and_a_parent_does() {
        var opened = doctorOpens(2015, Language.EN);
        var home = new Browser(mvc);
        proves(home, opened);
        home.post(opened.link() + "/consent", yes("2015", "SELF"));
        assertThat(home.status()).isEqualTo(422);
        assertThat(home.text()).contains("mother or father must register");
        home.post(opened.link() + "/consent", yes("2015", "PARENT", "authority=PATIENT_IS_MINOR"));
        assertThat(home.redirect()).isEqualTo(opened.my());
    }

    @Test
    void a_link_alone_opens_nothing_and_foreign_is_missing() {
        var opened = doctorOpens(1961, Language.EN);
        assertThat(new Browser(mvc).get("/invitations/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        var holder = new Browser(mvc);
        assertThat(holder.get(opened.link() + "/consent").redirect()).isEqualTo(opened.link());
        assertThat(holder.post(opened.link() + "/consent", yes("1961", "SELF")).redirect())
                .isEqualTo(opened.link());
        assertThat(holder.post(opened.link() + "/code", "code", "123456").status()).isEqualTo(422);

        var other = doctorOpens(1970, Language.EN);
        for (var address : List.of("/invitation", "/panels/asked")) {
            assertThat(mvc.get().uri(opened.my() + address).with(TheClinic.as(other.doctor)))
                    .hasStatus(404);
        }
        assertThat(post(other.doctor, opened.my() + "/invitation", invitee(newPhone(), key())))
                .hasStatus(404);
        var signedIn = new Browser(mvc);
        proves(signedIn, other);
        assertThat(signedIn.get(opened.link() + "/consent").redirect()).isEqualTo(opened.link());
        assertThatExceptionOfType(org.consilium.kernel.NotFound.class)
                .isThrownBy(
                        () ->
                                invitations.confirm(
                                        other.doctor, opened.asked().id(), opened.saidBy("X")));
    }

    @Test
    void nobody_is_asked_onto_a_case_that_the_family_opened_itself() {
        var theirs = TheClinic.of(context.getAutowireCapableBeanFactory()).open();
        var doctor = doctorOpens(1961, Language.EN).doctor;
        access.admit(LOOKER_ON, doctor.account(), Capacity.TREATING_DOCTOR, theirs.file().id());
        var my = "/my/cases/" + theirs.file().number();
        var stranger = newPhone();
        assertThat(mvc.get().uri(my + "/invitation").with(TheClinic.as(doctor))).hasStatus(404);
        assertThat(post(doctor, my + "/invitation", invitee(stranger, key()))).hasStatus(422);
        assertThat(
                        post(
                                theirs.assistant(),
                                "/desk/cases/" + theirs.file().number() + "/invitation",
                                invitee(stranger, key())))
                .hasStatus(422);
        assertThat(sentTo(stranger)).isEmpty();
        assertThat(page(doctor, my)).doesNotContain("Confirmed by the patient’s side?");
    }

    @Test
    void a_doctor_does_not_say_yes_for_the_patient() {
        var opened = doctorOpens(1961, Language.EN);
        assertThat(
                        post(
                                opened.doctor,
                                opened.my() + "/invitation",
                                invitee(opened.doctorsPhone, key())))
                .hasStatus(422)
                .bodyText()
                .contains("own number or e-mail");
    }

    private final class Opened {
        private final String phone = newPhone();
        private final String doctorsPhone = newPhone();
        private final Actor assistant;
        private final Actor doctor;
        private final CaseFile file;

        Opened(int birthYear, Language language) {
            var contact = Contact.read(doctorsPhone);
            var proved = codes.verify(contact, codes.send(contact, Language.EN).orElseThrow());
            file =
                    registrations.register(
                            proved,
                            new Registration(
                                    new RequestKey(UUID.randomUUID()),
                                    Registrant.doctor(
                                            DOCTOR,
                                            new Registrant.Doctor(
                                                    "EX-77",
                                                    "Example Hospital",
                                                    new Invitee(
                                                            Contact.read(phone),
                                                            Relation.SELF,
                                                            PATIENT,
                                                            language)),
                                            Language.EN),
                                    new NewPerson(
                                            PATIENT, birthYear, Sex.FEMALE, "Sehore", language),
                                    new Illness(
                                            Organ.COLORECTAL,
                                            Optional.empty(),
                                            Optional.empty(),
                                            new FirstOpinion(
                                                    Set.of(FirstOpinion.Proposal.OPERATION),
                                                    "",
                                                    Optional.empty(),
                                                    FirstOpinion.Progress.NO_DATE,
                                                    Optional.empty())),
                                    List.of("Is a wait reasonable?"),
                                    List.of(),
                                    Registrations.required(Who.DOCTOR),
                                    Language.EN,
                                    Optional.empty(),
                                    false));
            doctor = accounts.byContact(contact).orElseThrow().asActor();
            assistant = accounts.of(file.assistant().orElseThrow()).asActor();
        }

        org.consilium.kernel.CaseId id() {
            return file.id();
        }

        Invitation asked() {
            return invitations.of(access.grant(doctor, Deed.ASK_PATIENT, id())).orElseThrow();
        }

        Confirmation saidBy(String name) {
            return new Confirmation(
                    name,
                    Relation.SELF,
                    org.consilium.patient.Authority.OWN,
                    1961,
                    Registrations.required(Who.PATIENT),
                    Language.EN);
        }

        private String link = "";

        /** The first link; later ones do not change it. */
        String link() {
            if (link.isEmpty()) {
                link = "/invitations/" + asked().id();
            }
            return link;
        }

        String my() {
            return "/my/cases/" + file.number();
        }

        String desk() {
            return "/desk/cases/" + file.number();
        }
    }

    private Opened doctorOpens(int birthYear, Language language) {
        accounts.hire(
                new NewStaff(
                        "asks" + PHONES.incrementAndGet() + "@test.example",
                        "a long enough password",
                        Set.of(Role.ASSISTANT),
                        "Anjali Nair",
                        Optional.empty(),
                        Language.EN));
        var opened = new Opened(birthYear, language);
        opened.link();
        return opened;
    }

    private void proves(Browser who, Opened opened) {
        who.post(opened.link() + "/code/new");
        who.post(opened.link() + "/code", "code", who.follow().shownCode());
        assertThat(who.redirect()).isEqualTo(opened.link() + "/consent");
    }

    /** Name and consents as needed; more consents, or fields as {@code name=value}. */
    private static String[] yes(String year, String relation, String... more) {
        var form =
                new ArrayList<>(
                        List.of(
                                "name",
                                "Sunita Unheardof",
                                "relation",
                                relation,
                                "birthYear",
                                year,
                                "consent",
                                "OPINION",
                                "consent",
                                "SHARE_WITH_EXPERTS",
                                "consent",
                                "SHARE_WITH_TREATING_DOCTOR"));
        if (relation.equals("CHILD")) {
            form.addAll(List.of("authority", "PATIENT_AGREED"));
        }
        for (var one : more) {
            var field = one.split("=", 2);
            form.addAll(field.length == 2 ? List.of(field[0], field[1]) : List.of("consent", one));
        }
        return form.toArray(String[]::new);
    }

    private static String[] invitee(String contact, String key) {
        return new String[] {
            "patientContact",
            contact,
            "contactRelation",
            "CHILD",
            "contactName",
            "Sunita Unheardof",
            "patientLanguage",
            "hi",
            "key",
            key
        };
    }

    private MvcTestResult post(Actor actor, String path, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(TheClinic.as(actor));
        for (var i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private String page(Actor actor, String path) {
        var answer = mvc.get().uri(path).with(TheClinic.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return org.springframework.web.util.HtmlUtils.htmlUnescape(
                new String(
                        answer.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<Outgoing> sentTo(String phone) {
        return outbox.newest(LOOKER_ON, 500).stream()
                .filter(sent -> sent.recipient().equals(Contact.read(phone).value()))
                .filter(sent -> sent.text().contains("/invitations/"))
                .toList();
    }

    private CaseFile now(Opened opened) {
        return cases.file(access.grant(LOOKER_ON, Deed.SEE_CASE, opened.id()));
    }

    private List<TaskKind> tasks(Opened opened) {
        return cases.tasks(access.grant(LOOKER_ON, Deed.SEE_CASE, opened.id())).stream()
                .map(Task::kind)
                .toList();
    }

    private int toldContacts(Opened opened) {
        return patients.toldContacts(
                        access.grant(LOOKER_ON, Deed.SEE_CONTACTS, opened.id()),
                        opened.file.patient())
                .size();
    }

    private void pass(Duration time) {
        ((MovableClock) clock).pass(time);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String newPhone() {
        return "+9197" + PHONES.incrementAndGet() + "0003";
    }
}
