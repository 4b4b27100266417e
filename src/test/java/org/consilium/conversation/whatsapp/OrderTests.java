package org.consilium.conversation.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.consilium.testing.ConsiliumTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

/** A day's webhooks, in any order and any of them more than once, leave the same behind. */
@ConsiliumTest
class OrderTests {
    private static final String LINE =
            "{\"entry\":[{\"id\":\"1\",\"time\":%d,\"changes\":[{\"field\":\"%s\",\"value\":%s}]}]}";
    private static final int DAY = 14;

    @Autowired Hook hook;
    @Autowired DeliveryJob job;
    @Autowired JdbcClient db;

    /** jqwik makes its own instances. */
    OrderTests() throws Exception {
        new TestContextManager(OrderTests.class).prepareTestInstance(this);
    }

    @Property(tries = 12)
    void the_order_and_the_repetition_of_a_day_change_nothing(
            @ForAll("orders") List<Integer> order) {
        var straight = lived(IntStream.range(0, DAY).boxed().toList());
        assertThat(lived(order)).isEqualTo(straight);
    }

    /** Each at least once. */
    @Provide
    Arbitrary<List<Integer>> orders() {
        var again = Arbitraries.integers().between(0, DAY - 1).list().ofMaxSize(10);
        return again.flatMap(
                more -> {
                    var all = new ArrayList<>(IntStream.range(0, DAY).boxed().toList());
                    all.addAll(more);
                    return Arbitraries.shuffle(all);
                });
    }

    private List<String> lived(List<Integer> order) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var phone = "9194%08d".formatted(Math.floorMod(mark.hashCode(), 100_000_000));
        var day = day(mark, phone);
        for (var index : order) {
            var body = day.get(index).getBytes(StandardCharsets.UTF_8);
            hook.take(body);
            job.read(Fingerprint.of(body));
        }
        return left(mark, phone).stream()
                .map(line -> line.replace(mark, "#").replace(phone, "PHONE"))
                .toList();
    }

    private static List<String> day(String mark, String phone) {
        var day = new ArrayList<String>();
        day.add(message(mark, phone, 1, "\"type\":\"text\",\"text\":{\"body\":\"one\"}"));
        day.add(message(mark, phone, 2, "\"type\":\"text\",\"text\":{\"body\":\"two\"}"));
        day.add(
                message(
                        mark,
                        phone,
                        3,
                        "\"type\":\"image\",\"image\":{\"id\":\"m-%s\",\"mime_type\":\"image/jpeg\",\"caption\":\"CT\"}"
                                .formatted(mark)));
        day.add(
                message(
                        mark,
                        phone,
                        4,
                        "\"type\":\"edit\",\"edit\":{\"original_message_id\":\"%s-1\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"One\"}}}"
                                .formatted(mark)));
        day.add(
                message(
                        mark,
                        phone,
                        5,
                        "\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"%s-2\"}"
                                .formatted(mark)));
        day.add(
                message(
                        mark,
                        phone,
                        6,
                        "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"%s-out\",\"emoji\":\"+\"}"
                                .formatted(mark)));
        day.add(message(mark, phone, 7, "\"type\":\"hologram\",\"hologram\":{}"));
        for (var status : List.of("sent", "delivered", "read")) {
            day.add(status(mark, "out", status));
        }
        day.add(status(mark, "lost", "failed"));
        for (var event : List.of("APPROVED", "PAUSED", "REJECTED")) {
            day.add(
                    LINE.formatted(
                            1_772_000_000 + event.length(),
                            "message_template_status_update",
                            "{\"event\":\"%s\",\"message_template_name\":\"t-%s\",\"message_template_language\":\"en\"}"
                                    .formatted(event, mark)));
        }
        return day;
    }

    private static String message(String mark, String phone, int number, String rest) {
        return LINE.formatted(
                1_772_000_000,
                "messages",
                "{\"messages\":[{\"from\":\"%s\",\"id\":\"%s-%d\",\"timestamp\":\"%d\",%s}]}"
                        .formatted(phone, mark, number, 1_772_000_000 + number, rest));
    }

    private static String status(String mark, String message, String state) {
        return LINE.formatted(
                1_772_000_000,
                "messages",
                "{\"statuses\":[{\"id\":\"%s-%s\",\"status\":\"%s\",\"timestamp\":\"1772000100\",\"errors\":[{\"code\":131026}]}]}"
                        .formatted(mark, message, state));
    }

    private List<String> left(String mark, String phone) {
        var left = new ArrayList<String>();
        left.addAll(
                db.sql(
                                """
                                SELECT concat_ws('|', i.provider_id, form, text, about, at, sender, line, e.source, e.number)
                                FROM channels.incoming i LEFT JOIN channels.enclosure e ON e.incoming_id = i.id
                                WHERE sender = :phone ORDER BY i.provider_id
                                """)
                        .param("phone", "+" + phone)
                        .query(String.class)
                        .list());
        left.addAll(
                db.sql(
                                """
                                SELECT concat_ws('|', provider_id, state, at, failure) FROM channels.report
                                WHERE provider_id LIKE :mark ORDER BY provider_id, state
                                """)
                        .param("mark", mark + "%")
                        .query(String.class)
                        .list());
        left.addAll(
                db.sql(
                                "SELECT concat_ws('|', name, language, aspect, value, at) FROM conversation.whatsapp_template WHERE name = :name")
                        .param("name", "t-" + mark)
                        .query(String.class)
                        .list());
        return left;
    }
}
