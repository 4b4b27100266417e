package org.consilium.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes the papers of a person as they would arrive: the same bytes every time. */
final class Papers {

    private static final float DOTS_PER_INCH = 150;
    private static final String PDF = "application/pdf";

    private Papers() {}

    static List<Paper> papersOf(DemoPerson person) {
        return person.papers().stream().flatMap(spec -> made(person, spec).stream()).toList();
    }

    /** One paper; a photographed one gives a file for each page. */
    static List<Paper> made(DemoPerson person, PaperSpec spec) {
        try {
            var typed = Typesetter.pdf(person, spec);
            return switch (spec.look()) {
                case PDF -> List.of(whole(person, spec, typed, pages(typed)));
                case SCANPDF -> scannedPdf(person, spec, typed);
                case PHOTO, SCAN -> images(person, spec, typed);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Paper> images(DemoPerson person, PaperSpec spec, byte[] typed)
            throws IOException {
        var jpegs = jpegs(person, spec, typed);
        return IntStream.range(0, jpegs.size())
                .mapToObj(
                        page ->
                                new Paper(
                                        imageName(person, spec, page),
                                        "image/jpeg",
                                        jpegs.get(page),
                                        spec.kind(),
                                        spec.date(),
                                        1,
                                        spec.key(),
                                        page + 1))
                .toList();
    }

    private static List<Paper> scannedPdf(DemoPerson person, PaperSpec spec, byte[] typed)
            throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.setDocumentId(Seed.of(person.key(), spec.key(), "scan"));
            var jpegs = jpegs(person, spec, typed);
            for (var jpeg : jpegs) {
                addPage(document, jpeg);
            }
            document.save(out);
            return List.of(whole(person, spec, out.toByteArray(), jpegs.size()));
        }
    }

    private static void addPage(PDDocument document, byte[] jpeg) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var image = JPEGFactory.createFromByteArray(document, jpeg);
        try (var pen = new PDPageContentStream(document, page)) {
            pen.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }

    private static List<byte[]> jpegs(DemoPerson person, PaperSpec spec, byte[] typed)
            throws IOException {
        try (var document = Loader.loadPDF(typed)) {
            var renderer = new PDFRenderer(document);
            var phone = spec.look() == PaperSpec.Look.PHOTO;
            var jpegs = new ArrayList<byte[]>();
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                var clean =
                        renderer.renderImageWithDPI(
                                page, DOTS_PER_INCH, phone ? ImageType.BGR : ImageType.GRAY);
                var seed = Seed.of(person.key(), spec.key(), String.valueOf(page));
                jpegs.add(new Scanner(seed, phone).jpeg(clean));
            }
            return jpegs;
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static Paper whole(DemoPerson person, PaperSpec spec, byte[] bytes, int pages) {
        return new Paper(
                pdfName(person, spec), PDF, bytes, spec.kind(), spec.date(), pages, spec.key(), 1);
    }

    private static String pdfName(DemoPerson person, PaperSpec spec) {
        var day = spec.date().format(DateTimeFormatter.BASIC_ISO_DATE);
        var first = person.who().name().split(" ", -1)[0].toUpperCase(Locale.ROOT);
        return switch (spec.look()) {
            case SCANPDF ->
                    "Scan_"
                            + day
                            + "_"
                            + Math.floorMod(Seed.of(person.key(), spec.key()), 1000)
                            + ".pdf";
            default -> first + "_" + spec.key().toUpperCase(Locale.ROOT) + "_" + day + ".pdf";
        };
    }

    private static String imageName(DemoPerson person, PaperSpec spec, int page) {
        var day = person.registered().format(DateTimeFormatter.BASIC_ISO_DATE);
        var number = Math.floorMod(Seed.of(person.key(), spec.key()), 900) + 10 + page;
        return spec.look() == PaperSpec.Look.PHOTO
                ? "IMG-%s-WA%04d.jpg".formatted(day, number)
                : "scan%04d_%s_p%d.jpg".formatted(number, spec.key(), page + 1);
    }
}
