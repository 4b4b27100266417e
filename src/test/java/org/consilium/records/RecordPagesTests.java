package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Organ;
import org.consilium.records.glovebox.Doubt;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class RecordPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired Documents documents;
    SmallClinic clinic;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
    }

    @Test
    void several_files_without_script_end_in_a_list_of_receipts() {
        var around = clinic.aCase(Organ.BREAST);
        var posted =
                mvc.post()
                        .uri("/my/cases/{n}/records", around.file().number().toString())
                        .multipart()
                        .file(new MockMultipartFile("file", "a.pdf", null, MadeFiles.pdf("a")))
                        .file(new MockMultipartFile("file", "b.docx", null, MadeFiles.word()))
                        .file(new MockMultipartFile("file", "", null, new byte[0]))
                        .param("key", UUID.randomUUID().toString())
                        .with(SmallClinic.signedIn(around.family()))
                        .with(csrf())
                        .exchange();
        assertThat(posted).hasStatus(302).hasRedirectedUrl(records("/my", around));

        assertThat(String.valueOf(posted.getMvcResult().getFlashMap().get("receipts")))
                .isEqualTo(
                        "[ReceiptLine[records.receipt.filed],"
                                + " ReceiptLine[refused.records.document.broken]]");
    }

    @Test
    void one_file_by_script_is_answered_in_words_and_once_per_key() {
        var around = clinic.aCase(Organ.BREAST);
        var key = UUID.randomUUID() + "-0";
        assertThat(one(around, key, MadeFiles.pdf("x"))).hasStatusOk();
        assertThat(one(around, key, MadeFiles.pdf("x"))).hasStatusOk();
        assertThat(one(around, UUID.randomUUID() + "-1", new byte[0]))
                .hasStatus(422)
                .hasContentTypeCompatibleWith("text/plain")
                .bodyText()
                .contains("This file is empty");
        assertThat(documents.list(clinic.may(around.family(), Deed.SEE_RECORDS, around)))
                .hasSize(1);
    }

    @Test
    void every_address_of_a_foreign_case_is_not_there() {
        var mine = clinic.aCase(Organ.BREAST);
        var theirs = clinic.aCase(Organ.BREAST);
        one(theirs, UUID.randomUUID() + "-0", MadeFiles.pdf("theirs"));
        var id =
                documents
                        .list(clinic.may(theirs.family(), Deed.SEE_RECORDS, theirs))
                        .getFirst()
                        .id()
                        .value();
        for (var path :
                new String[] {
                    "",
                    "/" + id,
                    "/" + id + "/pages/1",
                    "/" + id + "/pages/1/small",
                    "/" + id + "/pages/1/as-it-came"
                }) {
            assertThat(get(records("/my", theirs) + path, mine.family())).hasStatus(404);
            assertThat(get(records("/my", mine) + path, theirs.family())).hasStatus(404);
            assertThat(get(records("/desk", theirs) + path, mine.assistant())).hasStatus(404);
            assertThat(get(records("/board", theirs) + path, mine.expert())).hasStatus(404);
        }
        assertThat(get(records("/my", theirs) + "/" + id + "/original", mine.family()))
                .hasStatus(404);
        assertThat(get(records("/my", mine) + "/" + id, mine.family())).hasStatus(404);
        assertThat(get(records("/my", mine) + "/no-id", mine.family())).hasStatus(404);
    }

    @Test
    void pages_and_originals_are_kept_by_no_browser_and_originals_are_for_saving() {
        var around = clinic.aCase(Organ.BREAST);
        one(around, UUID.randomUUID() + "-0", MadeFiles.pdf("x"));
        var see = clinic.may(around.family(), Deed.SEE_RECORDS, around);
        var id = documents.list(see).getFirst().id();
        eventually().until(() -> documents.document(see, id).reading() == Reading.READY);

        var address = records("/my", around) + "/" + id.value();
        assertThat(get(address + "/pages/1", around.family()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store, private")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasContentTypeCompatibleWith("image/jpeg");
        assertThat(
                        get(address + "/original", around.family())
                                .getResponse()
                                .getHeader("Content-Disposition"))
                .startsWith("attachment");
        assertThat(get(address, around.family())).hasStatusOk().bodyText().contains("page 1");
        assertThat(get("/hi" + address, around.family()))
                .hasStatusOk()
                .bodyText()
                .contains("मूल फ़ाइल");
    }

    @Test
    void a_photographed_page_is_shown_straight_and_as_it_came() throws IOException {
        var around = clinic.aCase(Organ.BREAST);
        one(around, UUID.randomUUID() + "-0", MadeFiles.photoOfAReport(4));
        var see = clinic.may(around.family(), Deed.SEE_RECORDS, around);
        var id = documents.list(see).getFirst().id();
        eventually().until(() -> documents.document(see, id).reading() == Reading.READY);

        var page = documents.pages(see, id).getFirst();
        assertThat(page.straightened()).isTrue();
        assertThat(page.doubts()).isEmpty();
        for (var side : Map.of("/my", around.family(), "/desk", around.assistant()).entrySet()) {
            var address = records(side.getKey(), around) + "/" + id.value();
            assertThat(get(address, side.getValue()))
                    .bodyText()
                    .contains("We laid this page straight", address + "?page=1&amp;as-it-came=true")
                    .contains(address + "/pages/1\"");
            assertThat(get(address + "?page=1&as-it-came=true", side.getValue()))
                    .bodyText()
                    .contains(address + "/pages/1/as-it-came", "Show it straight");
            var came = get(address + "/pages/1/as-it-came", side.getValue());
            assertThat(came).hasStatusOk().hasHeader("Cache-Control", "no-store, private");
            var picture =
                    ImageIO.read(
                            new ByteArrayInputStream(came.getResponse().getContentAsByteArray()));
            assertThat(picture.getWidth()).as("with the table").isGreaterThan(page.width());
            assertThat(get(address + "/pages/2/as-it-came", side.getValue())).hasStatus(404);
        }
        assertThat(get("/hi" + records("/my", around) + "/" + id.value(), around.family()))
                .bodyText()
                .contains("हमने यह पन्ना सीधा किया है");
    }

    @Test
    void a_blurred_photo_is_kept_and_asked_for_again() {
        var around = clinic.aCase(Organ.BREAST);
        one(around, UUID.randomUUID() + "-0", MadeFiles.blurredPhoto());
        var see = clinic.may(around.family(), Deed.SEE_RECORDS, around);
        var id = documents.list(see).getFirst().id();
        eventually().until(() -> documents.document(see, id).reading() == Reading.READY);

        assertThat(documents.pages(see, id).getFirst().doubts()).containsExactly(Doubt.BLUR);
        assertThat(get(records("/my", around) + "/" + id.value(), around.family()))
                .bodyText()
                .contains("This page looks blurred", "by daylight");
        assertThat(get(records("/my", around), around.family()))
                .bodyText()
                .contains("Page 1 looks blurred")
                .contains(id.value() + "/pages/1/small");
    }

    @Test
    void a_sorting_without_date_comes_back_with_what_was_entered() {
        var around = clinic.aCase(Organ.BREAST);
        one(around, UUID.randomUUID() + "-0", MadeFiles.pdf("x"));
        var id =
                documents
                        .list(clinic.may(around.family(), Deed.SEE_RECORDS, around))
                        .getFirst()
                        .id();
        assertThat(
                        mvc.post()
                                .uri(records("/desk", around) + "/" + id.value() + "/sorting")
                                .param("kind", "BLOOD")
                                .param("date", "")
                                .param("item", "")
                                .with(SmallClinic.signedIn(around.assistant()))
                                .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Please give the date")
                .contains("value=\"BLOOD\" selected");
    }

    @Test
    void the_case_pages_carry_their_slots() {
        var around = clinic.aCase(Organ.BREAST);
        one(around, UUID.randomUUID() + "-0", MadeFiles.pdf("x"));
        var number = around.file().number();
        assertThat(get("/desk/cases/" + number, around.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("Send checklist to the family", "Sort next", "Open the summary");
        assertThat(get("/my/cases/" + number, around.family()))
                .hasStatusOk()
                .bodyText()
                .contains("What we need from you", "Biopsy report");
        assertThat(get("/desk/cases/" + number + "/summary", around.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("Question to the board", "Breast cancer");
    }

    private MvcTestResult one(SmallClinic.Around around, String key, byte[] bytes) {
        return mvc.post()
                .uri(records("/my", around))
                .multipart()
                .file(new MockMultipartFile("file", "x.pdf", null, bytes))
                .param("key", key)
                .header("X-Upload", "one")
                .with(SmallClinic.signedIn(around.family()))
                .with(csrf())
                .exchange();
    }

    @Test
    void a_file_past_100_mb_is_refused_in_words_and_the_one_beside_it_is_taken() {
        var around = clinic.aCase(Organ.BREAST);
        var posted =
                mvc.post()
                        .uri(records("/my", around))
                        .multipart()
                        .file(new MockMultipartFile("file", "l.pdf", null, new byte[104_857_601]))
                        .file(new MockMultipartFile("file", "n.pdf", null, MadeFiles.pdf("n")))
                        .param("key", UUID.randomUUID().toString())
                        .with(SmallClinic.signedIn(around.family()))
                        .with(csrf())
                        .exchange();
        assertThat(posted).hasRedirectedUrl(records("/my", around));
        assertThat(String.valueOf(posted.getMvcResult().getFlashMap().get("receipts")))
                .isEqualTo(
                        "[ReceiptLine[refused.records.large], ReceiptLine[records.receipt.filed]]");
    }

    @Test
    void what_tomcat_finds_too_large_is_said_in_the_language_of_the_reader() {
        assertThat(tooLarge("/error"))
                .hasStatus(413)
                .bodyText()
                .contains("each of them 100 MB", "fewer files");
        assertThat(tooLarge("/hi/error")).hasStatus(413).bodyText().contains("हर फ़ाइल 100 MB तक");
        assertThat(mvc.get().uri("/error")).hasStatus(404);
    }

    @Test
    void an_upload_that_broke_off_before_any_page_saw_it_is_not_called_missing() {
        assertThat(told("/error", 500))
                .hasStatus(500)
                .bodyText()
                .contains("Something broke on our side");
        assertThat(told("/error", 400)).hasStatus(404);
    }

    private MvcTestResult tooLarge(String path) {
        return told(path, 413);
    }

    private MvcTestResult told(String path, int status) {
        return mvc.get()
                .uri(path)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .exchange();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(SmallClinic.signedIn(actor)).exchange();
    }

    private static String records(String start, SmallClinic.Around around) {
        return start + "/cases/" + around.file().number() + "/records";
    }
}
