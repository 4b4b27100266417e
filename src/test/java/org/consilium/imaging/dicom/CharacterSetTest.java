package org.consilium.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of PS3.5, annexes H to K, and names of the free test files of the field. */
class CharacterSetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ISO_IR 100; 4275635e4ae9726f6d65; Buc^Jérome",
                "ISO_IR 100; c46e656173^52fc6469676572; Äneas^Rüdiger",
                "ISO_IR 101; 5761b3ea7361; Wałęsa",
                "ISO_IR 109; 616e7461fd6e6f6d6f; antaŭnomo",
                "ISO_IR 110; 76e0726473; vārds",
                "ISO_IR 126; c4e9efedf5f3e9eff2; Διονυσιος",
                "ISO_IR 127; e2c8c7e6ea^e4e6d2c7d1; قباني^لنزار",
                "ISO_IR 138; f9f8e5ef^e3e1e5f8e4; שרון^דבורה",
                "ISO_IR 144; bbeeda6365dcd17970d3; Люкceмбypг",
                "ISO_IR 148; c761767573fe6f; Çavusşo",
                "ISO_IR 166; b9d2c1cAa1d8c5; นามสกุล",
                "ISO_IR 13; d4cfc0de^c0dbb3; ﾔﾏﾀﾞ^ﾀﾛｳ",
                "ISO_IR 192; e0a485e0a4b6e0a58be0a495; अशोक",
                "GB18030; cdf55ed0a1b6ab; 王^小东",
                "GBK; cdf55ed0a1b6ab; 王^小东",
                "iso-ir 100; e9; é",
                "\\ISO 2022 IR 100; 1b2d414275635e1b2d414ae9; Buc^Jé",
                "\\ISO 2022 IR 144; 1b2d4cbbee5e1b2d4cda; Лю^к",
                "\\ISO 2022 IR 126\\ISO 2022 IR 144; 1b2d46c45e1b2d4cbb; Δ^Л",
                "\\ISO 2022 IR 87; 59616d616461^5461726f753d1b24423b3345441b2842^1b244242404f3a1b2842; Yamada^Tarou=山田^太郎",
                "ISO 2022 IR 13\\ISO 2022 IR 87; d4cfc0de^c0dbb33d1b24423b3345441b284a^1b244242404f3a1b284a; ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎",
                "\\ISO 2022 IR 159; 1b242844302e1b2842; 丵",
                "\\ISO 2022 IR 149; 486f6e673d1b242943fbf3^1b242943d1ced4d7; Hong=洪^吉洞",
                "\\ISO 2022 IR 58; 5a68616e673d1b242941d5c5^1b242941d0a1b6ab; Zhang=张^小东",
            })
    void a_name_is_read_in_the_letters_of_its_file(String terms, String hex, String name) {
        var bytes = HexFormat.of().parseHex(hex.replace("^", "5e"));

        assertThat(CharacterSet.of(List.of(terms.split("\\\\", -1))).text(bytes, "\\^="))
                .isEqualTo(name);
    }

    @Test
    void letters_nobody_declared_are_read_as_they_most_likely_are() {
        var basic = CharacterSet.of(List.of());

        assertThat(basic.text("अशोक".getBytes(StandardCharsets.UTF_8), "")).isEqualTo("अशोक");
        assertThat(basic.text("Jé".getBytes(StandardCharsets.ISO_8859_1), "")).isEqualTo("Jé");
    }

    @Test
    void a_sequence_takes_the_letters_of_its_file_unless_it_says_its_own() throws UnreadableDicom {
        var bytes =
                MadeDicom.file()
                        .text(Tags.MODALITY, "CS", "OT")
                        .text(Tags.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 144")
                        .sequence(
                                0x00321064,
                                MadeDicom.file().bytes(Tags.PATIENT_NAME, "PN", latin("»î")),
                                MadeDicom.file()
                                        .text(Tags.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 100")
                                        .bytes(Tags.PATIENT_NAME, "PN", latin("»î")))
                        .bytes();
        var items = DicomFiles.read(bytes).data().items(0x00321064);

        assertThat(items.get(0).text(Tags.PATIENT_NAME)).hasValue("Лю");
        assertThat(items.get(1).text(Tags.PATIENT_NAME)).hasValue("»î");
    }

    @Test
    void a_backslash_inside_a_wide_letter_is_no_border_between_values() throws UnreadableDicom {
        var bytes =
                MadeDicom.file()
                        .text(Tags.MODALITY, "CS", "OT")
                        .text(Tags.SPECIFIC_CHARACTER_SET, "CS", "GB18030")
                        .bytes(0x00081070, "PN", new byte[] {(byte) 0x81, 0x5C, 0x5C, 'A'})
                        .bytes();
        var names = DicomFiles.read(bytes).data().texts(0x00081070);

        assertThat(names).containsExactly("乗", "A");
    }

    @Test
    void a_name_has_up_to_three_scripts_and_is_said_given_name_first() {
        var name = PersonName.of("Rao^Asha^K^Dr^^=राव^आशा").orElseThrow();

        assertThat(name.alphabetic()).isEqualTo("Rao^Asha^K^Dr");
        assertThat(name.ideographic()).isEqualTo("राव^आशा");
        assertThat(name.spoken()).isEqualTo("Dr Asha K Rao");
        assertThat(PersonName.of("^^^^")).isEmpty();
        assertThat(Arrays.asList(PersonName.of("=山田^太郎").orElseThrow().spoken()))
                .containsExactly("太郎 山田");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
