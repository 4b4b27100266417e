package org.consilium.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assumptions;
import org.consilium.imaging.dicom.UnreadableDicom.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DicomReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CT_17106",
                "JPEG2000",
                "JPEGLSNearLossless_16",
                "MR_small",
                "MR_small_RLE",
                "MR_small_bigendian",
                "MR_small_jp2klossless",
                "MR_small_jpeg_ls_lossless",
                "SC_rgb_jpeg_dcmtk",
                "SC_rgb_rle_2frame",
                "empty_charset_LEI",
                "image_dfl",
                "reportsi",
                "test-SR"
            })
    void every_attribute_is_what_another_reader_finds(String name) throws UnreadableDicom {
        var bytes = DicomFiles.bytes(name + ".dcm");
        var ours = JSON.readTree(DicomFiles.json(bytes, DicomFiles.read(bytes)));
        var theirs = JSON.readTree(DicomFiles.bytes(name + ".json"));

        assertThat(shortened(ours)).isEqualTo(shortened(theirs));
    }

    @ParameterizedTest
    @CsvSource({
        "MR_small.dcm, 1.2.840.10008.1.2.1, 1, 8192",
        "MR_small_bigendian.dcm, 1.2.840.10008.1.2.2, 1, 8192",
        "MR_small_RLE.dcm, 1.2.840.10008.1.2.5, 1, 6108",
        "MR_small_jp2klossless.dcm, 1.2.840.10008.1.2.4.90, 1, 4314",
        "MR_small_jpeg_ls_lossless.dcm, 1.2.840.10008.1.2.4.80, 1, 4430",
        "SC_rgb_jpeg_dcmtk.dcm, 1.2.840.10008.1.2.4.50, 1, 1724",
        "SC_rgb_rle_2frame.dcm, 1.2.840.10008.1.2.5, 2, 664",
        "image_dfl.dcm, 1.2.840.10008.1.2.1.99, 1, 262144",
        "rtdose.dcm, 1.2.840.10008.1.2, 15, 400",
        "badVR.dcm, 1.2.840.10008.1.2.1, 1, 400",
        "reportsi.dcm, 1.2.840.10008.1.2.1, 0, 0",
    })
    void frames_are_found_without_reading_them(String name, String syntax, int frames, long bytes)
            throws UnreadableDicom {
        var file = DicomFiles.read(name);

        assertThat(file.transferSyntax()).isEqualTo(syntax);
        assertThat(file.frames().count()).isEqualTo(frames);
        for (var i = 1; i <= frames; i++) {
            assertThat(file.frames().size(i)).isEqualTo(bytes);
            assertThat(DicomFiles.frame(DicomFiles.bytes(name), file, i)).hasSize((int) bytes);
        }
        assertThatThrownBy(() -> file.frames().size(frames + 1))
                .isInstanceOfSatisfying(
                        UnreadableDicom.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_SUCH_FRAME));
    }

    @Test
    void a_big_endian_picture_is_given_out_as_the_same_picture() throws UnreadableDicom {
        var little = DicomFiles.read("MR_small.dcm");
        var big = DicomFiles.read("MR_small_bigendian.dcm");

        assertThat(DicomFiles.frame(DicomFiles.bytes("MR_small_bigendian.dcm"), big, 1))
                .isEqualTo(DicomFiles.frame(DicomFiles.bytes("MR_small.dcm"), little, 1));
        assertThat(big.frames().transferSyntax()).isEqualTo(Encoding.EXPLICIT_LITTLE);
    }

    @Test
    void a_file_that_lost_its_preamble_and_meta_information_is_read() throws UnreadableDicom {
        var bytes = DicomFiles.bytes("MR_small.dcm");
        var whole = DicomFiles.read(bytes);
        var start = (int) whole.data().offset();

        for (var lost : List.of(0, 1, 7)) {
            var rest = new byte[bytes.length - start + lost];
            Arrays.fill(rest, (byte) ' ');
            System.arraycopy(bytes, start, rest, lost, bytes.length - start);
            var file = DicomFiles.read(rest);
            assertThat(file.sopInstance()).isEqualTo(whole.sopInstance());
            assertThat(DicomFiles.frame(rest, file, 1))
                    .isEqualTo(DicomFiles.frame(bytes, whole, 1));
        }
        var withoutPreamble = Arrays.copyOfRange(bytes, 128, bytes.length);
        assertThat(DicomFiles.read(withoutPreamble).sopInstance()).isEqualTo(whole.sopInstance());
        var withoutMark = Arrays.copyOfRange(bytes, 132, bytes.length);
        assertThat(DicomFiles.read(withoutMark).sopInstance()).isEqualTo(whole.sopInstance());
    }

    @Test
    void a_wrong_transfer_syntax_is_seen_through() throws UnreadableDicom {
        var bytes = DicomFiles.bytes("CT_17106.dcm");
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var lying =
                text.replaceFirst("1\\.2\\.840\\.10008\\.1\\.2\\.1\0", "1.2.840.10008.1.2\0\0\0");

        var file = DicomFiles.read(lying.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(lying).isNotEqualTo(text);
        assertThat(file.transferSyntax()).isEqualTo(Encoding.EXPLICIT_LITTLE);
        assertThat(file.sopInstance()).isEqualTo(DicomFiles.read(bytes).sopInstance());
    }

    @Test
    void a_file_without_transfer_syntax_is_read_as_what_it_is() throws UnreadableDicom {
        var file = DicomFiles.read("meta_missing_tsyntax.dcm");

        assertThat(file.transferSyntax()).isEqualTo(Encoding.IMPLICIT_LITTLE);
        assertThat(file.data().items(0x00010001).get(0).items(0x00010001)).hasSize(1);
    }

    @Test
    void what_was_cut_off_is_left_out_and_said() throws UnreadableDicom {
        var picture = DicomFiles.read("MR_truncated.dcm");
        var plan = DicomFiles.read("rtplan_truncated.dcm");

        assertThat(picture.whole()).isFalse();
        assertThat(picture.frames().count()).as("half a picture is none").isZero();
        assertThat(picture.data().text(Tags.MODALITY)).hasValue("MR");
        assertThat(plan.whole()).isFalse();
        assertThat(plan.data().text(Tags.PATIENT_ID)).hasValue("id00001");
        assertThat(plan.data().items(0x300A00B0)).isNotEmpty();
        assertThat(DicomFiles.read("MR_small.dcm").whole()).isTrue();
    }

    @Test
    void pictures_in_pieces_are_put_together_by_each_kind_of_table() throws UnreadableDicom {
        var first = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};
        var more = new byte[] {2, 2, 2, 2};
        var second = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 3};
        var pieces = List.of(first, more, second);
        var basic = new byte[] {0, 0, 0, 0, 24, 0, 0, 0};

        for (var table : List.of(basic, new byte[0])) {
            var bytes = inTwoFrames().pieces(table, pieces).bytes();
            var file = DicomFiles.read(bytes);
            assertThat(DicomFiles.frame(bytes, file, 1))
                    .containsExactly(0xFF, 0xD8, 0xFF, 1, 2, 2, 2, 2);
            assertThat(DicomFiles.frame(bytes, file, 2)).containsExactly(0xFF, 0xD8, 0xFF, 3);
        }
        var extended =
                inTwoFrames()
                        .bytes(Tags.EXTENDED_OFFSETS, "OV", longs(0, 12))
                        .bytes(Tags.EXTENDED_LENGTHS, "OV", longs(3, 4))
                        .pieces(new byte[0], List.of(first, second))
                        .bytes();
        var file = DicomFiles.read(extended);
        assertThat(DicomFiles.frame(extended, file, 1)).containsExactly(0xFF, 0xD8, 0xFF);
        assertThat(DicomFiles.frame(extended, file, 2)).containsExactly(0xFF, 0xD8, 0xFF, 3);
    }

    @Test
    void the_document_inside_is_given_out_as_it_was_put_in() throws Exception {
        for (var syntax : List.of(MadeDicom.EXPLICIT, Encoding.DEFLATED)) {
            var bytes =
                    MadeDicom.file()
                            .writtenAs(syntax)
                            .text(Tags.MODALITY, "CS", "DOC")
                            .text(Tags.ENCAPSULATED_TYPE, "LO", "application/pdf")
                            .bytes(
                                    Tags.ENCAPSULATED_DOCUMENT,
                                    "OB",
                                    "%PDF-1.7 odd!".getBytes(StandardCharsets.US_ASCII))
                            .bytes(Tags.ENCAPSULATED_LENGTH, "UL", new byte[] {13, 0, 0, 0})
                            .bytes();
            var out = new ByteArrayOutputStream();
            var file = DicomFiles.read(bytes);
            file.writeDocument(DicomFiles.source(bytes), out);

            assertThat(file.documentType()).hasValue("application/pdf");
            assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.7 odd!");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7\n1 0 obj", "\u0089PNG\r\n", "<html>", "PK\u0003\u0004"})
    void what_is_no_dicom_is_refused(String text) {
        assertThatThrownBy(() -> DicomFiles.read(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        UnreadableDicom.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_DICOM));
    }

    @Test
    void a_name_is_never_printed_by_accident() throws UnreadableDicom {
        var file = DicomFiles.read("MR_small.dcm");

        assertThat(
                        file.toString()
                                + file.data()
                                + file.data().name(Tags.PATIENT_NAME).orElseThrow())
                .doesNotContain("CompressedSamples");
    }

    @Test
    void more_files_are_read_where_somebody_has_them() {
        var more = DicomFiles.more();
        Assumptions.assumeThat(more)
                .as("set CONSILIUM_DICOM_FILES to a folder of files")
                .isNotEmpty();

        more.forEach(
                (name, bytes) -> {
                    if (name.endsWith(".txt")) {
                        return;
                    }
                    try {
                        var file = DicomFiles.read(bytes);
                        for (var i = 1; i <= file.frames().count(); i++) {
                            assertThat(DicomFiles.frame(bytes, file, i)).as(name).isNotEmpty();
                        }
                        assertThat(file.whole()).as(name).isEqualTo(!name.contains("truncated"));
                    } catch (UnreadableDicom e) {
                        throw new AssertionError(name, e);
                    }
                });
    }

    private static MadeDicom inTwoFrames() {
        return MadeDicom.file()
                .writtenAs("1.2.840.10008.1.2.4.50")
                .text(Tags.MODALITY, "CS", "US")
                .text(Tags.FRAMES, "IS", "2")
                .number(Tags.ROWS, 8)
                .number(Tags.COLUMNS, 8);
    }

    private static byte[] longs(int... values) {
        var bytes = new byte[values.length * 8];
        for (var i = 0; i < values.length; i++) {
            bytes[i * 8] = (byte) values[i];
        }
        return bytes;
    }

    /** Without what the two models are free to write in two ways, and what is only ours. */
    private static String shortened(JsonNode node) {
        var text = new StringBuilder();
        node.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(e -> !isPrivate(e.getKey()) && !e.getKey().equals("7FE00010"))
                .filter(e -> !e.getKey().equals("00080005"))
                .forEach(e -> text.append(line(e.getKey(), e.getValue())));
        return text.toString();
    }

    private static String line(String tag, JsonNode attribute) {
        var line = new StringBuilder(tag).append(' ').append(attribute.path("vr").asString());
        line.append(' ').append(attribute.path("InlineBinary").asString(""));
        var values = new StringBuilder();
        for (var value : attribute.path("Value")) {
            values.append('|');
            if (value.isObject() && value.has("Alphabetic")) {
                values.append(value.path("Alphabetic").asString().replaceAll("[\\^ ]+$", ""));
            } else if (value.isObject()) {
                values.append('{').append(shortened(value)).append('}');
            } else if (value.isNumber()) {
                values.append("%.5g".formatted(value.asDouble()));
            } else if (!value.isNull()) {
                values.append(value.asString().strip());
            }
        }
        return line.append(values.toString().replaceAll("^\\|$", "")).append('\n').toString();
    }

    private static boolean isPrivate(String tag) {
        return Integer.parseInt(tag.substring(3, 4), 16) % 2 == 1;
    }
}
