package org.consilium.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

class JoinedChannelTest {
    @Property(tries = 300)
    void however_it_was_cut_the_whole_reads_the_same(
            @ForAll @Size(min = 1, max = 400) byte[] whole,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 60) Integer> cuts)
            throws IOException {
        try (var joined = joined(whole, cuts);
                var in = Channels.newInputStream(joined)) {
            assertThat(joined.size()).isEqualTo(whole.length);
            assertThat(in.readAllBytes()).isEqualTo(whole);
        }
    }

    @Property(tries = 300)
    void any_piece_of_it_is_that_piece_of_the_whole(
            @ForAll @Size(min = 1, max = 400) byte[] whole,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 60) Integer> cuts,
            @ForAll @Size(max = 5) List<@IntRange(max = 500) Integer> places,
            @ForAll @IntRange(min = 1, max = 90) int count)
            throws IOException {
        try (var joined = joined(whole, cuts)) {
            for (var place : places) {
                var piece = ByteBuffer.allocate(count);
                joined.position(place);
                for (var n = 0; piece.hasRemaining() && n >= 0; ) {
                    n = joined.read(piece);
                }
                assertThat(Arrays.copyOf(piece.array(), piece.position()))
                        .isEqualTo(
                                Arrays.copyOfRange(
                                        whole,
                                        Math.min(place, whole.length),
                                        Math.min(place + count, whole.length)));
            }
        }
    }

    private static JoinedChannel joined(byte[] whole, List<Integer> cuts) {
        Map<String, byte[]> bytes = new HashMap<>();
        var parts = new ArrayList<Vault.Part>();
        var at = 0;
        for (var cut : cuts) {
            if (at + cut < whole.length) {
                at = put(bytes, parts, whole, at, at + cut);
            }
        }
        put(bytes, parts, whole, at, whole.length);
        return new JoinedChannel(parts, name -> new SeekableInMemoryByteChannel(bytes.get(name)));
    }

    private static int put(
            Map<String, byte[]> bytes, List<Vault.Part> parts, byte[] whole, int from, int to) {
        var name = "part " + parts.size();
        bytes.put(name, Arrays.copyOfRange(whole, from, to));
        parts.add(new Vault.Part(name, to - from));
        return to;
    }
}
