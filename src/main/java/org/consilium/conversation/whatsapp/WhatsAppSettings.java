package org.consilium.conversation.whatsapp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.consilium.kernel.Mode;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Our line at WhatsApp as the operator set it up; nothing goes in or out before. The demo has a
 * made-up one, whose values outside programs rely on; where its provider is, the simulator says
 * once it runs.
 */
@Component
class WhatsAppSettings {
    private static final String GRAPH = "https://graph.facebook.com/v23.0";

    private final Environment environment;
    private final Mode mode;

    WhatsAppSettings(Environment environment, Mode mode) {
        this.environment = environment;
        this.mode = mode;
    }

    Optional<GraphLine> line() {
        var url = set("graph-url").or(() -> mode.isDemo() ? Optional.empty() : Optional.of(GRAPH));
        var token = set("token", "consilium-demo-token");
        var number = set("number-id", "100000000000001");
        if (url.isEmpty() || token.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new GraphLine(
                        URI.create(url.get()),
                        token.get(),
                        number.get(),
                        set("account-id", "200000000000001").orElse("")));
    }

    Optional<Signature> signature() {
        return set("app-secret", "consilium-demo-secret").map(Signature::new);
    }

    boolean isVerifyToken(String said) {
        return set("verify-token", "consilium-demo-verify")
                .filter(ours -> MessageDigest.isEqual(bytes(ours), bytes(said)))
                .isPresent();
    }

    private Optional<String> set(String name, String inDemo) {
        return set(name).or(() -> mode.isDemo() ? Optional.of(inDemo) : Optional.empty());
    }

    private Optional<String> set(String name) {
        return Optional.ofNullable(environment.getProperty("consilium.whatsapp." + name))
                .filter(value -> !value.isBlank());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
