package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Organ;
import org.consilium.kernel.NotFound;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class ArrangingPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired Documents documents;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void the_desk_splits_a_bundle_without_script_and_puts_it_back() {
        var bundle = filed("bundle.pdf", "one", "two", "three");
        assertThat(get(desk("/" + bundle), around.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("These are several reports", "Page 3 begins a new report")
                .contains(bundle + "/pages/2/small")
                .doesNotContain("Page 1 begins");

        assertThat(post(desk("/" + bundle + "/parts"), "begins", "3"))
                .hasRedirectedUrl(desk(""))
                .flash()
                .containsEntry("notice", "records.parts.done");

        var parts = documents.list(see());
        assertThat(parts).extracting(Document::pages).containsExactly(2, 1);
        var part = parts.getFirst().id().value().toString();
        assertThat(get(desk("/" + part), around.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "bundle.pdf", desk("/" + bundle + "/original"), "Undo: put the pages back")
                .contains("What is it?", "These are several reports")
                .doesNotContain(part + "/original");
        assertThat(get(desk("/" + bundle), around.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains("stand in other documents now", part)
                .doesNotContain("What is it?", "These are several reports");
        assertThat(get(desk(""), around.assistant()))
                .bodyText()
                .contains("Pages arranged anew", "Arranged by Test ASSISTANT");
        assertThat(get("/hi" + desk("/" + part), around.assistant()))
                .bodyText()
                .contains("पन्ने जैसे आए थे, वैसे रखें");
        assertThat(get(my("/" + part), around.family()))
                .hasStatusOk()
                .bodyText()
                .contains(my("/" + bundle + "/original"))
                .doesNotContain("/parts");
        assertThat(get(my(""), around.family()))
                .bodyText()
                .contains(part)
                .doesNotContain("Pages arranged anew", "/records/" + bundle);

        assertThat(post(desk("/" + part + "/parts/undoing"), "x", "x"))
                .hasRedirectedUrl(desk(""))
                .flash()
                .containsEntry("notice", "records.arranged.undone");
        assertThat(documents.list(see()))
                .extracting(one -> one.id().value().toString())
                .containsExactly(bundle);
        assertThat(get(desk("/" + part), around.assistant())).hasStatus(404);
    }

    @Test
    void documents_are_joined_from_the_list_and_the_new_one_is_opened() {
        var one = filed("one.pdf", "one");
        var two = filed("two.pdf", "two");
        assertThat(get(desk(""), around.assistant()))
                .bodyText()
                .contains("Several documents are pages of one report", "one.pdf", "two.pdf");

        assertThat(post(desk("/joined"), "document", one, two)).hasStatus(302);

        var joined = documents.list(see()).getFirst();
        assertThat(joined.pages()).isEqualTo(2);
        assertThat(documents.pageText(see(), joined.id(), 2)).isEqualTo("two");
        assertThat(get(desk("/" + joined.id().value()), around.assistant()))
                .bodyText()
                .contains("one.pdf", "two.pdf");
    }

    @Test
    void a_form_with_nothing_marked_comes_back_and_says_so() {
        var bundle = filed("bundle.pdf", "one", "two");
        assertThat(post(desk("/" + bundle + "/parts"), "begins"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "mark at least one page",
                        "id=\"begins-e\"",
                        "<details class=\"mt-3\" open");
        filed("other.pdf", "three");
        assertThat(post(desk("/joined"), "document", bundle))
                .hasStatus(422)
                .bodyText()
                .contains("choose at least two documents", "id=\"join-e\"");
    }

    @Test
    void nobody_but_the_desk_arranges() {
        var bundle = filed("bundle.pdf", "one", "two");
        assertThat(get(my("/" + bundle), around.family()))
                .bodyText()
                .doesNotContain("These are several reports");
        for (var who : new Actor[] {around.family(), around.expert()}) {
            mvc.post()
                    .uri(desk("/" + bundle + "/parts"))
                    .param("begins", "2")
                    .with(SmallClinic.signedIn(who))
                    .with(csrf())
                    .exchange();
            assertThatThrownBy(() -> clinic.may(who, Deed.SORT_RECORDS, around))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(documents.list(see())).hasSize(1);
        var sort = clinic.may(around.assistant(), Deed.SORT_RECORDS, around);
        documents.sort(sort, DocumentId.of(bundle), Kind.BIOPSY, LocalDate.of(2025, 10, 12));
        assertThat(
                        get(
                                "/board/cases/" + around.file().number() + "/records/" + bundle,
                                around.expert()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("bundle.pdf", "several reports");
    }

    private String filed(String name, String... pages) {
        var add = clinic.may(around.family(), Deed.ADD_RECORDS, around);
        var bytes = new ByteArrayInputStream(MadeFiles.pdf(pages));
        var id = ((Receipt.Filed) documents.add(add, name, bytes, clinic.key())).id();
        eventually().until(() -> documents.document(see(), id).reading() == Reading.READY);
        return id.value().toString();
    }

    private Grant see() {
        return clinic.may(around.assistant(), Deed.SEE_RECORDS, around);
    }

    private MvcTestResult post(String path, String name, String... values) {
        return mvc.post()
                .uri(path)
                .param(name, values)
                .with(SmallClinic.signedIn(around.assistant()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(SmallClinic.signedIn(actor)).exchange();
    }

    private String desk(String rest) {
        return "/desk/cases/" + around.file().number() + "/records" + rest;
    }

    private String my(String rest) {
        return "/my/cases/" + around.file().number() + "/records" + rest;
    }
}
