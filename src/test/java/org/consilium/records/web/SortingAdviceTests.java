package org.consilium.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.casework.WhoIs;
import org.consilium.consent.Consents;
import org.consilium.kernel.Language;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.MadeFiles;
import org.consilium.records.Receipt;
import org.consilium.records.SmallClinic;
import org.consilium.records.SortingAdvice;
import org.consilium.records.SortingAdvice.Advice;
import org.consilium.records.upload.Uploads;
import org.consilium.shell.Frames;
import org.consilium.shell.Problems;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ConsiliumTest
class SortingAdviceTests {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 12);
    private static final Advice BIOPSY =
            new Advice(
                    Kind.BIOPSY,
                    0.974,
                    Optional.of("core"),
                    List.of("histopathology", "specimen", "gross", "microscopy"),
                    Optional.of(DAY));

    @Autowired Documents documents;
    @Autowired Uploads uploads;
    @Autowired Cases cases;
    @Autowired Consents consents;
    @Autowired Access access;
    @Autowired WhoIs who;
    @Autowired ArrangingLooks arranging;
    @Autowired Frames frames;
    SmallClinic clinic;
    SmallClinic.Around around;
    DocumentId id;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var bytes = new ByteArrayInputStream(MadeFiles.pdf("Histopathology"));
        id = ((Receipt.Filed) documents.add(add, "scan.pdf", bytes, clinic.key())).id();
    }

    @Test
    void what_nobody_sorted_is_filled_in_with_what_is_proposed_and_says_why() {
        var part = part((grant, document) -> Optional.of(BIOPSY));

        assertThat(part.form()).isEqualTo(new SortingForm("BIOPSY", "2025-10-12", ""));
        assertThat(part.form().read(new Problems())).isPresent();
        assertThat(part.proposed(frames.offline(Language.EN)).orElseThrow())
                .startsWith("Proposed: Biopsy · core · ")
                .endsWith(", 97 % sure")
                .contains("2025");
        assertThat(part.because(frames.offline(Language.EN)))
                .contains("because it says “histopathology”, “specimen”, “gross”");
        assertThat(part.because(frames.offline(Language.HI)).orElseThrow())
                .contains("“histopathology”", "लिखा है");
    }

    @Test
    void nothing_is_ever_called_wholly_sure() {
        var sure = new Advice(Kind.BLOOD, 1, Optional.empty(), List.of(), Optional.empty());
        var part = part((grant, document) -> Optional.of(sure));

        assertThat(part.proposed(frames.offline(Language.EN)))
                .contains("Proposed: Blood test, 99 % sure");
        assertThat(part.because(frames.offline(Language.EN))).isEmpty();
        assertThat(part.form().date()).isEmpty();
    }

    @Test
    void what_a_person_said_is_not_advised_on() {
        var sort = clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
        documents.sort(sort, id, Kind.BLOOD, DAY);

        var part = part((grant, document) -> Optional.of(BIOPSY));

        assertThat(part.form().kind()).isEqualTo("BLOOD");
        assertThat(part.proposed(frames.offline(Language.EN))).isEmpty();
    }

    @Test
    void the_first_who_has_something_to_say_is_asked() {
        var looks = looks(List.of((g, d) -> Optional.empty(), (g, d) -> Optional.of(BIOPSY)));
        assertThat(part(looks).form().kind()).isEqualTo("BIOPSY");
        assertThat(part(looks(List.of())).form().kind()).isEmpty();
    }

    private Viewer.SortPart part(SortingAdvice advice) {
        return part(looks(List.of(advice)));
    }

    private Viewer.SortPart part(RecordLooks looks) {
        var see = clinic.may(around.assistant(), Deed.SEE_RECORDS, around);
        return looks.viewer(Side.DESK, see, id, 1).sorting().orElseThrow();
    }

    private RecordLooks looks(List<SortingAdvice> advice) {
        return new RecordLooks(documents, uploads, cases, consents, access, who, arranging, advice);
    }
}
