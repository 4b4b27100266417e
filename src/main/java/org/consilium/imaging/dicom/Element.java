package org.consilium.imaging.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** One attribute of a data set. */
public record Element(int tag, Vr vr, Value value) {
    /** What an attribute holds. */
    public sealed interface Value {}

    /** As in the file; whoever asks for text or numbers gets them from the data set. */
    public record Held(ByteBuffer bytes) implements Value {
        Held(byte[] bytes, ByteOrder order) {
            this(ByteBuffer.wrap(bytes).order(order));
        }

        /** In the order of the file. */
        public byte[] copy() {
            var copy = new byte[bytes.capacity()];
            bytes.get(0, copy);
            return copy;
        }

        int size() {
            return bytes.capacity();
        }
    }

    public record Items(List<DataSet> sets) implements Value {
        public Items {
            sets = List.copyOf(sets);
        }
    }

    /** Too long to hold: where it lies in the (inflated) file. */
    public record Located(long offset, long length, ByteOrder order) implements Value {}

    /** Pixels in pieces: the table of offsets, then each fragment. */
    public record Fragments(Spans table, Spans pieces) implements Value {}

    public boolean isEmpty() {
        return switch (value) {
            case Held held -> held.size() == 0;
            case Items(var sets) -> sets.isEmpty();
            case Located at -> at.length() == 0;
            case Fragments(var table, var pieces) -> pieces.size() == 0;
        };
    }
}
