package org.consilium.conversation.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SignatureTest {
    static Stream<JsonNode> vectors() {
        return Fixtures.json(Fixtures.FOLDER.resolve("signature_vectors.json")).valueStream();
    }

    /** Written in capitals the signature is the same number; other bytes are another message. */
    @ParameterizedTest
    @MethodSource("vectors")
    void only_who_knows_the_secret_can_sign_these_bytes(JsonNode vector) {
        var expected = vector.get("expect").asString();
        var signature = new Signature(vector.get("app_secret").asString());
        var body = vector.get("body").asString().getBytes(StandardCharsets.UTF_8);
        assertThat(signature.matches(body, vector.get("signature").asString()))
                .as(expected)
                .isEqualTo(expected.equals("valid") || expected.contains("capitals"));
    }

    @Test
    void a_header_that_is_no_signature_matches_nothing() {
        var signature = new Signature("secret");
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        for (var header : new String[] {"", "sha256=", "sha256=xyz", "sha256=00", "sha1=00"}) {
            assertThat(signature.matches(body, header)).as(header).isFalse();
        }
    }
}
