package org.consilium.imaging.dicom;

import java.util.Arrays;

/** Stretches of a file, in order; grows cheaply, since files may have a hundred thousand. */
public final class Spans {
    private long[] offsets = new long[1];
    private long[] lengths = new long[1];
    private int size;

    static Spans of(long offset, long length) {
        var one = new Spans();
        one.add(offset, length);
        return one;
    }

    void add(long offset, long length) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        offsets[size] = offset;
        lengths[size++] = length;
    }

    public int size() {
        return size;
    }

    public long offset(int i) {
        return offsets[i];
    }

    public long length(int i) {
        return lengths[i];
    }

    public long total() {
        var total = 0L;
        for (var i = 0; i < size; i++) {
            total += lengths[i];
        }
        return total;
    }

    Spans part(int from, int until) {
        var part = new Spans();
        for (var i = from; i < until; i++) {
            part.add(offsets[i], lengths[i]);
        }
        return part;
    }
}
