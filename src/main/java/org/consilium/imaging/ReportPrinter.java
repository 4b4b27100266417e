package org.consilium.imaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilium.kernel.Language;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Prints a structured report, in the language its author wrote it in. */
@Component
class ReportPrinter {
    private static final List<String> FONTS =
            List.of("NotoSans_400Regular.ttf", "NotoSans_700Bold.ttf");

    private final Pages pages;
    private final Frames frames;
    private final List<Path> fonts;

    ReportPrinter(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
        this.fonts = unpacked();
    }

    byte[] print(ReportSheet sheet) {
        var html = pages.render("imaging/paper", frames.offline(Language.EN), sheet);
        try (var out = new ByteArrayOutputStream()) {
            var renderer = new ITextRenderer();
            for (var font : fonts) {
                renderer.getFontResolver()
                        .addFont(font.toString(), "Noto Sans", BaseFont.IDENTITY_H, true, null);
            }
            renderer.setPDFProducer("Consilium");
            renderer.setDocumentFromString(html.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
            renderer.layout();
            renderer.createPDF(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The renderer reads fonts as files, and the program is one archive. */
    private static List<Path> unpacked() {
        try {
            var folder = Files.createTempDirectory("consilium-fonts");
            folder.toFile().deleteOnExit();
            var files = new ArrayList<Path>();
            for (var name : FONTS) {
                var font = new ClassPathResource("fonts/" + name);
                if (font.exists()) {
                    var file = folder.resolve(name);
                    try (var in = font.getInputStream()) {
                        Files.copy(in, file);
                    }
                    file.toFile().deleteOnExit();
                    files.add(file);
                }
            }
            return List.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
