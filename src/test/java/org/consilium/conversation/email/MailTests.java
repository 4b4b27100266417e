package org.consilium.conversation.email;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.Eventually.eventually;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Codes;
import org.consilium.access.Deed;
import org.consilium.access.Role;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Carrier;
import org.consilium.channels.Inbox;
import org.consilium.channels.Letter;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.channels.OutgoingId;
import org.consilium.channels.Piece;
import org.consilium.conversation.DemoMail;
import org.consilium.conversation.MessageId;
import org.consilium.conversation.Stray;
import org.consilium.conversation.Strays;
import org.consilium.conversation.Threads;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.Refused;
import org.consilium.records.MadeFiles;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Mail in and out over a real mail server, from SMTP to the family's thread. */
@ConsiliumTest
class MailTests {
    private static final int TRY_AGAIN = 451;

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String OURS = "records@consilium.example";

    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Codes codes;
    @Autowired Threads threads;
    @Autowired Strays strays;
    @Autowired Inbox inbox;
    @Autowired Outbox outbox;
    @Autowired DemoMail server;
    @Autowired MailIntake intake;
    @Autowired MailJob job;
    @Autowired MailDisposal disposal;
    @Autowired RecurringTask<Void> strayDisposalTask;
    @Autowired MailCarrier carrier;
    @Autowired JdbcMailStore store;
    @Autowired Vault vault;
    @Autowired JdbcClient db;
    @Autowired MockMvcTester web;
    private TheClinic desk;
    private TheClinic.Opened opened;
    private Contact family;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
        family = aMember(opened);
    }

    @Test
    void a_mail_of_the_family_lands_in_its_thread_with_its_files() throws Exception {
        send(
                family.value(),
                OURS,
                """
                From: Sita <%s>
                To: records@consilium.example
                Subject: Biopsy
                Message-ID: <%s@example.org>
                Content-Type: multipart/mixed; boundary=b

                --b

                Here is the report.
                --b
                Content-Type: text/plain; name="report.txt"
                Content-Disposition: attachment; filename*=UTF-8''%%E0%%A4%%96%%E0%%A5%%82%%E0%%A4%%A8.txt

                Grade 2
                --b--
                """
                        .formatted(family.value(), UUID.randomUUID()));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(written(opened))
                                        .containsExactly("Biopsy\n\nHere is the report."));
        eventually()
                .untilAsserted(
                        () -> {
                            var piece = pieces(family).getFirst();
                            assertThat(piece.enclosure().fileName()).isEqualTo("खून.txt");
                            assertThat(piece.state()).isNotEqualTo(Piece.State.COMING);
                            assertThat(piece.state()).isNotEqualTo(Piece.State.LOST);
                        });
    }

    @Test
    void a_blurred_page_is_asked_for_again_in_the_receipt_which_names_nothing_of_what_is_on_it()
            throws Exception {
        send(
                family.value(),
                OURS,
                """
                From: Sita <%s>
                To: records@consilium.example
                Subject: Biopsy
                Message-ID: <%s@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: image/jpeg; name="biopsy.jpg"
                Content-Disposition: attachment; filename="biopsy.jpg"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """
                        .formatted(
                                family.value(),
                                UUID.randomUUID(),
                                Base64.getMimeEncoder(76, new byte[] {'\n'})
                                        .encodeToString(MadeFiles.blurredPhoto())));
        var receipts = eventually().until(() -> receipts(family), all -> !all.isEmpty());
        assertThat(receipts).hasSize(1);
        assertThat(receipts.getFirst())
                .contains(
                        "your file arrived and is kept safely. One of us now looks at what it is",
                        "Page 1 looks blurred",
                        "on your list are still missing",
                        "/my/cases/" + opened.file().number() + "/records")
                .doesNotContainIgnoringCase("biopsy")
                .doesNotContainIgnoringCase("report");
    }

    private List<String> receipts(Contact to) {
        return outbox.newest(Actor.system("demo"), 1000).stream()
                .filter(m -> m.recipient().equals(to.value()))
                .map(Outgoing::text)
                .filter(text -> text.contains("arrived and is kept safely"))
                .toList();
    }

    @Test
    void whoever_writes_in_the_familys_name_waits_in_quarantine() throws Exception {
        send(
                "somebody@evil.example",
                OURS,
                words(family.value(), "Please send everything to me")
                        .replace(
                                "Subject:",
                                "Authentication-Results: mx.consilium.example; dmarc=pass header.from=example.org\nSubject:"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(waitingFrom(family))
                                        .extracting(Stray::why)
                                        .containsExactly(Stray.Why.UNVERIFIED));
        assertThat(written(opened)).isEmpty();
    }

    @Test
    void a_stranger_who_knows_the_address_of_a_case_only_proposes_it() throws Exception {
        var stranger = anAddress();
        send(
                stranger.value(),
                new OurAddress(OURS).ofCase(opened.file().number()),
                words(stranger.value(), "Scan of my uncle"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(waitingFrom(stranger))
                                        .singleElement()
                                        .matches(s -> s.why() == Stray.Why.UNKNOWN)
                                        .matches(
                                                s ->
                                                        s.proposed()
                                                                .filter(opened.file().id()::equals)
                                                                .isPresent()));
        assertThat(written(opened)).isEmpty();
    }

    @Test
    void the_same_mail_again_on_any_way_is_filed_once_and_another_with_its_id_is_not_lost()
            throws Exception {
        var mail = words(family.value(), "Once");
        var twin = mail.replace("Once", "Another");
        send(family.value(), OURS, mail);
        send(family.value(), new OurAddress(OURS).ofCase(opened.file().number()), mail);
        send(family.value(), OURS, mail);
        send(family.value(), OURS, twin);
        send(family.value(), OURS, twin);
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(states(family))
                                        .hasSizeGreaterThanOrEqualTo(5)
                                        .doesNotContain("KEPT"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(written(opened))
                                        .containsExactlyInAnyOrder(
                                                "Subject\n\nOnce", "Subject\n\nAnother"));
        assertThat(states(family))
                .containsOnly("HANDED_ON", "AGAIN")
                .filteredOn("HANDED_ON"::equals)
                .hasSize(2);
    }

    @Test
    void any_order_and_repetition_of_a_days_mail_gives_the_same_thread() throws Exception {
        var day = new ArrayList<String>();
        for (var i = 0; i < 8; i++) {
            day.add(
                    words(family.value(), "Message " + i)
                            .replace(
                                    "Subject:",
                                    "Date: Mon, 23 Nov 2020 10:0%d:00 +0530\nSubject:"
                                            .formatted(i)));
        }
        var mixed = new ArrayList<>(day);
        mixed.addAll(day.subList(2, 6));
        Collections.shuffle(mixed, new Random(11));
        for (var mail : mixed) {
            send(family.value(), OURS, mail);
        }
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(written(opened))
                                        .containsExactly(
                                                day.stream()
                                                        .map(
                                                                d ->
                                                                        d.substring(
                                                                                d.indexOf(
                                                                                        "Message ")))
                                                        .map(d -> "Subject\n\n" + d.strip())
                                                        .toArray(String[]::new)));
    }

    @Test
    void a_mail_cut_off_by_a_kill_is_read_once_again_and_filed_once() throws Exception {
        var place = new JdbcMailStore.Place("test/INBOX", 1, NEXT.incrementAndGet());
        var raw = verified(words(family.value(), "Kept")).getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () ->
                                intake.keep(
                                        place,
                                        out -> {
                                            out.write(raw, 0, 20);
                                            throw new IOException("killed");
                                        }));
        assertThat(store.knows(place)).isFalse();
        // Kept on disk, and killed before the row: what stands there is written over.
        var id = MailIntake.idOf(place);
        vault.put(
                new Scope(id),
                MailIntake.nameOf(id),
                "half a mail".getBytes(StandardCharsets.UTF_8));
        intake.keep(place, out -> out.write(raw));
        // Killed before it was marked on the server: it comes again.
        intake.keep(place, out -> out.write(raw));
        eventually().untilAsserted(() -> assertThat(written(opened)).hasSize(1));
        job.read(id);
        job.read(id);
        assertThat(written(opened)).containsExactly("Subject\n\nKept");
        assertThat(states(family)).containsExactly("HANDED_ON");
    }

    @Test
    void a_rebuilt_mailbox_brings_nothing_twice() throws Exception {
        var raw = verified(words(family.value(), "Before")).getBytes(StandardCharsets.UTF_8);
        var uid = NEXT.incrementAndGet();
        intake.keep(new JdbcMailStore.Place("test/INBOX", 7, uid), out -> out.write(raw));
        eventually().untilAsserted(() -> assertThat(written(opened)).hasSize(1));
        intake.keep(new JdbcMailStore.Place("test/INBOX", 8, uid), out -> out.write(raw));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(states(family))
                                        .containsExactlyInAnyOrder("HANDED_ON", "AGAIN"));
        assertThat(written(opened)).hasSize(1);
        var second = MailIntake.idOf(new JdbcMailStore.Place("test/INBOX", 8, uid));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> job.open(second));
    }

    @Test
    void machines_and_letters_of_our_own_are_kept_and_filed_nowhere() throws Exception {
        send(
                family.value(),
                OURS,
                words(family.value(), "I am away")
                        .replace("Subject:", "Auto-Submitted: auto-replied\nSubject:"));
        send(
                family.value(),
                OURS,
                words(family.value(), "Back again")
                        .replace("Subject:", "X-Consilium: 1\nSubject:"));
        eventually()
                .untilAsserted(
                        () -> assertThat(states(family)).containsExactly("SET_ASIDE", "SET_ASIDE"));
        assertThat(written(opened)).isEmpty();
        assertThat(waitingFrom(family)).isEmpty();
        disposal.dispose();
        assertThat(states(family)).containsExactly("SET_ASIDE", "SET_ASIDE");
        db.sql(
                        "UPDATE conversation.mail SET found_at = found_at - interval '31 days' WHERE sender = :sender")
                .param("sender", family.value())
                .update();
        var ids =
                db.sql("SELECT id FROM conversation.mail WHERE sender = :sender")
                        .param("sender", family.value())
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
        disposal.dispose();
        assertThat(ids)
                .hasSize(2)
                .allMatch(id -> store.load(id).orElseThrow().state() == KeptMail.State.DISPOSED)
                .allSatisfy(
                        id ->
                                assertThatExceptionOfType(IOException.class)
                                        .isThrownBy(() -> job.open(id)));
    }

    @Test
    void a_mail_that_nobody_can_read_waits_for_a_person() throws Exception {
        send(
                family.value(),
                OURS,
                words(family.value(), "AAAA")
                        .replace(
                                "Subject:",
                                "Content-Type: application/pkcs7-mime; name=smime.p7m\nSubject:"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(waitingFrom(family))
                                        .singleElement()
                                        .matches(s -> s.why() == Stray.Why.UNREADABLE)
                                        .matches(
                                                s ->
                                                        s.proposed()
                                                                .filter(opened.file().id()::equals)
                                                                .isPresent()));
        assertThat(written(opened)).isEmpty();
        var stray = waitingFrom(family).getFirst().arrival().id();
        var page = "/desk/quarantine/" + stray.value() + "/mail";
        assertThat(web.get().uri(page).with(TheClinic.as(opened.assistant())))
                .hasStatusOk()
                .bodyText()
                .contains("encrypted for somebody else");
        assertThat(web.get().uri("/desk/quarantine").with(TheClinic.as(opened.assistant())))
                .bodyText()
                .contains("/mail\"");
        assertThat(web.get().uri(page).with(TheClinic.as(opened.family())))
                .hasForwardedUrl("/missing");
        strays.claim(
                access.grant(opened.assistant(), Deed.WRITE_THREAD, opened.file().id()),
                stray,
                "She told me on the phone");
        assertThat(web.get().uri(page).with(TheClinic.as(opened.assistant()))).hasStatus(404);
        var entry =
                "/desk/cases/%s/mails/%s"
                        .formatted(opened.file().number(), entries(opened).getFirst().value());
        assertThat(web.get().uri(entry).with(TheClinic.as(opened.assistant()))).hasStatusOk();
        strays.takeOut(
                access.grant(opened.assistant(), Deed.WRITE_THREAD, opened.file().id()),
                stray,
                "It was about somebody else");
        assertThat(web.get().uri(entry).with(TheClinic.as(opened.assistant()))).hasStatus(404);
    }

    @Test
    void a_message_of_ours_reaches_the_mailbox_and_the_answer_finds_its_thread() throws Exception {
        var id =
                outbox.send(
                        Letter.to(family, Language.HI, "नया संदेश", "पोर्टल में एक संदेश है।")
                                .tagged(opened.file().number().digits())
                                .answering("first@example.org"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(outbox.one(id).orElseThrow().state())
                                        .isEqualTo(Outgoing.State.SENT));
        var providerId = outbox.one(id).orElseThrow().providerId().orElseThrow();
        var letter = mailOf(family, providerId);
        assertThat(letter.getHeader("Message-ID")[0]).isEqualTo("<" + providerId + ">");
        assertThat(letter.getHeader("Auto-Submitted")[0]).isEqualTo("auto-replied");
        assertThat(letter.getHeader("In-Reply-To")[0]).isEqualTo("<first@example.org>");
        assertThat(letter.getReplyTo()[0])
                .hasToString("records+" + opened.file().number().digits() + "@consilium.example");
        assertThat(letter.getHeader("References")[0]).isEqualTo("<first@example.org>");
        assertThat(letter.getSubject()).isEqualTo("नया संदेश");
        assertThat(letter.getContent().toString()).contains("पोर्टल में एक संदेश है।");
        send(
                family.value(),
                OURS,
                words(family.value(), "Thank you")
                        .replace(
                                "Subject: Subject",
                                "Subject: Re: x\nIn-Reply-To: <%s>".formatted(providerId)));
        eventually().untilAsserted(() -> assertThat(written(opened)).containsExactly("Thank you"));
    }

    @Test
    void what_an_assistant_set_aside_is_thrown_away_with_its_key_after_a_month() throws Exception {
        var stranger = anAddress();
        send(stranger.value(), OURS, words(stranger.value(), "Buy our pills"));
        eventually().untilAsserted(() -> assertThat(waitingFrom(stranger)).hasSize(1));
        var waiting = waitingFrom(stranger).getFirst().arrival();
        var mail = store.byProviderId(waiting.incoming().providerId()).orElseThrow().id();
        strays.setAside(opened.assistant(), waiting.id(), "Advertising");
        strayDisposalTask.executeRecurringly(mock(), mock());
        assertThat(inbox.arrival(waiting.id()).incoming().text()).contains("pills");
        db.sql(
                        "UPDATE conversation.letter SET settled_at = settled_at - interval '31 days' WHERE arrival = :id")
                .param("id", waiting.id().value())
                .update();
        strayDisposalTask.executeRecurringly(mock(), mock());
        assertThat(inbox.arrival(waiting.id()).incoming().text()).isEmpty();
        assertThat(store.load(mail).orElseThrow().state()).isEqualTo(KeptMail.State.DISPOSED);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> job.open(mail));
        assertThat(strays.setAside(opened.assistant(), 1000))
                .noneMatch(stray -> stray.arrival().id().equals(waiting.id()));
        var grant = access.grant(opened.assistant(), Deed.WRITE_THREAD, opened.file().id());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> strays.claim(grant, waiting.id(), "It was his"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> strays.setAside(opened.assistant(), waiting.id(), "Again"));
    }

    @Test
    void an_answer_to_a_notice_goes_to_the_address_of_its_case() throws Exception {
        threads.say(
                access.grant(opened.assistant(), Deed.WRITE_THREAD, opened.file().id()),
                "Please call us",
                TheClinic.key());
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(sentTo(family))
                                        .singleElement()
                                        .matches(m -> m.state() == Outgoing.State.SENT));
        var letter = mailOf(family, sentTo(family).getFirst().providerId().orElseThrow());
        assertThat(letter.getReplyTo()[0])
                .hasToString("records+" + opened.file().number().digits() + "@consilium.example");
    }

    @Test
    void the_place_in_the_list_answers_above_the_list_that_the_mail_program_quotes()
            throws Exception {
        var other = desk.open();
        access.admit(
                other.assistant(),
                accounts.byContact(family).orElseThrow().id(),
                Capacity.CAREGIVER,
                other.file().id());
        send(family.value(), OURS, words(family.value(), "Here is the report"));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(sentTo(family))
                                        .singleElement()
                                        .matches(m -> m.state() == Outgoing.State.SENT));
        var asked = sentTo(family).getFirst();
        var second =
                asked.text().lines().filter(l -> l.startsWith("2) ")).findFirst().orElseThrow();
        send(
                family.value(),
                OURS,
                words(
                                family.value(),
                                "2\n\nOn Monday Consilium wrote:\n"
                                        + asked.text()
                                                .lines()
                                                .map("> "::concat)
                                                .collect(joining("\n")))
                        .replace(
                                "Subject: Subject",
                                "Subject: Re: Consilium\nIn-Reply-To: <%s>"
                                        .formatted(asked.providerId().orElseThrow())));
        var chosen = second.endsWith(other.file().number().grouped()) ? other : opened;
        eventually().untilAsserted(() -> assertThat(written(chosen)).hasSize(2));
    }

    @Test
    void a_bounce_says_that_the_message_did_not_arrive() throws Exception {
        var id = outbox.send(Letter.to(family, Language.EN, "News", "There is a message."));
        eventually().until(() -> outbox.one(id).orElseThrow().state() == Outgoing.State.SENT);
        send(
                "mailer-daemon@example.org",
                OURS,
                """
                From: mailer-daemon@example.org
                Message-ID: <%s@example.org>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s>
                --b--
                """
                        .formatted(
                                UUID.randomUUID(),
                                family.value(),
                                outbox.one(id).orElseThrow().providerId().orElseThrow()));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(outbox.one(id).orElseThrow())
                                        .matches(m -> m.state() == Outgoing.State.FAILED));
    }

    @Test
    void a_machine_is_never_answered_and_nobody_is_written_to_without_end() throws Exception {
        send(
                family.value(),
                OURS,
                words(family.value(), "Your report is ready")
                        .replace("Subject:", "Auto-Submitted: auto-generated\nSubject:")
                        .replaceFirst(
                                "Message-ID: .*", "Message-ID: <lab-" + family.value() + ">"));
        eventually().untilAsserted(() -> assertThat(written(opened)).hasSize(1));
        assertThatExceptionOfType(Carrier.CannotSend.class)
                .isThrownBy(
                        () ->
                                carrier.send(
                                        outgoing(
                                                Letter.to(family, Language.EN, "s", "t")
                                                        .answering("lab-" + family.value()))))
                .matches(e -> e.key().equals("machine"));
        var other = anAddress();
        for (var i = 0; i < 30; i++) {
            carrier.send(outgoing(Letter.to(other, Language.EN, "s", "t")));
        }
        assertThatExceptionOfType(Carrier.CannotSend.class)
                .isThrownBy(() -> carrier.send(outgoing(Letter.to(other, Language.EN, "s", "t"))))
                .matches(e -> e.key().equals("tooMany"));
    }

    @Test
    void the_desk_sees_the_mail_as_it_came_and_nobody_else_does() throws Exception {
        send(
                family.value(),
                OURS,
                """
                From: Sita <%s>
                To: records@consilium.example
                Message-ID: <%s@example.org>
                Subject: Laid out
                Content-Type: text/html; charset=utf-8

                <p onclick="x()">Grade <b>2</b><img src="http://evil.example/t.gif"></p><script>alert(1)</script>
                """
                        .formatted(family.value(), UUID.randomUUID()));
        eventually().untilAsserted(() -> assertThat(written(opened)).hasSize(1));
        var entry = entries(opened).getFirst();
        var page = "/desk/cases/%s/mails/%s".formatted(opened.file().number(), entry.value());
        assertThat(web.get().uri(page).with(TheClinic.as(opened.assistant())))
                .hasStatusOk()
                .bodyText()
                .contains("Laid out", "<b>2</b>", "SPF pass", "Checked by the mail host")
                .doesNotContain("evil.example", "onclick", "alert(1)");
        assertThat(
                        web.get()
                                .uri("/desk/cases/" + opened.file().number())
                                .with(TheClinic.as(opened.assistant())))
                .bodyText()
                .contains(page);
        var other = desk.open();
        for (var foreign : List.of(other.family(), desk.staff(Role.EXPERT, "Dr. X"))) {
            assertThat(web.get().uri(page).with(TheClinic.as(foreign))).hasForwardedUrl("/missing");
        }
        var elsewhere = "/desk/cases/%s/mails/%s".formatted(other.file().number(), entry.value());
        assertThat(web.get().uri(elsewhere).with(TheClinic.as(other.assistant()))).hasStatus(404);
        var missing =
                "/desk/cases/%s/mails/%s".formatted(opened.file().number(), UUID.randomUUID());
        assertThat(web.get().uri(missing).with(TheClinic.as(opened.assistant()))).hasStatus(404);
    }

    @Test
    void a_mailbox_that_does_not_answer_is_said_until_it_does() {
        var place = new JdbcMailStore.Place("test/" + UUID.randomUUID(), 1, 0);
        assertThat(store.shut(place.mailbox())).isEmpty();
        store.troubled(place.mailbox(), "unreachable", Instant.parse("2026-01-01T00:00:00Z"));
        store.troubled(place.mailbox(), "credentials", Instant.parse("2026-01-01T01:00:00Z"));
        assertThat(store.shut(place.mailbox()))
                .hasValueSatisfying(
                        shut -> {
                            assertThat(shut.why()).isEqualTo("credentials");
                            assertThat(shut.since())
                                    .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
                            assertThat(shut.tries()).isEqualTo(2);
                        });
        store.looked(place, Instant.parse("2026-01-01T02:00:00Z"));
        assertThat(store.shut(place.mailbox())).isEmpty();
    }

    @Test
    void what_the_server_says_yes_to_is_durable() throws Exception {
        var mail = words(family.value(), "Durable");
        send(family.value(), OURS, mail);
        assertThat(
                        db.sql("SELECT count(*) FROM conversation.mail WHERE sha256 IS NOT NULL")
                                .query(Integer.class)
                                .single())
                .isPositive();
        eventually().untilAsserted(() -> assertThat(states(family)).hasSize(1));
    }

    private List<Outgoing> sentTo(Contact to) {
        return outbox.newest(Actor.system("demo"), 1000).stream()
                .filter(m -> m.recipient().equals(to.value()))
                .filter(m -> m.letter().waitsItsTurn())
                .toList();
    }

    private Contact aMember(TheClinic.Opened one) {
        var contact = anAddress();
        var code = codes.send(contact, Language.EN).orElseThrow();
        var account =
                accounts.ofVerified(
                        codes.verify(contact, code), Role.FAMILY, "Sita Tester", Language.EN);
        access.admit(one.assistant(), account.id(), Capacity.CAREGIVER, one.file().id());
        return contact;
    }

    private static Contact anAddress() {
        return Contact.read(
                "sita%d-%s@example.org".formatted(NEXT.incrementAndGet(), UUID.randomUUID()));
    }

    private static String words(String from, String text) {
        return """
        From: Sita <%s>
        To: records@consilium.example
        Message-ID: <%s@example.org>
        Subject: Subject

        %s
        """
                .formatted(from, UUID.randomUUID(), text);
    }

    private String verified(String mail) {
        return "Authentication-Results: %s; spf=pass smtp.mailfrom=%s\n%s"
                .formatted(DemoPost.HOST, family.value(), mail);
    }

    private void send(String envelope, String to, String raw) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.from", envelope);
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty(
                "mail.smtp.port", Integer.toString(server.ports().orElseThrow().smtp()));
        var session = Session.getInstance(settings);
        var message =
                new MimeMessage(
                        session,
                        new ByteArrayInputStream(
                                raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        for (var tries = 1; !isTaken(session, message, to); tries++) {
            assertThat(tries).as("times the server asked to try again").isLessThan(5);
        }
    }

    /** A server that is busy asks to try again, and every mail program does. */
    private static boolean isTaken(Session session, MimeMessage message, String to)
            throws MessagingException {
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
            return true;
        } catch (SMTPSendFailedException e) {
            if (e.getReturnCode() != TRY_AGAIN) {
                throw e;
            }
            return false;
        }
    }

    private Message mailOf(Contact of, String id) throws MessagingException {
        var ports = server.ports().orElseThrow();
        var mailbox = Session.getInstance(new Properties()).getStore("imap");
        mailbox.connect("127.0.0.1", ports.imap(), of.value(), "any");
        var folder = mailbox.getFolder("INBOX");
        folder.open(Folder.READ_ONLY);
        return folder.search(new MessageIDTerm("<" + id + ">"))[0];
    }

    private static Outgoing outgoing(Letter letter) {
        return new Outgoing(
                new OutgoingId(UUID.randomUUID()),
                letter,
                Outgoing.State.QUEUED,
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    private List<String> states(Contact sender) {
        return db.sql(
                        "SELECT state FROM conversation.mail WHERE sender = :sender ORDER BY found_at")
                .param("sender", sender.value())
                .query(String.class)
                .list();
    }

    private List<Piece> pieces(Contact sender) {
        return db
                .sql("SELECT id FROM channels.incoming WHERE sender = :sender")
                .param("sender", sender.value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .flatMap(id -> inbox.arrival(new ArrivalId(id)).pieces().stream())
                .toList();
    }

    private List<MessageId> entries(TheClinic.Opened one) {
        return threads
                .thread(access.grant(Actor.system("test"), Deed.SEE_THREAD, one.file().id()))
                .stream()
                .filter(m -> m.side() == org.consilium.conversation.Message.Side.FAMILY)
                .map(org.consilium.conversation.Message::id)
                .toList();
    }

    private List<String> written(TheClinic.Opened one) {
        return threads
                .thread(access.grant(Actor.system("test"), Deed.SEE_THREAD, one.file().id()))
                .stream()
                .filter(m -> m.side() == org.consilium.conversation.Message.Side.FAMILY)
                .map(org.consilium.conversation.Message::text)
                .toList();
    }

    private List<Stray> waitingFrom(Contact sender) {
        return strays.waiting(opened.assistant(), 1000).stream()
                .filter(s -> s.arrival().incoming().from().equals(sender))
                .toList();
    }
}
