package org.consilium.conversation.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.conversation.whatsapp.AGraph.ASHA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consilium.conversation.whatsapp.News.Progress;
import org.consilium.conversation.whatsapp.News.Progress.Step;
import org.consilium.demo.whatsapp.Bubble;
import org.consilium.demo.whatsapp.Picked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path folder;
    private AGraph at;

    @BeforeEach
    void start() throws IOException {
        at = new AGraph(folder);
    }

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    void a_photo_is_fetched_by_its_id_checked_and_then_deleted_at_the_provider() throws Exception {
        var bytes = bytes(3_000_000);
        var photo = photo(bytes);
        try (var stream = at.media.open(photo.mediaId(), photo.sha256())) {
            assertThat(stream.readAllBytes()).isEqualTo(bytes);
            assertThat(stream.read()).isEqualTo(-1);
        }
        at.graph.delete(photo.mediaId());
        at.graph.delete(photo.mediaId());
        assertFails(Trouble.GONE, () -> at.media.open(photo.mediaId(), photo.sha256()));
    }

    @Test
    void a_dead_address_is_asked_for_again_and_after_three_it_is_tried_later() throws Exception {
        var photo = photo(bytes(1000));
        at.provider.faults().deadAddresses(2);
        try (var stream = at.media.open(photo.mediaId(), photo.sha256())) {
            assertThat(stream.readAllBytes()).hasSize(1000);
        }
        at.provider.faults().deadAddresses(3);
        assertFails(Trouble.OUTAGE, () -> at.media.open(photo.mediaId(), photo.sha256()));
    }

    @Test
    void after_seven_days_a_file_is_gone() throws Exception {
        var photo = photo(bytes(1000));
        at.clock.pass(Duration.ofDays(7).minusMinutes(1));
        at.media.open(photo.mediaId(), photo.sha256()).close();
        at.clock.pass(Duration.ofMinutes(2));
        assertFails(Trouble.GONE, () -> at.media.open(photo.mediaId(), photo.sha256()));
    }

    @Test
    void other_bytes_than_were_sent_are_not_taken() throws Exception {
        var photo = photo(bytes(1000));
        for (var hash : List.of(photo.sha256(), Optional.<String>empty())) {
            at.provider.faults().otherBytes(1);
            try (var stream = at.media.open(photo.mediaId(), hash)) {
                assertThatThrownBy(stream::readAllBytes)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("not the one that was sent");
            }
        }
        var another = Base64.getEncoder().encodeToString(new byte[32]);
        try (var stream = at.media.open(photo.mediaId(), Optional.of(another))) {
            assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
        }
        try (var stream = at.media.open(photo.mediaId(), Optional.of("no hash"))) {
            assertThat(stream.readAllBytes()).hasSize(1000);
        }
    }

    @Test
    void words_inside_the_window_arrive_and_each_tick_is_told_with_our_own_id() throws Exception {
        at.provider.phones().write(ASHA, "Asha", "namaste", Optional.empty());
        var id = at.graph.sendText(ASHA, "Your photo arrived.", Optional.of("wamid.x"), "ours-1");
        at.provider.phones().look(ASHA);
        assertThat(at.provider.settled(SOON)).isTrue();
        assertThat(at.provider.phones().sent())
                .singleElement()
                .satisfies(
                        bubble -> {
                            assertThat(bubble.text()).isEqualTo("Your photo arrived.");
                            assertThat(bubble.answers()).contains("wamid.x");
                        });
        assertThat(progress(id))
                .extracting(Progress::step)
                .containsExactly(Step.SENT, Step.DELIVERED, Step.READ);
        assertThat(progress(id)).allMatch(one -> one.ours().equals(Optional.of("ours-1")));
    }

    @Test
    void free_words_outside_the_window_are_accepted_and_then_fail_with_the_code() throws Exception {
        at.provider.phones().write(ASHA, "Asha", "namaste", Optional.empty());
        at.clock.pass(Duration.ofHours(25));
        var id = at.graph.sendText(ASHA, "Late", Optional.empty(), "ours");
        assertThat(at.provider.settled(SOON)).isTrue();
        assertThat(progress(id))
                .singleElement()
                .satisfies(one -> assertThat(one.codes()).containsExactly("131047"));
    }

    @Test
    void a_template_goes_at_any_time_once_it_is_approved_and_with_all_its_words() throws Exception {
        assertFails(Trouble.TEMPLATE, () -> template("open"));
        at.graph.submitTemplate("news", "hi", "नया संदेश: {{1}}", List.of("लिंक"));
        assertFails(Trouble.TEMPLATE, () -> template("open"));
        at.provider.judge("news", "hi", "APPROVED", "NONE");
        template("यहाँ");
        assertThat(at.provider.phones().sent())
                .extracting(Bubble::text)
                .containsExactly("नया संदेश: यहाँ");
        assertFails(Trouble.TEMPLATE, this::template);
        at.provider.judge("news", "hi", "PAUSED", "LOW_QUALITY");
        assertFails(Trouble.TEMPLATE, () -> template("open"));
        assertThat(at.provider.settled(SOON)).isTrue();
        assertThat(at.news())
                .filteredOn(News.TemplateJudged.class::isInstance)
                .extracting(one -> ((News.TemplateJudged) one).event().orElseThrow())
                .containsExactly("APPROVED", "PAUSED");
    }

    @Test
    void a_thumbnail_is_uploaded_and_sent_with_words() throws Exception {
        at.provider.phones().write(ASHA, "Asha", "namaste", Optional.empty());
        var bytes = bytes(5000);
        var mediaId = at.graph.upload(bytes, "image/jpeg", "thumbnail.jpg");
        at.graph.sendImage(ASHA, mediaId, "This page arrived.", Optional.empty(), "ours");
        var sent = at.provider.phones().sent().getFirst();
        assertThat(sent.text()).isEqualTo("This page arrived.");
        assertThat(at.provider.phones().file(sent.mediaId().orElseThrow()).orElseThrow().bytes())
                .isEqualTo(bytes);
    }

    @Test
    void what_we_have_read_is_marked() throws Exception {
        var id = at.provider.phones().write(ASHA, "Asha", "namaste", Optional.empty());
        at.graph.markRead(id);
        assertThat(at.provider.phones().on(ASHA).getFirst().state()).isEqualTo(Bubble.State.READ);
    }

    @Test
    void faults_say_who_waits_and_who_gives_up() {
        at.provider.faults().tooMany(1);
        assertFails(Trouble.RATE, this::text);
        at.provider.faults().broken(1);
        assertFails(Trouble.OUTAGE, this::text);
        at.provider.faults().outage(true);
        assertFails(Trouble.OUTAGE, this::text);
        at.provider.faults().none();
        assertFails(
                Trouble.PAUSED,
                () -> at.graph("expired").sendText(ASHA, "x", Optional.empty(), "ours"));
        assertFails(Trouble.FOR_GOOD, () -> at.graph.sendText("", "x", Optional.empty(), "ours"));
        assertThat(at.provider.phones().sent()).isEmpty();
    }

    @Test
    void each_webhook_of_the_provider_is_truly_signed() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(
                        new Signature("consilium-demo-secret")
                                .matches(body, at.provider.signature(body)))
                .isTrue();
    }

    @Test
    void the_phones_outlive_a_restart_of_the_simulator() throws Exception {
        var photo = photo(bytes(700));
        at.close();
        at = new AGraph(folder);
        try (var stream = at.media.open(photo.mediaId(), photo.sha256())) {
            assertThat(stream.readAllBytes()).hasSize(700);
        }
        text();
        assertThat(at.provider.phones().on(ASHA)).hasSize(2);
    }

    private String text() throws GraphFailure {
        return at.graph.sendText(ASHA, "x", Optional.empty(), "ours");
    }

    private String template(String... words) throws GraphFailure {
        return at.graph.sendTemplate(ASHA, "news", "hi", List.of(words), "ours");
    }

    /** As the webhook tells of it. */
    private Content.File photo(byte[] bytes) throws InterruptedException {
        at.provider.phones().send(ASHA, "Asha", new Picked("", "image/jpeg", bytes), "");
        assertThat(at.provider.settled(SOON)).isTrue();
        return (Content.File) ((News.Heard) at.news().getLast()).content();
    }

    private List<Progress> progress(String id) {
        return at.news().stream()
                .filter(Progress.class::isInstance)
                .map(Progress.class::cast)
                .filter(one -> one.id().equals(id))
                .toList();
    }

    private interface Call {
        Object now() throws Exception;
    }

    private static void assertFails(Trouble trouble, Call call) {
        assertThatThrownBy(call::now)
                .isInstanceOfSatisfying(
                        GraphFailure.class,
                        e -> assertThat(e.trouble()).as(e.getMessage()).isEqualTo(trouble));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
