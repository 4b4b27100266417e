package org.consilium.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * An object read by ranges: little at first, since most objects are small, then twice as much each
 * time, as long as it is read on. All ranges are of the object that was there when it was opened.
 */
final class S3Channel implements SeekableByteChannel {
    private static final int LEAST = 1 << 17;
    private static final int MOST = 1 << 22;
    private static final int NO_SUCH_RANGE = 416;

    private final S3Client s3;
    private final GetObjectRequest.Builder request;
    private final long size;
    private ByteBuffer ahead = ByteBuffer.allocate(0);
    private long aheadAt;
    private int stride = LEAST;
    private long position;
    private boolean open = true;

    S3Channel(S3Client s3, String bucket, String name) throws IOException {
        this.s3 = s3;
        this.request = GetObjectRequest.builder().bucket(bucket).key(name);
        try {
            this.size = sizeIn(fetch(0));
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(name).initCause(e);
        } catch (SdkException e) {
            throw new Blobs.Unreachable(e);
        }
    }

    /** The last number of {@code bytes 0-99/1000}. */
    private static long sizeIn(String range) {
        return Long.parseLong(range.substring(range.lastIndexOf('/') + 1));
    }

    private String fetch(long from) {
        request.range("bytes=%d-%d".formatted(from, from + stride - 1));
        try {
            var got = s3.getObjectAsBytes(request.build());
            request.ifMatch(got.response().eTag());
            ahead = got.asByteBuffer();
            aheadAt = from;
            return got.response().contentRange();
        } catch (S3Exception e) {
            if (e.statusCode() == NO_SUCH_RANGE && from == 0) {
                return "bytes */0";
            }
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        if (position < aheadAt || position >= aheadAt + ahead.limit()) {
            stride = position == aheadAt + ahead.limit() ? Math.min(MOST, stride * 2) : LEAST;
            S3Blobs.ask(() -> fetch(position));
        }
        var from = (int) (position - aheadAt);
        var count = Math.min(into.remaining(), ahead.limit() - from);
        into.put(ahead.slice(from, count));
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        ahead = ByteBuffer.allocate(0);
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
