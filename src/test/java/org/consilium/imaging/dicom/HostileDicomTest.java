package org.consilium.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.consilium.imaging.dicom.UnreadableDicom.Reason;
import org.junit.jupiter.api.Test;

/** Whatever comes, the reader answers in time, in little room, and with its own exception only. */
class HostileDicomTest {
    private static final long ROOM = 96L << 20;
    private static final long SECONDS = 5;
    private static final List<byte[]> FILES = files();

    @Property(tries = 1500)
    void a_damaged_file_hurts_nobody(@ForAll("damaged") byte[] bytes) {
        readWithinBounds(bytes);
    }

    @Provide
    static Arbitrary<byte[]> damaged() {
        return Arbitraries.of(FILES)
                .flatMap(
                        file ->
                                Arbitraries.integers()
                                        .between(0, file.length)
                                        .tuple2()
                                        .flatMap(
                                                cut ->
                                                        Arbitraries.longs()
                                                                .map(
                                                                        chance ->
                                                                                damage(
                                                                                        file,
                                                                                        cut.get1(),
                                                                                        cut.get2(),
                                                                                        chance))));
    }

    private static byte[] damage(byte[] file, int cut, int at, long chance) {
        var random = new Random(chance);
        var whole = random.nextBoolean();
        var bytes = whole ? file.clone() : Arrays.copyOf(file, cut);
        for (var n = random.nextInt(12); n > 0 && bytes.length > 0; n--) {
            var nearHead = random.nextInt(Math.min(bytes.length, 2048));
            var place = random.nextBoolean() ? nearHead : at % bytes.length;
            bytes[place] =
                    switch (random.nextInt(4)) {
                        case 0 -> (byte) 0xFF;
                        case 1 -> 0;
                        case 2 -> (byte) (bytes[place] ^ 1 << random.nextInt(8));
                        default -> (byte) random.nextInt();
                    };
        }
        return bytes;
    }

    @Property(tries = 300)
    void noise_behind_a_good_beginning_hurts_nobody(@ForAll byte[] noise) {
        var start = Arrays.copyOf(DicomFiles.bytes("rtdose.dcm"), 400);
        readWithinBounds(ByteBuffer.allocate(400 + noise.length).put(start).put(noise).array());
    }

    @Test
    void a_thousand_sequences_in_each_other_are_refused() {
        var item = MadeDicom.file().text(Tags.MODALITY, "CS", "OT");
        for (var depth = 0; depth < 1000; depth++) {
            item = MadeDicom.file().sequence(0x00081140, item);
        }
        var bytes = item.text(Tags.MODALITY, "CS", "OT").bytes();

        assertThat(reasonOf(bytes)).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void a_million_empty_items_are_refused() {
        var items = ByteBuffer.allocate(8_000_000).order(ByteOrder.LITTLE_ENDIAN);
        while (items.hasRemaining()) {
            items.putShort((short) 0xFFFE).putShort((short) 0xE000).putInt(0);
        }
        var bytes = MadeDicom.file().text(Tags.MODALITY, "CS", "OT").bytes();
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes);
        out.writeBytes(new byte[] {8, 0, 0x40, 0x11, 'S', 'Q', 0, 0, -1, -1, -1, -1});
        out.writeBytes(items.array());

        assertThat(reasonOf(out.toByteArray())).isEqualTo(Reason.TOO_MUCH);
    }

    @Test
    void a_length_that_promises_gigabytes_makes_no_room() {
        for (var vr : List.of("OB", "UT", "UN", "UC", "SQ")) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(MadeDicom.file().text(Tags.MODALITY, "CS", "OT").bytes());
            out.writeBytes(new byte[] {9, 0, 0x10, 0x10, (byte) vr.charAt(0), (byte) vr.charAt(1)});
            out.writeBytes(new byte[] {0, 0, -2, -1, -1, 0x7F, 1, 2, 3, 4});
            readWithinBounds(out.toByteArray());
        }
    }

    @Test
    void a_bomb_is_not_inflated_beyond_the_limit() {
        var body =
                MadeDicom.file()
                        .text(Tags.MODALITY, "CS", "OT")
                        .bytes(Tags.PIXELS, "OB", new byte[64 << 20])
                        .writtenAs(Encoding.DEFLATED)
                        .bytes();
        var small = new Limits(24, 1000, 1 << 20, 1 << 16, 1 << 16, 8 << 20);

        assertThat(body.length).isLessThan(100_000);
        assertThatThrownBy(() -> new DicomReader(small).read(DicomFiles.source(body)))
                .isInstanceOfSatisfying(
                        UnreadableDicom.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MUCH));
    }

    private static Reason reasonOf(byte[] bytes) {
        try {
            DicomFiles.read(bytes);
            throw new AssertionError("was read");
        } catch (UnreadableDicom e) {
            return e.reason();
        }
    }

    /** Everything the house does with a file. */
    private static void readWithinBounds(byte[] bytes) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = thread.getThreadAllocatedBytes(Thread.currentThread().threadId());
        var start = System.nanoTime();
        try {
            var file = DicomFiles.read(bytes);
            DicomFiles.json(bytes, file);
            StructuredReport.of(file.data()).ifPresent(StructuredReport::text);
            Directory.of(file);
            file.sopInstance();
            file.data().name(Tags.PATIENT_NAME);
            file.data().date(Tags.STUDY_DATE);
            if (file.frames().count() > 0) {
                DicomFiles.frame(bytes, file, 1);
                DicomFiles.frame(bytes, file, file.frames().count());
            }
            if (file.documentType().isPresent()) {
                file.writeDocument(DicomFiles.source(bytes), new ByteArrayOutputStream());
            }
        } catch (UnreadableDicom e) {
            assertThat(e.reason()).isNotNull();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var used = thread.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
        assertThat(used).isLessThan(ROOM);
        assertThat(System.nanoTime() - start).isLessThan(SECONDS * 1_000_000_000);
    }

    private static List<byte[]> files() {
        var files = new ArrayList<>(DicomFiles.OURS.stream().map(DicomFiles::bytes).toList());
        files.addAll(DicomFiles.more().values().stream().filter(b -> b.length < 300_000).toList());
        files.add(
                MadeDicom.slice("1.2.3", "1.2.3.4", 1, 16).of("A^B", "1", "19600101", "F").bytes());
        return files;
    }
}
