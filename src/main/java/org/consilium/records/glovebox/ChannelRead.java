package org.consilium.records.glovebox;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Lets PDFBox read from a channel, a piece at a time. */
final class ChannelRead implements RandomAccessRead {
    private static final int PIECE = 1 << 14;

    private final SeekableByteChannel channel;
    private final long length;
    private final byte[] piece = new byte[PIECE];
    private long pieceStart;
    private int pieceLength;
    private long position;

    ChannelRead(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    @Override
    public int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        return piece[(int) (position++ - pieceStart)] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        if (!fill()) {
            return -1;
        }
        var at = (int) (position - pieceStart);
        var count = Math.min(most, pieceLength - at);
        System.arraycopy(piece, at, into, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position >= length) {
            return false;
        }
        if (position >= pieceStart && position < pieceStart + pieceLength) {
            return true;
        }
        channel.position(position);
        var buffer = ByteBuffer.wrap(piece);
        var count = 0;
        while (buffer.hasRemaining() && count >= 0) {
            count = channel.read(buffer);
        }
        pieceStart = position;
        pieceLength = buffer.position();
        return pieceLength > 0;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new EOFException("a place before the start");
        }
        position = Math.min(to, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long streamLength) {
        return new RandomAccessReadView(this, start, streamLength);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
