package org.consilium.demo.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class PhonePagesTests {

    @Autowired MockMvcTester web;
    @Autowired FakeGraph provider;
    private final AtomicInteger taken = new AtomicInteger();

    @BeforeEach
    void listen() {
        provider.deliverBy(
                (body, signature) -> {
                    taken.incrementAndGet();
                    return web.post()
                            .uri("/hooks/whatsapp")
                            .content(body)
                            .header("X-Hub-Signature-256", signature)
                            .exchange()
                            .getResponse()
                            .getStatus();
                });
    }

    @Test
    void a_visitor_takes_the_phone_of_a_number_that_nobody_knows() {
        assertThat(web.get().uri("/demo/whatsapp"))
                .hasStatusOk()
                .bodyText()
                .contains("consilium-demo-secret", "consilium-demo-verify", "/hooks/whatsapp");
        assertThat(web.post().uri("/demo/whatsapp").with(csrf()).param("phone", "98765 43211"))
                .hasStatus(302)
                .hasRedirectedUrl("/demo/whatsapp/919876543211");
        assertThat(web.post().uri("/demo/whatsapp").with(csrf()).param("phone", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("phone-e");
        assertThat(web.get().uri("/hi/demo/whatsapp/919876543211"))
                .hasStatusOk()
                .bodyText()
                .contains("WhatsApp पर Consilium");
        assertThat(web.get().uri("/demo/whatsapp/12")).hasStatus(404);
    }

    @Test
    void what_is_written_goes_out_truly_signed_and_its_ticks_are_shown() {
        var phone = "919876543212";
        assertThat(
                        web.post()
                                .uri("/demo/whatsapp/" + phone + "/messages")
                                .multipart()
                                .file(
                                        new MockMultipartFile(
                                                "file", "ct.png", "image/png", new byte[] {1, 2}))
                                .file(
                                        new MockMultipartFile(
                                                "file", "r.pdf", "application/pdf", new byte[9]))
                                .param("text", "The CT <b>and</b> the letter")
                                .with(csrf()))
                .hasStatus(302);
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(web.get().uri("/demo/whatsapp/" + phone))
                                        .bodyText()
                                        .contains(
                                                "The CT &lt;b&gt;and&lt;/b&gt; the letter",
                                                "arrived"));
        assertThat(taken.get()).isGreaterThanOrEqualTo(2);
        var files =
                provider.phones().on(phone).stream()
                        .flatMap(bubble -> bubble.mediaId().stream())
                        .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void an_empty_message_is_refused_beside_the_field() {
        assertThat(
                        web.post()
                                .uri("/demo/whatsapp/919876543213/messages")
                                .with(csrf())
                                .param("text", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("text-e");
    }

    @Test
    void a_picture_is_shown_on_its_own_phone_only() {
        var id =
                provider.phones()
                        .send(
                                "919876543214",
                                "",
                                new Picked("x.html", "text/html", new byte[] {60, 98, 62}),
                                "");
        var media =
                provider.phones().on("919876543214").stream()
                        .filter(bubble -> bubble.id().equals(id))
                        .findFirst()
                        .flatMap(Bubble::mediaId)
                        .orElseThrow();
        assertThat(web.get().uri("/demo/whatsapp/919876543214/files/" + media))
                .hasStatusOk()
                .hasContentType("application/octet-stream")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment;"));
        assertThat(web.get().uri("/demo/whatsapp/919876543215/files/" + media)).hasStatus(404);
    }
}
