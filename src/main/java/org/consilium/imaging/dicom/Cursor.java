package org.consilium.imaging.dicom;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads a file forward through a small window. Every read checks that the bytes are there before it
 * makes room for them; the end of the file is an {@link EOFException} without cost.
 */
final class Cursor implements Closeable {
    private static final int WINDOW = 1 << 14;

    private final Feed feed;
    private final byte[] window = new byte[WINDOW];
    private int next;
    private int filled;
    private long position;

    private Cursor(Feed feed, long position) {
        this.feed = feed;
        this.position = position;
    }

    static Cursor at(SeekableByteChannel file, long start) throws IOException {
        file.position(start);
        return new Cursor(new Plain(file), start);
    }

    /** Positions count in the inflated bytes. */
    static Cursor inflating(SeekableByteChannel file, long start, long most) throws IOException {
        file.position(start);
        var wrapped = isZlib(file, start);
        file.position(start);
        return new Cursor(new Inflating(file, wrapped, most), 0);
    }

    long position() {
        return position;
    }

    boolean atEnd() throws IOException {
        return next == filled && !fill();
    }

    /** What comes next, without going there; shorter at the end of the file. */
    byte[] peek(int length) throws IOException {
        if (filled - next < length) {
            System.arraycopy(window, next, window, 0, filled - next);
            filled -= next;
            next = 0;
            while (filled < length) {
                var n = feed.read(window, filled);
                if (n <= 0) {
                    break;
                }
                filled += n;
            }
        }
        return Arrays.copyOfRange(window, next, Math.min(next + length, filled));
    }

    int u8() throws IOException {
        if (next == filled && !fill()) {
            throw new EndOfFile();
        }
        position++;
        return window[next++] & 0xFF;
    }

    int u16(ByteOrder order) throws IOException {
        var a = u8();
        var b = u8();
        return order == ByteOrder.LITTLE_ENDIAN ? b << 8 | a : a << 8 | b;
    }

    long u32(ByteOrder order) throws IOException {
        long a = u16(order);
        long b = u16(order);
        return order == ByteOrder.LITTLE_ENDIAN ? b << 16 | a : a << 16 | b;
    }

    /** Reads no more than there is: room is made as the bytes come. */
    byte[] bytes(int length) throws IOException {
        if (feed.left() >= 0 && length > feed.left() + (filled - next)) {
            throw new EndOfFile();
        }
        var bytes = new byte[length];
        for (var done = 0; done < length; ) {
            if (next == filled && !fill()) {
                throw new EndOfFile();
            }
            var n = Math.min(length - done, filled - next);
            System.arraycopy(window, next, bytes, done, n);
            next += n;
            done += n;
        }
        position += length;
        return bytes;
    }

    /** How many bytes were really there to be skipped. */
    long skip(long length) throws IOException {
        var inWindow = (int) Math.min(length, filled - next);
        next += inWindow;
        var skipped = inWindow + (inWindow < length ? feed.skip(length - inWindow) : 0L);
        position += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }

    /** As much as there is. */
    static void fill(SeekableByteChannel file, ByteBuffer into) throws IOException {
        for (var n = 1; n > 0 && into.hasRemaining(); ) {
            n = file.read(into);
        }
    }

    private boolean fill() throws IOException {
        var n = feed.read(window, 0);
        next = 0;
        filled = Math.max(0, n);
        return n > 0;
    }

    private static boolean isZlib(SeekableByteChannel file, long start) throws IOException {
        var head = ByteBuffer.allocate(2);
        fill(file, head);
        file.position(start);
        var first = head.get(0) & 0xFF;
        var second = head.get(1) & 0xFF;
        return (first & 0x0F) == 8 && first >>> 4 <= 7 && (first << 8 | second) % 31 == 0;
    }

    private interface Feed extends Closeable {
        int read(byte[] into, int from) throws IOException;

        long skip(long length) throws IOException;

        /** -1 when nobody knows. */
        long left() throws IOException;
    }

    private record Plain(SeekableByteChannel file) implements Feed {
        @Override
        public int read(byte[] into, int from) throws IOException {
            return file.read(ByteBuffer.wrap(into, from, into.length - from));
        }

        @Override
        public long skip(long length) throws IOException {
            var n = Math.min(length, left());
            file.position(file.position() + n);
            return n;
        }

        @Override
        public long left() throws IOException {
            return Math.max(0, file.size() - file.position());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class Inflating implements Feed {
        private static final int CHUNK = 1 << 13;

        private final Inflater inflater;
        private final InputStream in;
        private long allowed;

        Inflating(SeekableByteChannel file, boolean wrapped, long most) {
            this.inflater = new Inflater(!wrapped);
            this.in =
                    new InflaterInputStream(Channels.newInputStream(file), inflater, CHUNK) {
                        @Override
                        public void close() throws IOException {
                            inflater.end();
                            super.close();
                        }
                    };
            this.allowed = most;
        }

        @Override
        public int read(byte[] into, int from) throws IOException {
            try {
                var n = in.read(into, from, into.length - from);
                allowed -= Math.max(0, n);
                if (allowed < 0) {
                    throw new TooMuch();
                }
                return n;
            } catch (ZipException | EOFException e) {
                return -1;
            }
        }

        @Override
        public long skip(long length) throws IOException {
            var into = new byte[CHUNK];
            var done = 0L;
            while (done < length) {
                try {
                    var n = in.read(into, 0, (int) Math.min(into.length, length - done));
                    if (n < 0) {
                        break;
                    }
                    done += n;
                    allowed -= n;
                } catch (ZipException | EOFException e) {
                    break;
                }
                if (allowed < 0) {
                    throw new TooMuch();
                }
            }
            return done;
        }

        @Override
        public long left() {
            return -1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The file ends where more was promised. */
    static final class EndOfFile extends EOFException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /** It inflates to more than anybody may send. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }
}
