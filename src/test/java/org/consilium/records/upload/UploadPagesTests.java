package org.consilium.records.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.consilium.access.Actor;
import org.consilium.casework.Organ;
import org.consilium.records.Documents;
import org.consilium.records.MadeFiles;
import org.consilium.records.SmallClinic;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The words of the protocol, as any client of tus 1.0.0 speaks them. */
@ConsiliumTest
class UploadPagesTests {
    private static final byte[] FILE = MadeFiles.pdf("sent by tus");

    @Autowired MockMvcTester mvc;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void a_file_goes_from_the_first_word_to_its_receipt() {
        var offered = ask(HttpMethod.OPTIONS, uploads(), around.family()).exchange();
        assertThat(offered)
                .hasStatus(204)
                .hasHeader("Tus-Version", "1.0.0")
                .hasHeader("Tus-Extension", "creation,termination")
                .hasHeader("Tus-Max-Size", "2147483648");
        var begun = begin(UUID.randomUUID().toString(), FILE.length);
        assertThat(begun).hasStatus(201).hasHeader("Upload-Offset", "0");
        var one = address(begun);
        assertThat(one).startsWith(uploads() + "/").doesNotContain("report");

        assertThat(patch(one, 0, java.util.Arrays.copyOf(FILE, 100)))
                .hasStatus(204)
                .hasHeader("Upload-Offset", "100");
        assertThat(ask(HttpMethod.HEAD, one, around.family()).exchange())
                .hasStatus(200)
                .hasHeader("Upload-Offset", "100")
                .hasHeader("Upload-Length", String.valueOf(FILE.length))
                .hasHeader("Cache-Control", "no-store");
        assertThat(patch(one, 0, FILE)).hasStatus(409);
        assertThat(page(around.family())).bodyText().contains("report.pdf").contains(one);
        assertThat(patch(one, 100, java.util.Arrays.copyOfRange(FILE, 100, FILE.length)))
                .hasStatus(204)
                .hasHeader("Upload-Offset", String.valueOf(FILE.length));

        eventually()
                .untilAsserted(
                        () ->
                                assertThat(ask(HttpMethod.GET, one, around.family()).exchange())
                                        .bodyText()
                                        .contains("\"state\":\"SETTLED\"")
                                        .contains("\"taken\":true")
                                        .contains("Received and kept safe."));
        assertThat(page(around.family())).bodyText().doesNotContain(one);
    }

    @Test
    void the_same_beginning_has_the_same_address() {
        var key = UUID.randomUUID().toString();
        assertThat(address(begin(key, 10))).isEqualTo(address(begin(key, 10)));
        assertThat(begin(key, 11)).hasStatus(422);
    }

    @Test
    void what_is_not_in_the_protocol_is_told() {
        var one = address(begin(UUID.randomUUID().toString(), 10));
        assertThat(
                        mvc.method(HttpMethod.HEAD)
                                .uri(one)
                                .with(SmallClinic.signedIn(around.family()))
                                .exchange())
                .hasStatus(412)
                .hasHeader("Tus-Version", "1.0.0");
        assertThat(
                        ask(HttpMethod.PATCH, one, around.family())
                                .header("Upload-Offset", "0")
                                .contentType("application/octet-stream")
                                .content(new byte[10])
                                .exchange())
                .hasStatus(415);
        assertThat(
                        ask(HttpMethod.PATCH, one, around.family())
                                .header("Upload-Offset", "-1")
                                .contentType("application/offset+octet-stream")
                                .content(new byte[10])
                                .exchange())
                .hasStatus(400);
        assertThat(patch(one, 0, new byte[11])).hasStatus(413);
        assertThat(
                        ask(HttpMethod.POST, uploads(), around.family())
                                .header("Upload-Length", "many")
                                .exchange())
                .hasStatus(400);
        assertThat(begin(UUID.randomUUID().toString(), Documents.MOST_BYTES_OF_STUDY + 1))
                .hasStatus(422)
                .bodyText()
                .contains("2 GB");
    }

    @Test
    void a_foreign_upload_is_a_missing_one() {
        var one = address(begin(UUID.randomUUID().toString(), 10));
        var other = clinic.aCase(Organ.BREAST);
        for (var method : new HttpMethod[] {HttpMethod.HEAD, HttpMethod.GET, HttpMethod.DELETE}) {
            assertThat(ask(method, one, other.family()).exchange()).hasStatus(404);
            assertThat(ask(method, one.replace("/my/", "/desk/"), around.assistant()).exchange())
                    .hasStatus(404);
            assertThat(ask(method, uploads() + "/" + UUID.randomUUID(), around.family()).exchange())
                    .hasStatus(404);
        }
        assertThat(ask(HttpMethod.OPTIONS, uploads(), other.family()).exchange()).hasStatus(404);
        assertThat(
                        mvc.method(HttpMethod.PATCH)
                                .uri(one)
                                .header("Tus-Resumable", "1.0.0")
                                .with(SmallClinic.signedIn(around.family()))
                                .exchange())
                .as("without the page's token")
                .hasForwardedUrl("/expired");
    }

    @Test
    void who_does_not_want_it_any_more_forgets_it() {
        var one = address(begin(UUID.randomUUID().toString(), 10));
        assertThat(ask(HttpMethod.DELETE, one, around.family()).exchange()).hasStatus(204);
        assertThat(ask(HttpMethod.HEAD, one, around.family()).exchange()).hasStatus(404);

        var other = address(begin(UUID.randomUUID().toString(), 10));
        assertThat(ask(HttpMethod.POST, other, around.family()).exchange()).hasStatus(302);
        assertThat(page(around.family())).bodyText().doesNotContain(other);
    }

    private String uploads() {
        return "/my/cases/" + around.file().number() + "/uploads";
    }

    private MvcTestResult begin(String key, long bytes) {
        return ask(HttpMethod.POST, uploads(), around.family())
                .header("Upload-Length", String.valueOf(bytes))
                .header(
                        "Upload-Metadata",
                        "filename " + base64("report.pdf") + ",key " + base64(key))
                .exchange();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(MvcTestResult begun) {
        return String.valueOf(begun.getResponse().getHeader("Location"));
    }

    private MvcTestResult patch(String one, int place, byte[] bytes) {
        return ask(HttpMethod.PATCH, one, around.family())
                .header("Upload-Offset", String.valueOf(place))
                .contentType("application/offset+octet-stream")
                .content(bytes)
                .exchange();
    }

    private MockMvcRequestBuilder ask(HttpMethod method, String uri, Actor who) {
        return mvc.method(method)
                .uri(uri)
                .header("Tus-Resumable", "1.0.0")
                .with(SmallClinic.signedIn(who))
                .with(csrf());
    }

    private MvcTestResult page(Actor who) {
        return mvc.get()
                .uri("/my/cases/" + around.file().number() + "/records")
                .with(SmallClinic.signedIn(who))
                .exchange();
    }
}
