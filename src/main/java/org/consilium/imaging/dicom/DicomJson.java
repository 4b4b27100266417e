package org.consilium.imaging.dicom;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;

/** Writes data sets in the DICOM JSON model (PS3.18, annex F). */
public final class DicomJson {
    /** Longer binary values are given by address only. */
    private static final int INLINE = 1 << 20;

    /** What we write, whatever the file was written in. */
    private static final String UNICODE = "ISO_IR 192";

    private static final double EXACT = 9_007_199_254_740_992d;

    private final JsonGenerator out;
    private final Predicate<Integer> hidden;

    /**
     * @param hidden attributes that are written as if they were empty, at every depth
     */
    public DicomJson(JsonGenerator out, Predicate<Integer> hidden) {
        this.out = out;
        this.hidden = hidden;
    }

    /**
     * The header of one file.
     *
     * @param address of the instance, for what is too long to write here
     */
    public void write(DicomFile file, Source source, String address) throws IOException {
        out.writeStartObject();
        for (var element : file.data().elements()) {
            write(file.data(), element, new Origin(file, source, address, true));
        }
        out.writeEndObject();
    }

    private record Origin(DicomFile file, Source source, String address, boolean top) {
        Origin below() {
            return new Origin(file, source, address, false);
        }
    }

    private void write(DataSet set, Element element, Origin origin) throws IOException {
        if ((element.tag() & 0xFFFF) == 0) {
            return;
        }
        out.writeName(Tags.hex(element.tag()));
        out.writeStartObject();
        out.writeStringProperty("vr", element.vr().name());
        if (!element.isEmpty() && !hidden.test(element.tag())) {
            writeValue(set, element, origin);
        }
        out.writeEndObject();
    }

    private void writeValue(DataSet set, Element element, Origin origin) throws IOException {
        switch (element.value()) {
            case Element.Items(var sets) -> {
                out.writeArrayPropertyStart("Value");
                for (var item : sets) {
                    out.writeStartObject();
                    for (var inner : item.elements()) {
                        write(item, inner, origin.below());
                    }
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
            case Element.Held held when element.vr().isBulk() ->
                    inline(element.vr(), held.copy(), held.bytes().order());
            case Element.Held held -> writeValues(set, element);
            case Element.Located at -> writeLocated(element, at, origin);
            case Element.Fragments pieces -> address(element, origin);
        }
    }

    private void writeLocated(Element element, Element.Located at, Origin origin)
            throws IOException {
        var bytes =
                element.tag() == Tags.PIXELS || !element.vr().isBulk()
                        ? Optional.<byte[]>empty()
                        : origin.file.bulk(origin.source, at, INLINE);
        if (bytes.isPresent()) {
            inline(element.vr(), bytes.get(), at.order());
        } else {
            address(element, origin);
        }
    }

    private void address(Element element, Origin origin) {
        if (origin.top) {
            var pixels = element.tag() == Tags.PIXELS;
            out.writeStringProperty(
                    "BulkDataURI",
                    origin.address + (pixels ? "/frames" : "/bulkdata/" + Tags.hex(element.tag())));
        }
    }

    private void inline(Vr vr, byte[] bytes, ByteOrder order) {
        var unit = vr.unit();
        if (order == ByteOrder.BIG_ENDIAN && unit > 1) {
            for (var i = 0; i + unit <= bytes.length; i += unit) {
                reverse(bytes, i, unit);
            }
        }
        out.writeName("InlineBinary");
        out.writeBinary(bytes);
    }

    static void reverse(byte[] bytes, int from, int length) {
        for (var j = 0; j < length / 2; j++) {
            var kept = bytes[from + j];
            bytes[from + j] = bytes[from + length - 1 - j];
            bytes[from + length - 1 - j] = kept;
        }
    }

    private void writeValues(DataSet set, Element element) {
        out.writeArrayPropertyStart("Value");
        switch (element.vr()) {
            case PN -> set.texts(element).forEach(this::writeName);
            case AT -> set.numbers(element).forEach(n -> out.writeString(Tags.hex(n.intValue())));
            case DS, IS -> set.texts(element).forEach(this::writeNumber);
            case FL, FD, SL, SS, SV, UL, US, UV -> set.numbers(element).forEach(this::writeNumber);
            default -> {
                if (element.tag() == Tags.SPECIFIC_CHARACTER_SET) {
                    out.writeString(UNICODE);
                } else {
                    set.texts(element).forEach(this::writeText);
                }
            }
        }
        out.writeEndArray();
    }

    private void writeName(String text) {
        var name = PersonName.of(text);
        if (name.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        writePart("Alphabetic", name.get().alphabetic());
        writePart("Ideographic", name.get().ideographic());
        writePart("Phonetic", name.get().phonetic());
        out.writeEndObject();
    }

    private void writePart(String group, String text) {
        if (!text.isEmpty()) {
            out.writeStringProperty(group, text);
        }
    }

    private void writeNumber(String text) {
        var number = DataSet.numberOf(text);
        if (number.isPresent()) {
            writeNumber(number.get());
        } else {
            writeText(text);
        }
    }

    private void writeNumber(Number number) {
        var value = number.doubleValue();
        if (!Double.isFinite(value)) {
            out.writeString(number.toString());
        } else if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            out.writeNumber((long) value);
        } else if (number instanceof Float) {
            out.writeNumber(number.floatValue());
        } else if (number instanceof Double) {
            out.writeNumber(value);
        } else {
            out.writeString(number.toString());
        }
    }

    private void writeText(String text) {
        if (text.isEmpty()) {
            out.writeNull();
        } else {
            out.writeString(text);
        }
    }
}
