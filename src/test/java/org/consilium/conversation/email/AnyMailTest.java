package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever arrives is read or said to be unreadable; it never throws. */
class AnyMailTest {
    private static final MailReader READER = new MailReader(Limits.USUAL);
    private static final List<String> WORDS =
            List.of(
                    "From: ",
                    "a@example.org",
                    "<",
                    ">",
                    "\n",
                    "\n\n",
                    "\r\n",
                    " ",
                    "\t",
                    ";",
                    "=",
                    "\"",
                    "?=",
                    "=?utf-8?B?",
                    "=?x?q?",
                    "Content-Type: ",
                    "multipart/mixed",
                    "multipart/alternative",
                    "multipart/report",
                    "message/rfc822",
                    "text/html",
                    "boundary=b",
                    "\n--b\n",
                    "\n--b--\n",
                    "Content-Transfer-Encoding: base64",
                    "quoted-printable",
                    "AAAA====",
                    "=XX",
                    "filename*0*=",
                    "utf-8''%E0%A4",
                    "charset=utf-7",
                    "application/ms-tnef",
                    "name=winmail.dat",
                    "<p><b",
                    "message/delivery-status",
                    "Final-Recipient: rfc822; ",
                    "Date: ",
                    "99",
                    "नम");

    @Property(tries = 1500)
    void any_text(@ForAll("texts") String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var mail = READER.read(new ByteArrayInputStream(bytes));
        for (var part : mail.parts()) {
            assertThat(READER.open(new ByteArrayInputStream(bytes), part.path())).isPresent();
        }
    }

    @Property(tries = 300)
    void any_bytes(@ForAll byte[] bytes) throws IOException {
        assertThat(READER.read(new ByteArrayInputStream(bytes))).isNotNull();
    }

    @Property(tries = 200)
    void a_real_mail_cut_and_damaged_anywhere(
            @ForAll @IntRange(max = 7000) int cut,
            @ForAll @IntRange(max = 7000) int at,
            @ForAll byte damage)
            throws IOException {
        byte[] whole;
        try (var in = AnyMailTest.class.getResourceAsStream("/mails/example.msg")) {
            whole = Objects.requireNonNull(in).readAllBytes();
        }
        var bytes = Arrays.copyOf(whole, Math.min(cut, whole.length));
        if (at < bytes.length) {
            bytes[at] = damage;
        }
        assertThat(READER.read(new ByteArrayInputStream(bytes))).isNotNull();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMaxSize(80).map(l -> String.join("", l));
    }
}
