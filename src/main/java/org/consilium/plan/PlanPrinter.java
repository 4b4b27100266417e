package org.consilium.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.consilium.kernel.Language;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Turns a plan into a PDF: A4, fonts embedded, the same words as the page. */
@Component
class PlanPrinter {
    private static final List<String> FONTS =
            List.of("NotoSans_400Regular.ttf", "NotoSans_700Bold.ttf");

    /** What doctors type and the font does not have. */
    private static final List<List<String>> REPLACED =
            List.of(List.of("≥", ">="), List.of("≤", "<="), List.of("→", "->"), List.of("≈", "~"));

    private final Pages pages;
    private final Frames frames;
    private final List<Path> fonts;

    PlanPrinter(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
        this.fonts = unpacked();
        if (!LayoutProcessor.isEnabled()) {
            LayoutProcessor.enableKernLiga();
        }
        LayoutProcessor.setWriteActualText();
    }

    byte[] print(PlanSheet sheet, Language language) {
        var html = pages.render("plan/paper", frames.offline(language), sheet);
        try (var out = new ByteArrayOutputStream()) {
            var renderer = new ITextRenderer();
            for (var font : fonts) {
                renderer.getFontResolver()
                        .addFont(font.toString(), "Noto Sans", BaseFont.IDENTITY_H, true, null);
            }
            renderer.setListener(new InLanguage(language));
            renderer.setPDFProducer("Consilium");
            renderer.setDocumentFromString(typeable(html));
            renderer.layout();
            renderer.createPDF(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typeable(String html) {
        var text = html;
        for (var pair : REPLACED) {
            text = text.replace(pair.get(0), escaped(pair.get(1)));
        }
        return text;
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The shaping of Indic scripts reads fonts as files, and the program is one archive. */
    private static List<Path> unpacked() {
        try {
            var folder = Files.createTempDirectory("consilium-fonts");
            folder.toFile().deleteOnExit();
            return FONTS.stream().map(name -> unpack(name, folder)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpack(String name, Path folder) {
        var font = new ClassPathResource("fonts/" + name);
        var file = folder.resolve(name);
        if (!font.exists()) {
            return file;
        }
        try (var in = font.getInputStream()) {
            Files.copy(in, file);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readers of screens need to know the language. */
    private static final class InLanguage extends DefaultPDFCreationListener {
        private final Language language;

        InLanguage(Language language) {
            this.language = language;
        }

        @Override
        public void preOpen(ITextRenderer renderer) {
            Objects.requireNonNull(renderer.getWriter())
                    .getExtraCatalog()
                    .put(PdfName.LANG, new PdfString(language.tag() + "-IN"));
        }
    }
}
