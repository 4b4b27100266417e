package org.consilium.records.glovebox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file as seen from inside: asked for piece by piece, never whole, never on a disk. */
final class FarBytes implements SeekableByteChannel {
    private static final int PIECE = 1 << 16;
    private static final int KEPT = 32;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final long size;
    private final Map<Long, byte[]> pieces =
            new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
                    return size() > KEPT;
                }
            };
    private long position;

    FarBytes(DataInputStream in, DataOutputStream out, long size) {
        this.in = in;
        this.out = out;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        var count = 0;
        while (into.hasRemaining() && position < size) {
            var piece = piece(position / PIECE);
            var at = (int) (position % PIECE);
            var n = Math.min(into.remaining(), piece.length - at);
            if (n <= 0) {
                throw new EOFException("the file ends before its end");
            }
            into.put(piece, at, n);
            position += n;
            count += n;
        }
        return count;
    }

    @SuppressWarnings("EnumOrdinal") // both ends are the same program
    private byte[] piece(long number) throws IOException {
        var known = pieces.get(number);
        if (known != null) {
            return known;
        }
        out.writeByte(Signal.READ.ordinal());
        out.writeLong(number * PIECE);
        out.writeInt((int) Math.min(PIECE, size - number * PIECE));
        out.flush();
        var piece = new byte[in.readInt()];
        in.readFully(piece);
        pieces.put(number, piece);
        return piece;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        if (to < 0) {
            throw new IllegalArgumentException("a place before the start");
        }
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /** Stays open: the file is looked at several times. */
    @Override
    public void close() {
        position = 0;
    }
}
