package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/**
 * How many pages are read each second of one processor: by all that we do, and by Tesseract alone.
 * Counts the processor's time of this thread, so that others on the machine change it little;
 * Tesseract must not have threads of its own (OMP_THREAD_LIMIT=1).
 */
public final class BarePace {
    private BarePace() {}

    /**
     * Pages for each second of a processor.
     *
     * @param ours from the file to words with places
     * @param bare Tesseract's text of the same pictures, as the file holds them
     * @param bareLegible the same of the grey pictures that we hand it
     */
    public record Pace(double ours, double bare, double bareLegible) {}

    private interface Step {
        void go() throws IOException;
    }

    /** Each file of one page. */
    public static Pace of(List<byte[]> files, boolean pdf) throws IOException {
        var ocr = new Ocr();
        var type = pdf ? FileType.PDF : FileType.JPEG;
        double ours = 0, bare = 0, legible = 0;
        try (var api = api()) {
            ocr.read(page(files.getFirst(), type));
            for (var file : files) {
                ours += seconds(() -> ocr.read(page(file, type)));
                var came = Legible.plain(came(file, type), 0);
                bare += seconds(() -> text(api, came));
                var grey = Legible.of(page(file, type)).grey();
                legible += seconds(() -> text(api, grey));
            }
            api.End();
        }
        return new Pace(files.size() / ours, files.size() / bare, files.size() / legible);
    }

    /** Pages with words of their own, each second of a processor. */
    public static double typed(byte[] file) throws IOException {
        try (var sheets = open(file, FileType.PDF)) {
            var time =
                    seconds(
                            () -> {
                                for (var page = 1; page <= sheets.pages(); page++) {
                                    sheets.written(page);
                                }
                            });
            return sheets.pages() / time;
        }
    }

    private static Sheets open(byte[] file, FileType type) throws IOException {
        return Judge.open(type, new SeekableInMemoryByteChannel(file), "");
    }

    private static BufferedImage page(byte[] file, FileType type) throws IOException {
        try (var sheets = open(file, type)) {
            return sheets.fine(1);
        }
    }

    private static BufferedImage came(byte[] file, FileType type) throws IOException {
        if (type == FileType.PDF) {
            return page(file, type);
        }
        return javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(file));
    }

    private static double seconds(Step step) throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        var begun = clock.getCurrentThreadCpuTime();
        step.go();
        return (clock.getCurrentThreadCpuTime() - begun) / 1e9;
    }

    private static TessBaseAPI api() throws IOException {
        var api = new TessBaseAPI();
        try (var in = BarePace.class.getResourceAsStream("/tessdata/eng.traineddata.gz")) {
            var learned = new GZIPInputStream(Optional.ofNullable(in).orElseThrow()).readAllBytes();
            try (var pointer = new BytePointer(learned);
                    var language = new BytePointer("eng")) {
                api.Init(
                        pointer,
                        learned.length,
                        language,
                        tesseract.OEM_LSTM_ONLY,
                        (BytePointer) null,
                        0,
                        (StringVector) null,
                        (StringVector) null,
                        false,
                        (FileReader) null);
            }
        }
        api.SetPageSegMode(tesseract.PSM_AUTO);
        return api;
    }

    private static void text(TessBaseAPI api, BufferedImage grey) {
        var pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        try (var bytes = new BytePointer(pixels)) {
            api.SetImage(bytes, grey.getWidth(), grey.getHeight(), 1, grey.getWidth());
            api.SetSourceResolution(300);
            api.Recognize((ETEXT_DESC) null);
            try (var text = api.GetUTF8Text()) {
                if (text.isNull()) {
                    throw new IllegalStateException("no text");
                }
            }
        } finally {
            api.Clear();
        }
    }
}
