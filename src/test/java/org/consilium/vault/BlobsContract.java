package org.consilium.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of bytes promises. */
abstract class BlobsContract {
    private static final int MB = 1 << 20;
    private static final Random CHANCE = new Random(7);

    @TempDir Path folder;

    abstract Blobs blobs() throws IOException;

    /** Where its drafts are. */
    abstract Path coming();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70_000, 3 * MB, S3Blobs.PART, 2 * S3Blobs.PART + 5})
    void what_is_kept_is_there_as_it_was_written(int size) throws IOException {
        var bytes = some(size);
        var name = aName();
        var blobs = blobs();
        keep(blobs, name, bytes);
        assertThat(read(blobs, name)).isEqualTo(bytes);
        assertThat(Files.list(coming())).isEmpty();
    }

    @Test
    void any_part_can_be_read_in_any_order() throws IOException {
        var bytes = some(5 * MB);
        var name = aName();
        var blobs = blobs();
        keep(blobs, name, bytes);
        try (var channel = blobs.open(name)) {
            assertThat(channel.size()).isEqualTo(bytes.length);
            var order = Stream.concat(Stream.of(0, 4 * MB, 131_072, 1, 131_071), places(40));
            for (var from : order.toList()) {
                channel.position(from);
                var part = ByteBuffer.allocate(Math.min(70_000, bytes.length - from));
                while (part.hasRemaining() && channel.read(part) > 0) {}
                assertThat(part.array())
                        .isEqualTo(Arrays.copyOfRange(bytes, from, from + part.limit()));
            }
            channel.position(bytes.length);
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void a_draft_is_looked_at_before_it_is_kept() throws IOException {
        var bytes = some(200_000);
        var blobs = blobs();
        try (var draft = blobs.draft()) {
            draft.out().write(bytes);
            draft.out().close();
            try (var back = draft.readBack()) {
                assertThat(all(back)).isEqualTo(bytes);
            }
            assertThat(names(blobs)).noneMatch(name -> name.contains("coming"));
            var name = aName();
            draft.keep(name);
            assertThat(read(blobs, name)).isEqualTo(bytes);
        }
    }

    @Test
    void a_draft_that_nobody_keeps_leaves_nothing() throws IOException {
        var blobs = blobs();
        var before = names(blobs);
        try (var draft = blobs.draft()) {
            draft.out().write(some(1000));
        }
        assertThat(names(blobs)).isEqualTo(before);
        assertThat(Files.list(coming())).isEmpty();
    }

    @Test
    void what_a_killed_program_was_writing_is_thrown_away_a_day_after() throws IOException {
        var blobs = blobs();
        var old = Files.write(coming().resolve(UUID.randomUUID().toString()), some(10));
        var young = Files.write(coming().resolve(UUID.randomUUID().toString()), some(10));
        Files.setLastModifiedTime(
                old, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofHours(25))));
        blobs.forgetLeftOvers();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }

    @Test
    void what_is_not_there_is_said_to_be_missing_and_deleting_it_is_nothing() throws IOException {
        var name = aName();
        var blobs = blobs();
        assertThatThrownBy(() -> blobs.open(name)).isInstanceOf(NoSuchFileException.class);
        keep(blobs, name, some(10));
        blobs.delete(name);
        blobs.delete(name);
        assertThatThrownBy(() -> blobs.open(name)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", ".a", "a\\b", "a b"})
    void a_name_that_leads_elsewhere_is_refused(String name) throws IOException {
        var blobs = blobs();
        assertThatThrownBy(() -> blobs.open(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> blobs.delete(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keep(blobs, name, some(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_two_that_get_one_name_one_is_there_whole() throws Exception {
        var blobs = blobs();
        var name = aName();
        var candidates = IntStream.range(0, 4).mapToObj(n -> some(MB + n)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var bytes : candidates) {
                running.add(
                        threads.submit(
                                () -> {
                                    keep(blobs, name, bytes);
                                    return null;
                                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertThat(candidates).contains(read(blobs, name));
        assertThat(names(blobs).stream().filter(name::equals)).hasSize(1);
    }

    @Test
    void what_was_seen_is_deleted_but_not_what_took_its_name_since() throws IOException {
        var blobs = blobs();
        var name = aName();
        keep(blobs, name, some(100));
        var seen = seen(blobs, name);
        var newer = some(100);
        keep(blobs, name, newer);
        blobs.delete(seen);
        assertThat(read(blobs, name)).isEqualTo(newer);
        blobs.delete(seen(blobs, name));
        assertThatThrownBy(() -> blobs.open(name)).isInstanceOf(NoSuchFileException.class);
        blobs.delete(seen);
    }

    @Test
    void all_names_are_told_with_their_age() throws IOException {
        var blobs = blobs();
        var names = IntStream.range(0, 12).mapToObj(n -> aName() + "/" + n + ".jpg").toList();
        for (var name : names) {
            keep(blobs, name, some(10));
        }
        assertThat(names(blobs)).containsAll(names);
        assertThat(seen(blobs, names.getFirst()).at())
                .isBetween(
                        Clock.systemUTC().instant().minusSeconds(60),
                        Clock.systemUTC().instant().plusSeconds(2));
    }

    static Ids ids() {
        return new Ids() {
            @Override
            public UUID next() {
                return UUID.randomUUID();
            }

            @Override
            public CaseNumber nextCaseNumber() {
                throw new UnsupportedOperationException();
            }

            @Override
            public String nextCode() {
                throw new UnsupportedOperationException();
            }
        };
    }

    static void keep(Blobs blobs, String name, byte[] bytes) throws IOException {
        try (var draft = blobs.draft()) {
            draft.out().write(bytes);
            draft.out().close();
            draft.keep(name);
        }
    }

    private static byte[] read(Blobs blobs, String name) throws IOException {
        try (var channel = blobs.open(name)) {
            return all(channel);
        }
    }

    private static byte[] all(SeekableByteChannel channel) throws IOException {
        return Channels.newInputStream(channel).readAllBytes();
    }

    private static List<String> names(Blobs blobs) throws IOException {
        var names = new ArrayList<String>();
        blobs.each(blob -> names.add(blob.name()));
        return names;
    }

    private static Blobs.Blob seen(Blobs blobs, String name) {
        var found = new ArrayList<Blobs.Blob>();
        try {
            blobs.each(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().filter(blob -> blob.name().equals(name)).findFirst().orElseThrow();
    }

    private static Stream<Integer> places(int count) {
        return CHANCE.ints(count, 0, 5 * MB).boxed();
    }

    private static String aName() {
        return UUID.randomUUID() + "/ab";
    }

    static byte[] some(int size) {
        var bytes = new byte[size];
        CHANCE.nextBytes(bytes);
        return bytes;
    }
}
