package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.consilium.testing.Fixtures;
import org.junit.jupiter.api.Test;

class MailReaderTest {
    private static final MailReader READER = new MailReader(Limits.USUAL);

    @Test
    void a_mail_says_who_wrote_what_to_whom() {
        var mail =
                read(
                        """
                        From: =?UTF-8?B?4KS44KWA4KSk4KS+?= Devi <Sita@Example.org>
                        To: records+482736150@consilium.example, "Help, desk" <help@consilium.example>
                        Delivered-To: records@consilium.example
                        Message-ID: <one@example.org>
                        In-Reply-To: <ours@consilium.example>
                        References: <first@consilium.example> <ours@consilium.example>
                        Subject: =?UTF-8?Q?=E0=A4=B0=E0=A4?= =?UTF-8?Q?=BF=E0=A4=AA=E0=A5=8B=E0=A4=B0=E0=A5=8D=E0=A4=9F?=
                        Date: Mon, 23 Nov 2026 10:15:00 +0530
                        Content-Type: text/plain; charset=utf-8

                        रिपोर्ट भेज रही हूँ।
                        """);
        assertThat(mail.from()).hasValue(new Address("सीता Devi", "sita@example.org"));
        assertThat(mail.recipients())
                .extracting(Address::address)
                .containsExactly(
                        "records@consilium.example",
                        "records+482736150@consilium.example",
                        "help@consilium.example");
        assertThat(mail.messageId()).hasValue("one@example.org");
        assertThat(mail.answers())
                .containsExactly("ours@consilium.example", "first@consilium.example");
        assertThat(mail.subject()).isEqualTo("रिपोर्ट");
        assertThat(mail.sentAt()).hasValue(Instant.parse("2026-11-23T04:45:00Z"));
        assertThat(mail.text()).isEqualTo("रिपोर्ट भेज रही हूँ।");
        assertThat(mail.nature()).isEqualTo(Nature.PERSON);
        assertThat(mail.troubles()).isEmpty();
    }

    @Test
    void a_mail_from_two_writers_is_from_nobody_known() {
        assertThat(read("From: a@example.org, b@example.org\n\nHello").from()).isEmpty();
        assertThat(read("Subject: no sender\n\nHello").from()).isEmpty();
    }

    @Test
    void files_keep_their_true_names() {
        assertThat(
                        List.of(
                                named(
                                        "attachment; filename*=UTF-8''%E0%A4%96%E0%A5%82%E0%A4%A8.pdf"),
                                named(
                                        "attachment; filename*0*=ISO-8859-1''Blut%E4; filename*1=\"bild.pdf\""),
                                named("attachment; filename=\"=?UTF-8?B?4KSW4KWC4KSoLnBkZg==?=\""),
                                named("attachment; filename=\"रिपोर्ट; दो.pdf\""),
                                named("attachment; filename=\"C:\\\\Users\\\\me\\\\scan.pdf\""),
                                named("attachment; filename=\"../../etc/passwd\""),
                                named("attachment; filename=\"report\u202Efdp.exe\""),
                                named(
                                        "attachment; filename=\"plain.pdf\"; filename*=UTF-8''best.pdf"),
                                named("attachment; filename=" + "x".repeat(300) + ".pdf")))
                .containsExactly(
                        "खून.pdf",
                        "Blutäbild.pdf",
                        "खून.pdf",
                        "रिपोर्ट; दो.pdf",
                        "scan.pdf",
                        "passwd",
                        "reportfdp.exe",
                        "best.pdf",
                        "x".repeat(146) + ".pdf");
    }

    @Test
    void odd_character_sets_are_read_and_unknown_ones_guessed() {
        assertThat(in("windows-1251", "Привет")).isEqualTo("Привет");
        assertThat(in("gb_2312-80", "病理")).isEqualTo("病理");
        assertThat(in("iso-2022-jp", "検査")).isEqualTo("検査");
        assertThat(in("x-iscii-de", "नमस्ते")).isEqualTo("नमस्ते");
        var unknown =
                read(
                        "Content-Type: text/plain; charset=klingon\n\nनमस्ते"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(unknown.text()).isEqualTo("नमस्ते");
        assertThat(unknown.troubles()).containsExactly(Trouble.UNKNOWN_CHARSET);
        assertThat(unknown.hides()).isFalse();
        assertThat(
                        read("Content-Type: text/plain; charset=us-ascii\n\nGrüße"
                                        .getBytes(Charset.forName("windows-1252")))
                                .text())
                .isEqualTo("Grüße");
    }

    @Test
    void a_forwarded_letter_brings_its_words_and_its_files() throws IOException {
        var raw =
                """
                From: a@example.org
                Subject: Fwd: report
                Content-Type: multipart/mixed; boundary=out

                --out
                Content-Type: multipart/alternative; boundary=alt

                --alt
                Content-Type: text/plain

                See below.
                --alt
                Content-Type: text/html

                <p>See <b>below</b>.</p>
                --alt--
                --out
                Content-Type: message/rfc822

                From: lab@hospital.example
                Subject: Biopsy
                Content-Type: multipart/mixed; boundary=in

                --in
                Content-Type: text/plain

                > Grade 2
                --\s
                The laboratory
                --in
                Content-Type: application/pdf; name=biopsy.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --in--
                --out
                Content-Type: application/octet-stream; name="older.eml"
                Content-Transfer-Encoding: base64

                %s
                --out--
                """
                        .formatted(
                                base64(
                                        """
                                        From: x@example.org
                                        Subject: older
                                        Content-Type: multipart/mixed; boundary=b

                                        --b

                                        Older words
                                        --b
                                        Content-Disposition: attachment; filename=scan.jpg

                                        jpeg
                                        --b--
                                        """));
        var mail = read(raw);
        assertThat(mail.text()).isEqualTo("See below.");
        assertThat(mail.forwarded())
                .containsExactly(
                        new Mail.Forwarded(
                                "lab@hospital.example", "Biopsy", "> Grade 2\n-- \nThe laboratory"),
                        new Mail.Forwarded("x@example.org", "older", "Older words"));
        assertThat(mail.enclosures())
                .extracting(Mail.Part::path, Mail.Part::fileName, Mail.Part::bytes)
                .containsExactly(tuple("4", "biopsy.pdf", 9L), tuple("5.2", "scan.jpg", 4L));
        assertThat(open(raw, "4")).isEqualTo("%PDF-1.4\n");
        assertThat(open(raw, "5.2")).isEqualTo("jpeg");
        assertThat(READER.open(stream(raw), "9")).isEmpty();
    }

    @Test
    void a_small_picture_in_the_text_is_decoration_and_a_photo_is_not() {
        var mail =
                read(
                        """
                        Content-Type: multipart/related; boundary=b

                        --b
                        Content-Type: text/html

                        <p>Hello <img src="cid:logo"> <img src="cid:photo"></p>
                        --b
                        Content-Type: image/png; name=logo.png
                        Content-ID: <logo>

                        tiny
                        --b
                        Content-Type: image/jpeg; name=photo.jpg
                        Content-ID: <photo>

                        %s
                        --b--
                        """
                                .formatted("p".repeat(20_000)));
        assertThat(mail.parts()).hasSize(2);
        assertThat(mail.enclosures()).extracting(Mail.Part::fileName).containsExactly("photo.jpg");
    }

    @Test
    void a_sealed_mail_is_kept_for_a_person_to_ask_about() {
        assertThat(
                        read("""
                                        Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
                                        Content-Transfer-Encoding: base64

                                        AAAA
                                        """)
                                .troubles())
                .containsExactly(Trouble.SEALED);
    }

    @Test
    void outlooks_container_is_opened() throws IOException {
        var raw =
                """
                From: a@example.org
                Content-Type: application/ms-tnef; name=winmail.dat
                Content-Transfer-Encoding: base64

                %s
                """
                        .formatted(
                                Base64.getMimeEncoder().encodeToString(fixture("testWINMAIL.dat")));
        var mail = read(raw);
        assertThat(mail.troubles()).isEmpty();
        assertThat(mail.enclosures()).isNotEmpty();
        for (var part : mail.enclosures()) {
            assertThat(READER.open(stream(raw), part.path()).orElseThrow().readAllBytes())
                    .hasSize((int) part.bytes());
        }
        assertThat(mail.enclosures())
                .extracting(Mail.Part::fileName)
                .contains("quick.doc", "quick.html", "quick.pdf", "quick.txt", "quick.xml");
    }

    @Test
    void a_letter_saved_by_outlook_is_opened_with_the_letters_inside() {
        for (var name : List.of("testMSG_att_msg.msg", "testMSG_forwarded.msg")) {
            var mail =
                    read(
                            """
                            Content-Type: application/octet-stream; name="%s"
                            Content-Transfer-Encoding: base64

                            %s
                            """
                                    .formatted(
                                            name,
                                            Base64.getMimeEncoder().encodeToString(fixture(name))));
            assertThat(mail.troubles()).isEmpty();
            assertThat(mail.forwarded()).isNotEmpty();
        }
    }

    @Test
    void a_broken_container_is_kept_whole_and_said() {
        var broken = fixture("testWINMAIL.dat");
        var mail =
                read(
                        """
                        Content-Type: application/ms-tnef; name=winmail.dat
                        Content-Transfer-Encoding: base64

                        %s
                        """
                                .formatted(
                                        Base64.getMimeEncoder()
                                                .encodeToString(Arrays.copyOf(broken, 5_000))));
        assertThat(mail.troubles()).containsExactly(Trouble.CONTAINER);
        assertThat(mail.enclosures())
                .extracting(Mail.Part::fileName)
                .containsExactly("winmail.dat");
    }

    @Test
    void a_mail_without_end_in_depth_parts_or_header_ends_soon() {
        var deep = new StringBuilder();
        for (var i = 0; i < 5_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertThat(read(deep.toString()).troubles()).contains(Trouble.TOO_DEEP);
        var wide = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(5_000);
        assertThat(read(wide).troubles()).contains(Trouble.TOO_MANY_PARTS);
        assertThat(read("X: y\n".repeat(50_000) + "\nwords").troubles()).contains(Trouble.BROKEN);
        assertThat(read("X: " + "y".repeat(3_000_000) + "\n\nwords").troubles())
                .contains(Trouble.BROKEN);
        var words = read("Content-Type: text/plain\n\n" + "word ".repeat(400_000));
        assertThat(words.troubles()).containsExactly(Trouble.LONG_TEXT);
        assertThat(words.text()).hasSizeLessThanOrEqualTo(1_000_001);
        assertThat(read("Content-Type: text/html\n\n" + "<div>".repeat(100_000) + "deep").hides())
                .isFalse();
    }

    @Test
    void a_mail_whose_parts_cannot_be_found_is_not_taken_for_an_empty_one() {
        assertThat(
                        read("Content-Type: multipart/mixed; boundary=a\n\n--other\n\nhidden\n")
                                .troubles())
                .containsExactly(Trouble.EMPTY);
        assertThat(read("Subject: only this\n\n").troubles()).isEmpty();
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        assertThat(
                        read("""
                                        Content-Type: multipart/mixed; boundary=b

                                        --b
                                        Content-Type: message/external-body; access-type=URL; URL="http://example.org/x"

                                        Content-Type: image/png

                                        --b--
                                        """)
                                .troubles())
                .containsExactly(Trouble.ELSEWHERE);
    }

    @Test
    void real_messages_are_read_as_their_writers_meant() {
        assertThat(read(fixture("rfc-000.eml")).forwarded())
                .singleElement()
                .satisfies(f -> assertThat(f.text()).contains("ISO-8859-1 goes here"));
        assertThat(read(fixture("rfc-002.eml")).enclosures())
                .extracting(Mail.Part::fileName)
                .containsExactly("map_of_Argentina.gif");
        assertThat(read(fixture("rfc-008.eml")).forwarded().getFirst().subject())
                .isEqualTo("HTML test");
        assertThat(read(fixture("example.msg")).enclosures())
                .extracting(Mail.Part::fileName)
                .containsExactly("blob.png", "blob.png", "rhubarb.txt");
        assertThat(read(fixture("base64encoded-rfc822message-nested.msg")).forwarded())
                .singleElement()
                .extracting(Mail.Forwarded::text)
                .isEqualTo("Text body");
        assertThat(read(fixture("missing-inner-boundary.msg")).text()).isEqualTo("Foo");
        assertThat(read(fixture("russian-headers.msg")).enclosures().getFirst().fileName())
                .isEqualTo("Список.doc");
        assertThat(read(fixture("boundary-name-clash.msg")).enclosures()).hasSize(1);
        assertThat(read(fixture("testGroupWiseEml.eml")).enclosures())
                .extracting(Mail.Part::fileName)
                .containsExactly("Neues Textdokument.txt");
        assertThat(read(fixture("testRFC822_encrypted_zip.eml")).enclosures())
                .extracting(Mail.Part::fileName)
                .containsExactly("test.zip");
    }

    @Test
    void every_public_message_is_read_and_each_of_its_files_opens_again() throws IOException {
        try (var files = Files.walk(Fixtures.folder("7-email"))) {
            files.filter(Files::isRegularFile).forEach(MailReaderTest::readAndOpenAgain);
        }
    }

    private static void readAndOpenAgain(Path file) {
        try {
            var raw = Files.readAllBytes(file);
            for (var part : read(raw).parts()) {
                var again = READER.open(new ByteArrayInputStream(raw), part.path()).orElseThrow();
                assertThat(again.readAllBytes()).as(file + " " + part).hasSize((int) part.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String disposition) {
        return read("Content-Type: application/pdf\nContent-Disposition: " + disposition + "\n\nx")
                .parts()
                .getFirst()
                .fileName();
    }

    private static String in(String charset, String words) {
        var java = Charsets.named(charset).orElseThrow();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                "Content-Type: text/plain; charset=%s\n\n"
                        .formatted(charset)
                        .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(words.getBytes(java));
        return read(bytes.toByteArray()).text();
    }

    private static String open(String raw, String path) throws IOException {
        return new String(
                READER.open(stream(raw), path).orElseThrow().readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteArrayInputStream stream(String raw) {
        return new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8));
    }

    private static Mail read(String raw) {
        return read(raw.getBytes(StandardCharsets.UTF_8));
    }

    private static Mail read(byte[] raw) {
        try {
            return READER.read(new ByteArrayInputStream(raw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] fixture(String name) {
        try (var in = MailReaderTest.class.getResourceAsStream("/mails/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
