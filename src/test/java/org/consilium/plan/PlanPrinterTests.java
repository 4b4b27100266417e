package org.consilium.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsiliumTest
class PlanPrinterTests {
    private static final CaseNumber NUMBER = CaseNumber.draw(RandomGenerator.getDefault());
    private static final Plan.Released PLAN = released();

    @Autowired PlanPrinter printer;

    @Test
    void the_paper_has_every_answer_every_wish_the_minority_view_and_all_numbers()
            throws IOException {
        var text = textOf(print(Language.EN));

        PLAN.text().answers().forEach(a -> assertThat(text).contains(a.question(), a.text()));
        PLAN.text().wishes().forEach(w -> assertThat(text).contains(w.wish(), "Partly met"));
        assertThat(text).contains("Seen differently", ABoard.SURGEONS_REASON);
        PLAN.signatures().forEach(s -> assertThat(text).contains(s.name(), s.registrationNumber()));
        assertThat(text).contains("not a prescription", "18 November 2026", "No CT since August");
    }

    @Test
    void the_paper_in_hindi_keeps_the_doctors_words_and_says_that_they_are_not_translated()
            throws IOException {
        var pdf = print(Language.HI);
        var text = textOf(pdf);

        PLAN.text().answers().forEach(a -> assertThat(text).contains(a.question(), a.text()));
        PLAN.text().wishes().forEach(w -> assertThat(text).contains(w.wish()));
        assertThat(text).contains(ABoard.SURGEONS_REASON);
        PLAN.signatures().forEach(s -> assertThat(text).contains(s.name(), s.registrationNumber()));
        assertThat(text).contains("आपके इलाज की योजना");
    }

    @Test
    void each_page_names_case_version_code_and_page_number_and_embeds_its_fonts()
            throws IOException {
        try (var document = Loader.loadPDF(print(Language.HI))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("hi-IN");
            assertThat(document.getDocumentInformation().getTitle()).contains(NUMBER.grouped());
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(pageText(document, page))
                        .contains(NUMBER.grouped(), PLAN.code())
                        .contains("/ " + page + " " + document.getNumberOfPages());
                var resources = document.getPage(page - 1).getResources();
                for (var name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    private byte[] print(Language language) throws IOException {
        var pdf =
                printer.print(
                        new PlanSheet(
                                PLAN.text(),
                                1,
                                "Ramesh Verma",
                                57,
                                NUMBER,
                                Language.EN,
                                Optional.of(PLAN.at()),
                                Optional.of(PLAN.code()),
                                PLAN.signatures(),
                                Optional.empty()),
                        language);
        Files.write(Path.of("target", "plan-" + language.tag() + ".pdf"), pdf);
        return pdf;
    }

    private static Plan.Released released() {
        var board = ABoard.withMinority();
        return ADraft.signedByAll(ADraft.complete(board))
                .release(ABoard.CHAIR.account(), FirstDraft.minorityOf(board), ABoard.DECIDED)
                .now();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String pageText(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }
}
