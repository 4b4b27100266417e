package org.consilium.conversation.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.consilium.demo.whatsapp.FakeGraph;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class HookTests {
    private static final String TEXT =
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
            "metadata":{"phone_number_id":"100000000000001"},"messages":[{"from":"919700000001",
            "id":"wamid.%s","timestamp":"1772000000","type":"text","text":{"body":"namaste"}}]}}]}]}
            """;

    @Autowired MockMvcTester mvc;
    @Autowired FakeGraph provider;
    @Autowired DeliveryJob job;
    @Autowired JdbcDeliveryStore store;
    @Autowired JdbcClient db;

    @AfterEach
    void healthy() {
        provider.faults().none();
    }

    @Test
    void the_address_is_verified_by_saying_the_challenge_back() {
        var asked = "/hooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
        assertThat(mvc.get().uri(asked + "consilium-demo-verify"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/plain")
                .bodyText()
                .isEqualTo("1158201444");
        assertThat(mvc.get().uri(asked + "guessed")).hasStatus(403);
        assertThat(mvc.get().uri("/hooks/whatsapp")).hasStatus(403);
    }

    @Test
    void a_signed_delivery_is_kept_once_however_often_it_comes() {
        var body = bytes(TEXT.formatted(UUID.randomUUID()));
        for (var i = 0; i < 3; i++) {
            assertThat(posted(body, provider.signature(body))).isEqualTo(200);
        }
        assertThat(kept(body)).isEqualTo(1);
    }

    @Test
    void without_a_true_signature_nothing_is_kept() {
        var body = bytes(TEXT.formatted(UUID.randomUUID()));
        var other = bytes(TEXT.formatted(UUID.randomUUID()));
        for (var signature : new String[] {"", "sha256=00", provider.signature(other)}) {
            assertThat(posted(body, signature)).as(signature).isEqualTo(403);
        }
        assertThat(kept(body)).isZero();
    }

    @Test
    void a_body_without_end_is_not_read_to_its_end() {
        var body = new byte[5 << 20];
        Arrays.fill(body, (byte) ' ');
        assertThat(posted(body, provider.signature(body))).isEqualTo(413);
        assertThat(kept(body)).isZero();
    }

    @Test
    void what_cannot_be_read_is_acknowledged_kept_whole_and_marked() {
        var body = bytes("{\"entry\":[ ]} {\"x\":\"" + UUID.randomUUID());
        assertThat(posted(body, provider.signature(body))).isEqualTo(200);
        job.read(Fingerprint.of(body));
        assertThat(state(body)).isEqualTo("UNREADABLE");
        var future =
                bytes(
                        "{\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"telepathy\",\"value\":{\"id\":\"%s\"}}]}]}"
                                .formatted(UUID.randomUUID()));
        assertThat(posted(future, provider.signature(future))).isEqualTo(200);
        job.read(Fingerprint.of(future));
        assertThat(state(future)).isEqualTo("MORE");
        assertThat(inDatabase(future)).doesNotContain("telepathy");
        assertThat(store.whole(Fingerprint.of(future))).isEqualTo(future);
    }

    @Test
    void what_is_understood_is_emptied_and_still_known() {
        var body = bytes(TEXT.formatted(UUID.randomUUID()));
        posted(body, provider.signature(body));
        job.read(Fingerprint.of(body));
        assertThat(inDatabase(body)).isEmpty();
        assertThat(posted(body, provider.signature(body))).isEqualTo(200);
        assertThat(store.unread(Fingerprint.of(body))).isEmpty();
    }

    /** The half of many, since the machine of a test is not alone. */
    @Test
    void the_answer_does_not_wait_for_what_lies_behind() {
        provider.faults().slow(Duration.ofSeconds(3));
        var times = new long[21];
        for (var i = 0; i < times.length; i++) {
            var body = bytes(TEXT.formatted(UUID.randomUUID()));
            var signature = provider.signature(body);
            var start = System.nanoTime();
            assertThat(posted(body, signature)).isEqualTo(200);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        assertThat(Duration.ofNanos(times[times.length / 2])).isLessThan(Duration.ofMillis(100));
    }

    private int posted(byte[] body, String signature) {
        var request = mvc.post().uri("/hooks/whatsapp").content(body);
        return (signature.isEmpty() ? request : request.header("X-Hub-Signature-256", signature))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private int kept(byte[] body) {
        return db.sql("SELECT count(*) FROM conversation.whatsapp_delivery WHERE hash = :hash")
                .param("hash", Fingerprint.of(body))
                .query(Integer.class)
                .single();
    }

    private String inDatabase(byte[] body) {
        return db.sql("SELECT body FROM conversation.whatsapp_delivery WHERE hash = :hash")
                .param("hash", Fingerprint.of(body))
                .query((row, n) -> new String(row.getBytes("body"), StandardCharsets.ISO_8859_1))
                .single();
    }

    private String state(byte[] body) {
        return db.sql("SELECT state FROM conversation.whatsapp_delivery WHERE hash = :hash")
                .param("hash", Fingerprint.of(body))
                .query(String.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
