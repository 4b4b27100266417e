package org.consilium.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.evidence.PaperLink.Relation;
import org.consilium.records.Arrangements;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.MadeFiles;
import org.consilium.records.Receipt;
import org.consilium.records.SmallClinic;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ConsiliumTest
class BundlingTests {
    private static final String SCAN =
            """
            Vindhya Imaging Centre
            Patient Name : Asha Made-Up      Age / Sex : 57 Y / F
            Study date : 02/10/2025          Study No : CT-4471
            CT SCAN OF THE CHEST WITH CONTRAST
            FINDINGS
            A spiculated nodule of 14 mm is seen in the right upper lobe.
            No pleural effusion. Mediastinal lymph nodes are not enlarged.
            IMPRESSION
            Solitary nodule in the right upper lobe.
            *** End of report ***
            """;
    private static final String BIOPSY =
            """
            Narmada Cancer Hospital
            HISTOPATHOLOGY REPORT
            Patient Name : Asha Made-Up      Age / Sex : 57 Y / F
            Biopsy No : H-2291/25            Reported on : 12/10/2025
            Specimen : core biopsy, right breast
            DIAGNOSIS
            Invasive ductal carcinoma, grade 2, right breast
            *** End of report ***
            """;
    private static final String OF_ANOTHER =
            """
            Sagar Diagnostics
            Patient Name : Gopal Someone     Age / Sex : 44 Y / M
            Lab No : 88123                   Collected on : 05/10/2025
            COMPLETE BLOOD COUNT
            Haemoglobin        14.1   g/dL        13.0 - 17.0
            Platelet Count      2.4   lakh/cumm    1.5 - 4.1
            *** End of report ***
            """;
    private static final String BLOOD =
            """
            Sagar Diagnostics
            Patient Name : Asha Made-Up
            Age / Sex : 57 Y / F     Page %d of 2
            Lab No : 88950    Collected on : 09/10/2025
            %s
            """;

    @Autowired Evidence evidence;
    @Autowired Strangers strangers;
    @Autowired Arrangements arrangements;
    @Autowired Documents documents;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void a_bundle_is_split_and_a_strangers_page_in_it_stands_alone() {
        var bundle = file("all.pdf", MadeFiles.pdf(SCAN, BIOPSY, OF_ANOTHER));
        eventually().until(() -> evidence.progress(sort()).read() == 3);

        assertThat(kinds()).containsExactlyInAnyOrder(Kind.IMAGING, Kind.BIOPSY, Kind.BLOOD);
        assertThat(strangers.blocking(sort()))
                .singleElement()
                .satisfies(page -> assertThat(page.page()).isEqualTo(1));
        assertThat(evidence.reports(sort()))
                .flatExtracting(Report::findings)
                .extracting(CaseFinding::value)
                .contains("2");

        arrangements.undo(sort(), bundle);
        eventually().until(() -> evidence.said(sort()).containsKey(bundle));
        assertThat(listed()).extracting(Document::id).containsExactly(bundle);
    }

    @Test
    void photos_of_the_pages_of_one_report_are_joined_once_no_more_come() {
        var second =
                MadeFiles.photoOf(
                        BLOOD.formatted(
                                2,
                                "Creatinine           0.8   mg/dL    0.6 - 1.1\nUrea                  21   mg/dL     15 - 40\n*** End of report ***"),
                        2);
        var first =
                MadeFiles.photoOf(
                        BLOOD.formatted(
                                1,
                                "Haemoglobin         11.2   g/dL    12.0 - 15.0\nPlatelet Count       2.4   lakh/cumm   1.5 - 4.1\nContinued on page 2"),
                        -3);
        file("two.jpg", second);
        file("one.jpg", first);
        eventually().until(() -> listed().size() == 1 && evidence.progress(sort()).isDone());

        var joined = listed().getFirst();
        assertThat(joined.pages()).isEqualTo(2);
        assertThat(evidence.findings(sort(), joined.id()))
                .filteredOn(f -> f.said().label().toLowerCase(Locale.ROOT).contains("creat"))
                .allMatch(f -> f.page() == 2)
                .hasSize(1);
    }

    @Test
    void a_report_that_comes_twice_is_read_once_until_a_person_says_otherwise() {
        var one = file("one.pdf", MadeFiles.pdf(BIOPSY));
        eventually().until(() -> evidence.said(sort()).containsKey(one));
        var copy = file("copy.pdf", MadeFiles.pdf(BIOPSY + "\n.\n"));
        eventually().until(() -> evidence.said(sort()).containsKey(copy));

        assertThat(evidence.links(sort()))
                .containsExactly(new PaperLink(copy, one, Relation.COPY, false));
        assertThat(evidence.findings(sort(), copy)).isEmpty();
        assertThat(evidence.findings(sort(), one)).isNotEmpty();
        assertThat(evidence.reports(sort())).extracting(Report::document).containsExactly(one);

        evidence.unlink(sort(), copy, one);
        eventually().until(() -> !evidence.findings(sort(), copy).isEmpty());
    }

    private List<Kind> kinds() {
        return evidence.said(sort()).values().stream().map(s -> s.judgement().kind()).toList();
    }

    private List<Document> listed() {
        return documents.list(clinic.may(around.assistant(), Deed.SEE_RECORDS, around)).stream()
                .filter(PaperReading::canBeRead)
                .toList();
    }

    private DocumentId file(String name, byte[] bytes) {
        var receipt =
                documents.add(
                        clinic.may(around.family(), Deed.ADD_RECORDS, around),
                        name,
                        new ByteArrayInputStream(bytes),
                        clinic.key());
        return ((Receipt.Filed) receipt).id();
    }

    private Grant sort() {
        return clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
    }
}
