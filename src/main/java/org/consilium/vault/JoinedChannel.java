package org.consilium.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several parts read as one; the one that is read is open, the others are not. */
final class JoinedChannel implements SeekableByteChannel {
    private final List<Vault.Part> parts;
    private final long[] starts;
    private final Opener opener;
    private int number;
    private @Nullable SeekableByteChannel part;
    private long position;
    private boolean open = true;

    JoinedChannel(List<Vault.Part> parts, Opener opener) {
        this.parts = parts;
        this.starts = new long[parts.size() + 1];
        for (var i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + parts.get(i).bytes();
        }
        this.opener = opener;
    }

    interface Opener {
        SeekableByteChannel open(String name) throws IOException;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size()) {
            return -1;
        }
        var from = atPosition();
        var n = from.read(into);
        if (n < 0) {
            throw new IOException("a part is shorter than it was");
        }
        position += n;
        return n;
    }

    private SeekableByteChannel atPosition() throws IOException {
        var wanted = number;
        while (position < starts[wanted]) {
            wanted--;
        }
        while (position >= starts[wanted + 1]) {
            wanted++;
        }
        if (part == null || wanted != number) {
            closePart();
            number = wanted;
            part = opener.open(parts.get(number).name());
        }
        return part.position(position - starts[number]);
    }

    private void closePart() throws IOException {
        if (part != null) {
            part.close();
            part = null;
        }
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
        return starts[parts.size()];
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        closePart();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }
}
