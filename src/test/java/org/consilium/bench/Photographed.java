package org.consilium.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.reading.Reader;
import org.consilium.records.glovebox.Glovebox;

/**
 * Says how well rows of laboratories are read from sheets that were made up: typed, scanned and
 * photographed, through the same glovebox as everybody's. A row counts when its name, its value and
 * its unit are all right; rows that say no number count for nothing.
 */
final class Photographed {
    private static final long SEED = 7;
    private static final int SHEETS = 20;
    private static final int PACED = 5;
    private static final int TYPED_PAGES = 250;
    private static final int WORST = 10;
    private static final double[] MEGAPIXELS = {1.5, 2, 3, 5, 8};

    private final LabTests tests = LabTests.load();
    private final Glovebox glovebox;
    private final long seed;

    Photographed(Glovebox glovebox, long seed) {
        this.glovebox = glovebox;
        this.seed = seed;
    }

    private enum Way {
        TYPED,
        SCANNED,
        PHOTOGRAPHED
    }

    /** The files stay in no folder: made, read and forgotten. */
    private record Made(String group, LabSheet sheet, byte[] file) {}

    private record Told(Made made, List<Finding> findings) {}

    /** How well, how fast, and what memory it takes. */
    static void measure() throws IOException, InterruptedException {
        try (var glovebox = Glovebox.outsideTheProgram()) {
            var bench = new Photographed(glovebox, SEED);
            bench.say(SHEETS);
            var scans = bench.files(Way.SCANNED, PACED);
            var typed = bench.typedPages();
            var pace = new ReadingPace(glovebox);
            pace.say(bench.files(Way.PHOTOGRAPHED, PACED), scans, typed);
            pace.upload(scans, typed);
        }
    }

    private List<byte[]> files(Way way, int count) throws IOException {
        var files = new ArrayList<byte[]>();
        for (var n = 0; n < count; n++) {
            files.add(made(way, n).file());
        }
        return files;
    }

    private byte[] typedPages() throws IOException {
        try (var pdf = new PDDocument()) {
            for (var n = 0; n < TYPED_PAGES; n++) {
                var chance = new Random(seed * 1000 + n);
                var sheet = LabSheet.make(tests, chance);
                try (var canvas = PdfCanvas.on(pdf, n)) {
                    new Layout(canvas, sheet, chance).draw();
                }
            }
            return PdfCanvas.bytes(pdf);
        }
    }

    private void say(int sheets) throws IOException, InterruptedException {
        System.out.printf(
                "Made-up sheets of laboratories, %d of each way; a row is right when name, value and"
                        + " unit are%n",
                sheets);
        for (var way : Way.values()) {
            var score = new Score();
            for (var told : all(way, sheets)) {
                score.add(told);
            }
            score.print(way.name().toLowerCase(Locale.ROOT));
        }
    }

    private List<Told> all(Way way, int sheets) throws InterruptedException {
        var waiting = new ArrayList<Future<Told>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var n = 0; n < sheets; n++) {
                var number = n;
                waiting.add(threads.submit(() -> read(made(way, number))));
            }
            var told = new ArrayList<Told>();
            for (var one : waiting) {
                told.add(one.get());
            }
            return told;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Made made(Way way, int number) throws IOException {
        var chance = new Random(seed * 1000 + number);
        var sheet = LabSheet.make(tests, chance);
        return switch (way) {
            case TYPED -> new Made("all", sheet, typed(sheet, number, chance));
            case SCANNED -> new Made("all", sheet, scanned(sheet, number, chance));
            case PHOTOGRAPHED -> {
                var megapixels = MEGAPIXELS[number % MEGAPIXELS.length];
                yield new Made(
                        "%.1f MP".formatted(megapixels),
                        sheet,
                        new Phone(megapixels, chance).photo(drawn(sheet, 300, number, chance)));
            }
        };
    }

    private static byte[] typed(LabSheet sheet, int number, Random chance) throws IOException {
        try (var pdf = new PDDocument()) {
            try (var canvas = PdfCanvas.on(pdf, number)) {
                new Layout(canvas, sheet, chance).draw();
            }
            return PdfCanvas.bytes(pdf);
        }
    }

    private static byte[] scanned(LabSheet sheet, int number, Random chance) throws IOException {
        var scan = Phone.scan(drawn(sheet, 200 + 100 * (number % 2), number, chance), chance);
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                var image = PDImageXObject.createFromByteArray(pdf, scan, "scan.jpg");
                pen.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            return PdfCanvas.bytes(pdf);
        }
    }

    private static BufferedImage drawn(LabSheet sheet, int dots, int number, Random chance)
            throws IOException {
        try (var canvas = new PictureCanvas(dots, number / MEGAPIXELS.length + number)) {
            new Layout(canvas, sheet, chance).draw();
            return canvas.image();
        }
    }

    private Told read(Made made) throws IOException {
        var bytes = new SeekableInMemoryByteChannel(made.file());
        var pages = new TreeMap<Integer, Page>();
        var type = glovebox.judge(bytes, "").type();
        glovebox.read(
                bytes,
                type,
                "",
                Set.of(),
                one -> pages.put(one.number(), Page.of(one.number(), one.written().spots())));
        return new Told(made, Reader.read(new Paper(List.copyOf(pages.values()))).findings());
    }

    /** Rows of one way, with what went wrong. */
    private static final class Score {
        private final Tally tally = new Tally();
        private final List<String> wrong = new ArrayList<>();
        private int unmarked;
        private int rows;

        void add(Told told) {
            var said = new ArrayList<>(told.findings());
            said.removeIf(finding -> !finding.value().matches("[<>]?[\\d.,]+"));
            for (var row : told.made().sheet().counted()) {
                rows++;
                var right = said.stream().filter(one -> isRight(one, row)).findFirst();
                if (right.isPresent()) {
                    said.remove(right.get());
                    tally.right(told.made().group());
                } else {
                    tally.missed(told.made().group());
                    wrong.add(told.made().group() + ": " + row + ", said " + instead(said, row));
                }
            }
            for (var more : said) {
                tally.wrong(told.made().group());
                unmarked += more.certainty() == Certainty.STATED ? 1 : 0;
            }
        }

        void print(String way) {
            System.out.printf("%s, %d rows%n", way, rows);
            tally.print();
            System.out.printf(
                    "  said otherwise than printed and not marked as unclear: %d (%.1f %%)%n",
                    unmarked, 100.0 * unmarked / Math.max(1, rows));
            wrong.stream().limit(WORST).forEach(one -> System.out.println("  worst: " + one));
        }

        private static String instead(List<Finding> said, LabSheet.Row row) {
            return said.stream()
                    .filter(one -> letters(one.label()).equals(letters(row.name())))
                    .findFirst()
                    .or(
                            () ->
                                    said.stream()
                                            .filter(one -> one.value().equals(row.plainValue()))
                                            .findFirst())
                    .map(
                            one ->
                                    one.label()
                                            + " = "
                                            + one.value()
                                            + " "
                                            + one.unit().orElse("")
                                            + (one.certainty() == Certainty.STATED
                                                    ? ""
                                                    : " (unclear)"))
                    .orElse("nothing");
        }

        private static boolean isRight(Finding finding, LabSheet.Row row) {
            return letters(finding.label()).equals(letters(row.name()))
                    && finding.value().equals(row.plainValue())
                    && isUnit(finding.unit().orElse(""), row);
        }

        private static boolean isUnit(String said, LabSheet.Row row) {
            return unit(said).equals(unit(row.ucum())) || said.equals(row.unit());
        }

        private static String letters(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+]", "");
        }

        /** Brackets and braces say nothing; 1 is no unit. */
        private static String unit(String ucum) {
            var plain = ucum.toLowerCase(Locale.ROOT).replaceAll("\\{[^}]*\\}|[\\[\\]]", "");
            return plain.equals("1") ? "" : plain;
        }
    }
}
