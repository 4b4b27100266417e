package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.Mode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;

class OutboxTest {
    @Test
    void a_channel_without_a_provider_fails_by_name_in_production() {
        var providers =
                new Providers(
                        Mode.PRODUCTION,
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        "");
        for (var channel : Outgoing.Channel.values()) {
            assertThatExceptionOfType(Provider.CannotSend.class)
                    .isThrownBy(() -> providers.of(channel).send(message(channel)))
                    .matches(e -> e.key().equals("notConfigured"));
        }
    }

    @Test
    void each_pause_is_longer_than_the_one_before() {
        assertThat(OutboxJob.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(OutboxJob.pauseAfter(2)).isEqualTo(Duration.ofMinutes(4));
        assertThat(OutboxJob.pauseAfter(3)).isEqualTo(Duration.ofMinutes(16));
    }

    private static Outgoing message(Outgoing.Channel channel) {
        return new Outgoing(
                new UUID(0, 1),
                channel,
                "nobody@test.example",
                "Subject",
                "Text",
                Outgoing.State.QUEUED,
                0,
                Instant.EPOCH,
                Optional.empty());
    }
}
