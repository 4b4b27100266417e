package org.consilium.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.records.SmallClinic.signedIn;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.Strangers;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class SearchPagesTests {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 12);
    private static final String BIOPSY =
            """
            HISTOPATHOLOGY REPORT
            Patient Name : Asha Made-Up
            Age / Sex : 57 Y / F
            Invasive ductal carcinoma <b>, right breast
            """;
    private static final String SECOND =
            """
            Lymph nodes : two show carcinoma; no other carcinoma seen
            Margin 13.4 mm
            """;
    private static final String LETTER =
            """
            Dear colleague, this carcinoma needs a mastectomy at once.
            """;

    @Autowired MockMvcTester mvc;
    @Autowired Evidence evidence;
    @Autowired Strangers strangers;
    @Autowired Documents documents;
    @Autowired Access access;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void pages_are_found_with_the_places_marked_and_most_hits_first() {
        var id = filed(Kind.BIOPSY, BIOPSY, SECOND);
        var page = search(around.assistant(), "/desk", "Carcinoma");
        var record = "/desk/cases/" + around.file().number() + "/records/" + id.value();
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("2 pages found", "<mark>carcinoma</mark>", "<mark>carcinoma;</mark>")
                .contains("Invasive ductal", "&lt;b&gt;", "2 places", "one place")
                .contains(record + "?page=1", record + "/pages/2/small", "class=\"c-mark is-hit\"")
                .containsSubsequence(record + "?page=2", record + "?page=1");
        assertThat(search(around.assistant(), "/desk", "ca breast"))
                .bodyText()
                .contains("One page found");
        assertThat(search(around.assistant(), "/desk", "13,4"))
                .bodyText()
                .contains("One page found", "<mark>13.4</mark>");
    }

    @Test
    void nothing_of_a_sealed_letter_is_found_or_counted_until_it_is_open() {
        filed(Kind.BIOPSY, BIOPSY);
        filed(Kind.CONSULTATION, LETTER);
        assertThat(search(around.expert(), "/board", "mastectomy"))
                .hasStatusOk()
                .bodyText()
                .contains("This stands on no page", "Looked through one page")
                .doesNotContain("could not be searched", "not searched", "colleague");
        assertThat(search(around.expert(), "/board", "carcinoma"))
                .bodyText()
                .contains("One page found");

        access.admit(
                around.assistant(),
                around.expert().account(),
                Capacity.SEAT_OPEN,
                around.file().id());
        assertThat(search(around.expert(), "/board", "mastectomy"))
                .bodyText()
                .contains("One page found", "<mark>mastectomy</mark>");
    }

    @Test
    void a_page_of_somebody_else_is_not_found_once_a_person_has_said_so() {
        var id =
                filed(
                        Kind.BIOPSY,
                        BIOPSY.replace("Asha Made-Up", "Gopal Someone")
                                .replace("57 Y / F", "30 Y / M"));
        assertThat(search(around.assistant(), "/desk", "carcinoma"))
                .bodyText()
                .contains("One page found");
        strangers.decide(sort(), id, 1, false, "the neighbour’s");
        assertThat(search(around.assistant(), "/desk", "carcinoma"))
                .bodyText()
                .contains("No page found", "One document was not searched")
                .doesNotContain("Gopal", "<mark>");
    }

    @Test
    void a_page_that_could_not_be_read_is_said_to_be_one() {
        filed(Kind.BIOPSY, BIOPSY, " ");
        assertThat(search(around.assistant(), "/desk", "melanoma"))
                .bodyText()
                .contains("This stands on no page", "These could not be searched", "page 2");
    }

    @Test
    void what_asks_for_nothing_or_too_much_is_refused_beside_its_field() {
        assertThat(search(around.assistant(), "/desk", "a"))
                .hasStatus(422)
                .bodyText()
                .contains("at least two letters", "id=\"pages-q-e\"");
        assertThat(search(around.assistant(), "/desk", "x".repeat(101)))
                .hasStatus(422)
                .bodyText()
                .contains("no more than 100");
    }

    @Test
    void the_form_is_on_both_case_pages_and_has_a_page_of_its_own() {
        var desk = "/desk/cases/" + around.file().number();
        assertThat(mvc.get().uri(desk).with(signedIn(around.assistant())))
                .bodyText()
                .contains("action=\"" + desk + "/search\"", "data-key=\"/\"");
        var board = "/board/cases/" + around.file().number() + "/search";
        assertThat(mvc.get().uri(board).with(signedIn(around.expert())))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"" + board + "\"", "All words must stand on one page");
    }

    @Test
    void nobody_searches_a_case_that_is_not_theirs() {
        filed(Kind.BIOPSY, BIOPSY);
        var other = clinic.aCase(Organ.BREAST);
        assertThat(search(other.assistant(), "/desk", "carcinoma")).hasStatus(404);
        assertThat(search(other.expert(), "/board", "carcinoma")).hasStatus(404);
    }

    private MvcTestResult search(Actor who, String area, String words) {
        return mvc.post()
                .uri(area + "/cases/" + around.file().number() + "/search")
                .param("q", words)
                .with(signedIn(who))
                .with(csrf())
                .exchange();
    }

    private DocumentId filed(Kind kind, String... pages) {
        var receipt =
                documents.add(
                        clinic.may(around.family(), Deed.ADD_RECORDS, around),
                        "file.pdf",
                        new ByteArrayInputStream(MadeFiles.pdf(pages)),
                        clinic.key());
        var id = ((Receipt.Filed) receipt).id();
        eventually().until(() -> evidence.said(sort()).containsKey(id));
        documents.sort(sort(), id, kind, DAY);
        return id;
    }

    private Grant sort() {
        return clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
    }
}
