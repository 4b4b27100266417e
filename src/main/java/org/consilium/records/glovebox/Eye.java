package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/**
 * Reads the letters of a picture, in one script: Tesseract with the language data that come with
 * the program. Runs inside; not for several threads at once.
 */
final class Eye implements Closeable {
    private final TessBaseAPI api;

    private Eye(TessBaseAPI api) {
        this.api = api;
    }

    /** A word as it was seen, in pixels of the picture. */
    record Seen(String text, int left, int top, int right, int bottom, double sure) {
        Seen as(String other) {
            return new Seen(other, left, top, right, bottom, sure);
        }

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

    /**
     * @param language as Tesseract names it: eng, hin, mal …
     */
    static Eye of(String language) throws IOException {
        byte[] learned;
        var name = "/tessdata/" + language + ".traineddata.gz";
        try (var in = Eye.class.getResourceAsStream(name)) {
            learned = new GZIPInputStream(Optional.ofNullable(in).orElseThrow()).readAllBytes();
        }
        var api = new TessBaseAPI();
        try (var pointer = new BytePointer(learned);
                var called = new BytePointer(language)) {
            var failed =
                    api.Init(
                            pointer,
                            learned.length,
                            called,
                            tesseract.OEM_LSTM_ONLY,
                            (BytePointer) null,
                            0,
                            (StringVector) null,
                            (StringVector) null,
                            false,
                            (FileReader) null);
            if (failed != 0) {
                throw new IOException("no language data for " + language);
            }
        }
        return new Eye(api);
    }

    /**
     * All words of a page, wherever they stand. What stands beside what is told from their places
     * afterwards: in a search for columns, narrow ones of tables are lost whole.
     *
     * @param picture of {@link BufferedImage#TYPE_BYTE_GRAY}
     */
    List<Seen> read(BufferedImage picture) {
        api.SetPageSegMode(tesseract.PSM_SPARSE_TEXT);
        return look(picture);
    }

    /** The same for a picture of one word, perhaps with its mark. */
    List<Seen> readWord(BufferedImage picture) {
        api.SetPageSegMode(tesseract.PSM_SINGLE_WORD);
        return look(picture);
    }

    private List<Seen> look(BufferedImage picture) {
        var pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        var seen = new ArrayList<Seen>();
        try (var grey = new BytePointer(pixels)) {
            api.SetImage(grey, picture.getWidth(), picture.getHeight(), 1, picture.getWidth());
            api.SetSourceResolution(300);
            api.Recognize((ETEXT_DESC) null);
            try (var words = api.GetIterator()) {
                if (words != null && !words.isNull()) {
                    collect(words, seen);
                }
            }
        } finally {
            api.Clear();
        }
        return seen;
    }

    private static void collect(ResultIterator words, List<Seen> seen) {
        var level = tesseract.RIL_WORD;
        int[] left = {0}, top = {0}, right = {0}, bottom = {0};
        do {
            try (var text = words.GetUTF8Text(level)) {
                if (text != null
                        && !text.isNull()
                        && words.BoundingBox(level, left, top, right, bottom)) {
                    var word = text.getString(StandardCharsets.UTF_8).strip();
                    if (!word.isEmpty() && seen.size() < Written.MOST_SPOTS) {
                        seen.add(
                                new Seen(
                                        word,
                                        left[0],
                                        top[0],
                                        right[0],
                                        bottom[0],
                                        Math.clamp(words.Confidence(level) / 100.0, 0, 1)));
                    }
                }
            }
        } while (words.Next(level));
    }

    @Override
    public void close() {
        api.End();
        api.close();
    }
}
