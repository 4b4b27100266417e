package org.consilium.conversation.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private static final Path GOLDEN = Fixtures.FOLDER.resolve("readings.txt");

    @Test
    void each_real_delivery_is_read_as_written_down() throws IOException {
        var read =
                Fixtures.deliveries().entrySet().stream()
                        .map(one -> one.getKey() + "\n" + shown(Deliveries.read(one.getValue())))
                        .collect(Collectors.joining());
        var before = Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "";
        Files.writeString(GOLDEN, read);
        assertThat(read).as("read the change of %s and commit it", GOLDEN).isEqualTo(before);
    }

    @Test
    void many_accounts_changes_and_messages_come_in_one_delivery_and_stay_in_order() {
        var message = "{\"from\":\"919000000001\",\"id\":\"%s\",\"type\":\"text\"}";
        var change =
                "{\"field\":\"messages\",\"value\":{\"metadata\":{\"phone_number_id\":\"%s\"},\"messages\":[%s,%s]}}";
        var body =
                "{\"entry\":[{\"id\":\"A\",\"changes\":[%s,%s]},{\"id\":\"B\",\"changes\":[%s]}]}"
                        .formatted(
                                change.formatted("1", message.formatted(1), message.formatted(2)),
                                change.formatted("2", message.formatted(3), message.formatted(4)),
                                change.formatted("3", message.formatted(5), message.formatted(6)));
        assertThat(read(body).news())
                .extracting(one -> ((News.Heard) one).id())
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(read(body).news())
                .extracting(one -> ((News.Heard) one).line())
                .containsExactly("1", "1", "2", "2", "3", "3");
    }

    @Test
    void what_is_no_delivery_is_unreadable_and_not_lost() {
        for (var body : new String[] {"", "x", "{", "[]", "{}", "null", "{\"entry\":[]}{"}) {
            assertThat(read(body)).as(body).isEqualTo(Delivery.UNREADABLE);
            assertThat(read(body).hasMore()).isTrue();
        }
    }

    @Test
    void parts_of_the_wrong_shape_spoil_nothing_beside_them() {
        var body =
                """
                {"entry":[5,{"changes":{"a":1}},{"id":7,"changes":[{"field":"messages","value":{
                "contacts":"x","statuses":[{"id":5,"status":"dancing"}],
                "messages":[7,{"id":["a"],"type":{"b":1},"timestamp":"soon"},
                {"id":"m","from":919000000001,"timestamp":99999999999999999,"type":"text","text":"bare"},
                {"id":"n","type":"edit","edit":{"message":{"type":"edit","edit":{}}}}]}}]}]}
                """;
        assertThat(read(body).news())
                .extracting(Object::getClass)
                .containsOnly(News.Heard.class, News.Other.class);
        assertThat(read(body).news())
                .filteredOn(News.Heard.class::isInstance)
                .extracting(one -> ((News.Heard) one).id())
                .hasSize(4)
                .contains("m", "n")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_message_without_an_id_is_recognised_when_it_comes_again() {
        var body =
                "{\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[{\"type\":\"text\",\"text\":{\"body\":\"%s\"}}]}}]}]}";
        assertThat(read(body.formatted("one"))).isEqualTo(read(body.formatted("one")));
        assertThat(((News.Heard) read(body.formatted("one")).news().getFirst()).id())
                .isNotEqualTo(((News.Heard) read(body.formatted("two")).news().getFirst()).id());
    }

    @Test
    void nothing_that_somebody_wrote_is_printed() {
        var printed =
                Fixtures.deliveries().values().stream()
                        .map(body -> Deliveries.read(body).toString())
                        .collect(Collectors.joining());
        assertThat(printed)
                .contains("Heard[wamid.xyzxyz, Words]")
                .doesNotContain(
                        "Body Text", "Test Name", "972987654321", "Facebook", "hi everyone");
    }

    private static Delivery read(String body) {
        return Deliveries.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(Delivery delivery) {
        return (delivery.readable() ? "" : "  unreadable\n")
                + delivery.news().stream()
                        .map(one -> "  " + shown((Object) one) + "\n")
                        .collect(Collectors.joining());
    }

    /** With the parts that toString() keeps to itself. */
    private static String shown(Object value) {
        if (value instanceof Record record) {
            return record.getClass().getSimpleName()
                    + Arrays.stream(record.getClass().getRecordComponents())
                            .map(part -> part.getName() + "=" + shown(part(record, part)))
                            .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(DeliveriesTest::shown).toList().toString();
        }
        return value instanceof java.util.Optional<?> maybe
                ? maybe.map(DeliveriesTest::shown).orElse("-")
                : String.valueOf(value);
    }

    private static Object part(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
