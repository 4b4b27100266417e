package org.consilium.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsAndDiscsTest {
    @Test
    void a_structured_report_is_read_as_a_tree_of_names_codes_and_values() throws UnreadableDicom {
        var report = StructuredReport.of(DicomFiles.read("test-SR.dcm").data()).orElseThrow();

        assertThat(report.title()).isEqualTo("Diagnosis");
        assertThat(report.text())
                .startsWith("Diagnosis\nSome UID (99_OFFIS_DCMTK 1234.0): 1.2.3.4.5\n")
                .contains("\nDiameter (99_OFFIS_DCMTK 1234): 3 cm\n")
                .contains("\n  Code (99_OFFIS_DCMTK 1234): Sample Code 1 (99_OFFIS_DCMTK 2222)\n")
                .contains("Date (99_OFFIS_DCMTK 1234.1): 2000-12-06")
                .contains("Key Image (99_OFFIS_DCMTK 1234): 1.2.3.4.0.1");
        assertThat(report.lines().stream().filter(StructuredReport.Line::isHeading)).isNotEmpty();
        assertThat(report.toString()).doesNotContain("Diameter");
    }

    @Test
    void a_picture_is_no_report_and_no_disc() throws UnreadableDicom {
        var file = DicomFiles.read("MR_small.dcm");

        assertThat(StructuredReport.of(file.data())).isEmpty();
        assertThat(Directory.of(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DICOMDIR", "DICOMDIR-bigEnd", "DICOMDIR-nooffset", "DICOMDIR-reordered"})
    void the_list_of_a_disc_names_every_file_with_its_study(String name) throws UnreadableDicom {
        var disc = Directory.of(DicomFiles.read(name)).orElseThrow();

        assertThat(disc.entries()).hasSize(31);
        assertThat(disc.entries().stream().map(e -> e.study().orElseThrow()).distinct()).hasSize(6);
        assertThat(disc.entries())
                .filteredOn(e -> e.path().contains("17106"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.path()).containsExactly("77654033", "CT2", "17106");
                            assertThat(entry.kind()).isEqualTo("IMAGE");
                            assertThat(text(entry.patient(), Tags.PATIENT_NAME))
                                    .isEqualTo("Doe^Archibald");
                            assertThat(text(entry.study(), Tags.STUDY_DESCRIPTION))
                                    .isEqualTo("CT, HEAD/BRAIN WO CONTRAST");
                            assertThat(text(entry.series(), Tags.SERIES_NUMBER)).isEqualTo("2");
                        });
    }

    private static String text(Optional<DataSet> set, int tag) {
        return set.flatMap(s -> s.text(tag)).orElse("");
    }
}
