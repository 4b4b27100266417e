package org.consilium.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.consilium.kernel.NotFound;
import org.consilium.testing.ConsiliumTest;
import org.consilium.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ConsiliumTest
class ChannelTests {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Instant NOON = Instant.parse("2026-03-02T06:30:00Z");

    @Autowired Inbox inbox;
    @Autowired JdbcInbox store;
    @Autowired JdbcClient db;
    @Autowired FetchOrders orders;
    @Autowired Vault vault;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Ids ids;
    @Autowired Clock clock;
    private JdbcOutbox outbox;
    private final AStubCarrier carrier = new AStubCarrier(Channel.WHATSAPP);

    /** Nothing is sent but by the test itself. */
    @BeforeEach
    void keepTheSchedulerOut() {
        outbox = new JdbcOutbox(db, mock(SchedulerClient.class), ids, clock);
    }

    @Test
    void a_file_is_kept_encrypted_and_the_provider_forgets_it() throws IOException {
        var bytes = "a report".getBytes(StandardCharsets.UTF_8);
        var piece = announced("media-1", Optional.empty());
        carrier.files.put("media-1", bytes);
        fetching().fetch(piece);
        var kept = store.piece(piece.id()).orElseThrow();
        assertThat(kept.state()).isEqualTo(Piece.State.KEPT);
        assertThat(kept.enclosure().bytes()).contains((long) bytes.length);
        try (var in = inbox.open(kept)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void a_file_that_comes_wrong_is_asked_for_again_and_one_that_is_gone_is_lost() {
        var right = "right".getBytes(StandardCharsets.UTF_8);
        var piece =
                announced("media-2", Optional.of(Base64.getEncoder().encodeToString(sha(right))));
        carrier.files.put("media-2", "wrong".getBytes(StandardCharsets.UTF_8));
        fetching().fetch(piece);
        assertThat(store.piece(piece.id()).orElseThrow())
                .matches(p -> p.state() == Piece.State.COMING)
                .matches(p -> p.failure().orElseThrow().equals("hash"));
        carrier.away = true;
        fetching().fetch(piece);
        assertThat(store.tries(piece.id())).isEqualTo(2);
        carrier.away = false;
        carrier.files.put("media-2", right);
        fetching().fetch(piece);
        assertThat(store.piece(piece.id()).orElseThrow().state()).isEqualTo(Piece.State.KEPT);

        var gone = announced("media-3", Optional.empty());
        fetching().fetch(gone);
        assertThat(store.piece(gone.id()).orElseThrow().state()).isEqualTo(Piece.State.LOST);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> inbox.open(gone));
    }

    @Test
    void a_file_is_settled_once() {
        var piece = announced("media-4", Optional.empty());
        carrier.files.put("media-4", new byte[10]);
        fetching().fetch(piece);
        assertThat(inbox.settle(piece, Piece.State.HELD, Optional.of("records.scan"))).isTrue();
        assertThat(inbox.settle(piece, Piece.State.FILED, Optional.empty())).isTrue();
        assertThat(inbox.settle(piece, Piece.State.REFUSED, Optional.of("records.kind"))).isFalse();
        assertThat(store.piece(piece.id()).orElseThrow().state()).isEqualTo(Piece.State.FILED);
    }

    @Test
    void messages_to_one_person_go_in_order_and_a_code_does_not_wait() {
        var to = phone();
        var first = outbox.queue(letter(to, "first"));
        var second = outbox.queue(letter(to, "second"));
        var code = outbox.queue(letter(to, "code").atOnce());
        carrier.troubles.add(Carrier.CannotSend.before(Duration.ofHours(1), "rate"));
        sending().deliver(first);
        sending().deliver(second);
        sending().deliver(code);
        assertThat(carrier.sent).extracting(Outgoing::text).containsExactly("code");
        sending().deliver(first);
        sending().deliver(second);
        assertThat(carrier.sent)
                .extracting(Outgoing::text)
                .containsExactly("code", "first", "second");
    }

    @Test
    void a_message_that_will_never_get_through_lets_the_next_one_pass() {
        var to = phone();
        var first = outbox.queue(letter(to, "first"));
        var second = outbox.queue(letter(to, "second"));
        carrier.troubles.add(Carrier.CannotSend.ever("refused"));
        sending().deliver(first);
        sending().deliver(second);
        assertThat(outbox.load(first).orElseThrow().state()).isEqualTo(Outgoing.State.FAILED);
        assertThat(outbox.load(second).orElseThrow().state()).isEqualTo(Outgoing.State.SENT);
    }

    @Test
    void reports_in_any_order_and_repeated_give_the_furthest_state() {
        var id = outbox.queue(letter(phone(), "hello"));
        var provider = "provider-" + id.value();
        report(provider, Outgoing.State.READ);
        assertThat(outbox.load(id).orElseThrow().state()).isEqualTo(Outgoing.State.QUEUED);
        sending().deliver(id);
        report(provider, Outgoing.State.DELIVERED);
        report(provider, Outgoing.State.SENT);
        report(provider, Outgoing.State.DELIVERED);
        assertThat(outbox.load(id).orElseThrow().state()).isEqualTo(Outgoing.State.READ);
    }

    @Test
    void a_failure_that_is_reported_before_we_know_the_id_still_counts() {
        var id = outbox.queue(letter(phone(), "hello"));
        inbox.report(
                Channel.WHATSAPP,
                "provider-" + id.value(),
                Outgoing.State.FAILED,
                NOON,
                Optional.of("refused"));
        sending().deliver(id);
        assertThat(outbox.load(id).orElseThrow())
                .matches(m -> m.state() == Outgoing.State.FAILED)
                .matches(m -> m.failure().orElseThrow().equals("refused"));
    }

    @Test
    void a_code_of_the_providers_own_is_told_in_words_that_we_have() {
        for (var told :
                Map.of("5.1.1", "address", "131026", "refused", "window", "window").entrySet()) {
            var id = outbox.queue(letter(phone(), "hello"));
            sending().deliver(id);
            inbox.report(
                    Channel.WHATSAPP,
                    "provider-" + id.value(),
                    Outgoing.State.FAILED,
                    NOON,
                    Optional.of(told.getKey()));
            assertThat(outbox.load(id).orElseThrow().failure()).contains(told.getValue());
        }
    }

    private void report(String provider, Outgoing.State state) {
        inbox.report(Channel.WHATSAPP, provider, state, NOON, Optional.empty());
    }

    private Piece announced(String source, Optional<String> sha256) {
        var id =
                store.insert(
                                new Incoming(
                                        Channel.WHATSAPP,
                                        "line",
                                        "wamid-" + UUID.randomUUID(),
                                        phone(),
                                        true,
                                        "",
                                        NOON,
                                        Incoming.Form.FILES,
                                        "",
                                        Optional.empty(),
                                        List.of()))
                        .orElseThrow();
        var enclosure =
                new Enclosure(0, source, "report.pdf", "application/pdf", sha256, Optional.empty());
        return store.piece(store.insert(id, enclosure)).orElseThrow();
    }

    private FetchJob fetching() {
        return new FetchJob(
                store, orders, new Carriers(List.of(carrier)), vault, events, transactions, clock);
    }

    private OutboxJob sending() {
        return new OutboxJob(
                outbox,
                new Carriers(List.of(carrier)),
                new JdbcLineStore(db),
                (held, used, works) -> Optional.empty(),
                events,
                transactions,
                Mode.PRODUCTION,
                clock);
    }

    private static Letter letter(Contact to, String text) {
        return Letter.to(to, Language.EN, "", text).over(Channel.WHATSAPP);
    }

    private static Contact phone() {
        return Contact.read("+9197%08d".formatted(10_000_000 + NEXT.incrementAndGet()));
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
