package org.consilium.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What the reader found.
 *
 * @param meta how the file was written; empty when nobody said
 * @param transferSyntax of the file as it is, which is not always what it says
 * @param whole false when the file ends before what it promises
 */
public record DicomFile(
        DataSet meta, DataSet data, String transferSyntax, Frames frames, boolean whole) {
    private static final int MOST_OF_TYPE = 100;

    public Optional<String> sopClass() {
        return data.text(Tags.SOP_CLASS).or(() -> meta.text(Tags.MEDIA_SOP_CLASS));
    }

    public Optional<String> sopInstance() {
        return data.text(Tags.SOP_INSTANCE).or(() -> meta.text(Tags.MEDIA_SOP_INSTANCE));
    }

    /** The type of a document inside, most often a PDF. */
    public Optional<String> documentType() {
        return data.text(Tags.ENCAPSULATED_TYPE)
                .filter(type -> type.length() <= MOST_OF_TYPE)
                .filter(
                        type ->
                                data.element(Tags.ENCAPSULATED_DOCUMENT)
                                        .filter(e -> !e.isEmpty())
                                        .isPresent());
    }

    /** Bytes of the document inside; 0 for none. */
    public long documentSize() {
        return data.element(Tags.ENCAPSULATED_DOCUMENT).map(Element::value).orElse(null)
                        instanceof Element.Located at
                ? at.length()
                : 0;
    }

    /** The bytes of the document inside, without the one that makes their number even. */
    public void writeDocument(Source source, OutputStream out) throws IOException {
        if (data.element(Tags.ENCAPSULATED_DOCUMENT).map(Element::value).orElse(null)
                instanceof Element.Located at) {
            var length =
                    data.numbers(Tags.ENCAPSULATED_LENGTH).stream()
                            .findFirst()
                            .map(Number::longValue)
                            .filter(n -> n > 0 && n <= at.length())
                            .orElse(at.length());
            frames.write(source, Spans.of(at.offset(), length), out);
        }
    }

    /**
     * The bytes of a located value; empty when there is none, it is longer than allowed, or the
     * file ends within it.
     */
    public Optional<byte[]> bulk(Source source, Element.Located at, int most) throws IOException {
        if (at.length() > most) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            writeBulk(source, at, bytes);
        } catch (EOFException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }

    /** In the order of the file. */
    public void writeBulk(Source source, Element.Located at, OutputStream out) throws IOException {
        new Frames(transferSyntax, frames.inflateFrom(), 1, List.of())
                .write(source, Spans.of(at.offset(), at.length()), out);
    }

    @Override
    public String toString() {
        return "DicomFile[" + transferSyntax + "]";
    }
}
