package org.consilium.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.consilium.records.MadeFiles;

/**
 * A report of so many bytes, and any number of others of the same size, each by a mark of its own:
 * they share their memory but for the start.
 */
final class Freight {
    private static final byte[] PLACE = "a place for marks".getBytes(StandardCharsets.US_ASCII);

    private static final int WORDS = 1 << 13;

    private final byte[] bytes;
    private final int place;

    private Freight(byte[] bytes) {
        this.bytes = bytes;
        this.place = placeIn(bytes);
    }

    /** A page of words, and bytes that cannot be packed; all together a little less than this. */
    static Freight of(int size) throws IOException {
        var weight = new byte[size - WORDS];
        new Random(size).nextBytes(weight);
        System.arraycopy(PLACE, 0, weight, 0, PLACE.length);
        var made = new ByteArrayOutputStream(size);
        try (var document = Loader.loadPDF(MadeFiles.pdf("Report of somebody made up"))) {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(weight);
            }
            var root = document.getDocumentCatalog().getCOSObject();
            root.setItem(COSName.getPDFName("Weight"), stream);
            document.save(made);
        }
        return new Freight(made.toByteArray());
    }

    private static int placeIn(byte[] bytes) {
        for (var at = 0; at < bytes.length - PLACE.length; at++) {
            if (Arrays.equals(bytes, at, at + PLACE.length, PLACE, 0, PLACE.length)) {
                return at;
            }
        }
        throw new IllegalStateException("no place for marks");
    }

    int size() {
        return bytes.length;
    }

    /** A copy. */
    byte[] marked(int mark) {
        return marked(mark, bytes.length);
    }

    private byte[] marked(int mark, int first) {
        var copy = Arrays.copyOf(bytes, first);
        var words = "%09d".formatted(mark).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(words, 0, copy, place, words.length);
        return copy;
    }

    BodyPublisher whole(int mark) {
        return part(mark, 0, bytes.length);
    }

    BodyPublisher part(int mark, int from, int count) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> stream(mark, from, count)), count);
    }

    private InputStream stream(int mark, int from, int count) {
        var head = place + PLACE.length;
        if (from >= head) {
            return new ByteArrayInputStream(bytes, from, count);
        }
        return new SequenceInputStream(
                new ByteArrayInputStream(marked(mark, head), from, head - from),
                new ByteArrayInputStream(bytes, head, count - (head - from)));
    }
}
