package org.consilium.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    @Test
    void each_pause_is_longer_than_the_one_before() {
        assertThat(OutboxJob.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(OutboxJob.pauseAfter(2)).isEqualTo(Duration.ofMinutes(4));
        assertThat(OutboxJob.pauseAfter(3)).isEqualTo(Duration.ofMinutes(16));
        assertThat(FetchJob.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(FetchJob.pauseAfter(100)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_carrier_that_is_not_set_up_carries_nothing_and_two_for_one_channel_are_a_mistake() {
        var carrier = new AStubCarrier(Channel.WHATSAPP);
        assertThat(new Carriers(List.of(carrier)).of(Channel.WHATSAPP)).contains(carrier);
        assertThat(new Carriers(List.of(carrier)).of(Channel.SMS)).isEmpty();
        carrier.ready = false;
        assertThat(new Carriers(List.of(carrier)).of(Channel.WHATSAPP)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new Carriers(List.of(carrier, new AStubCarrier(Channel.WHATSAPP))));
    }
}
