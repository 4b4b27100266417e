package org.consilium.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.function.Consumer;
import org.apache.commons.io.input.BoundedInputStream;
import org.consilium.kernel.CannotStart;
import org.consilium.kernel.Ids;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket. A draft is an encrypted file on this machine until it is kept; an object is
 * there whole and durable once the store has answered, or not at all.
 */
class S3Blobs implements Blobs, AutoCloseable {
    /** What is larger goes in parts of this size; no store takes smaller ones. */
    static final int PART = 8 << 20;

    private static final String TYPE = "application/octet-stream";
    private static final int NOT_FOUND = 404;
    private static final int CHANGED = 412;

    private final S3Client s3;
    private final String bucket;
    private final Drafts drafts;
    private final Clock clock;

    S3Blobs(S3Client s3, String bucket, Path coming, Ids ids, Clock clock) throws IOException {
        this.s3 = s3;
        this.bucket = bucket;
        this.drafts = new Drafts(coming, this::keep, ids, clock);
        this.clock = clock;
    }

    /**
     * Writes something and takes it away again.
     *
     * @throws CannotStart when that does not go
     */
    void mustAnswer() {
        var key = "consilium-start";
        try {
            s3.putObject(to -> to.bucket(bucket).key(key), RequestBody.empty());
            s3.deleteObject(at -> at.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new CannotStart(
                    "the bucket of CONSILIUM_BLOBS_BUCKET cannot be written (%s); see that it is there, that CONSILIUM_BLOBS_ENDPOINT and CONSILIUM_BLOBS_REGION are right and that its keys may read, write, list and delete."
                            .formatted(whyNot(e)),
                    e);
        }
    }

    private static String whyNot(SdkException e) {
        return e instanceof S3Exception said && said.awsErrorDetails() != null
                ? said.awsErrorDetails().errorCode()
                : "no answer";
    }

    @Override
    public Draft draft() throws IOException {
        return drafts.next();
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return new S3Channel(s3, bucket, Blobs.safe(name));
    }

    @Override
    public void delete(String name) throws IOException {
        ask(() -> s3.deleteObject(at -> at.bucket(bucket).key(Blobs.safe(name))));
    }

    @Override
    public void each(Consumer<Blob> look) throws IOException {
        var pages = s3.listObjectsV2Paginator(of -> of.bucket(bucket)).iterator();
        while (ask(pages::hasNext)) {
            for (var object : ask(pages::next).contents()) {
                if (Blobs.isSafe(object.key())) {
                    look.accept(new Blob(object.key(), object.lastModified(), object.eTag()));
                }
            }
        }
    }

    /** The look before is for stores that do not know the condition. */
    @Override
    public void delete(Blob seen) throws IOException {
        try {
            var now = s3.headObject(of -> of.bucket(bucket).key(seen.name()));
            if (now.eTag().equals(seen.version())) {
                s3.deleteObject(at -> at.bucket(bucket).key(seen.name()).ifMatch(seen.version()));
            }
        } catch (S3Exception e) {
            if (e.statusCode() != NOT_FOUND && e.statusCode() != CHANGED) {
                throw new Unreachable(e);
            }
        } catch (SdkException e) {
            throw new Unreachable(e);
        }
    }

    @Override
    public void forgetLeftOvers() throws IOException {
        drafts.forgetLeftOvers();
        var old = clock.instant().minus(Drafts.LEFT_OVER);
        var pages = s3.listMultipartUploadsPaginator(of -> of.bucket(bucket)).iterator();
        while (ask(pages::hasNext)) {
            for (var upload : ask(pages::next).uploads()) {
                if (upload.initiated().isBefore(old)) {
                    abort(upload);
                }
            }
        }
    }

    private void abort(MultipartUpload upload) throws IOException {
        ask(
                () ->
                        s3.abortMultipartUpload(
                                of ->
                                        of.bucket(bucket)
                                                .key(upload.key())
                                                .uploadId(upload.uploadId())));
    }

    @Override
    public void close() {
        s3.close();
    }

    private void keep(Path file, String name) throws IOException {
        if (Files.size(file) > PART) {
            keepInParts(file, name);
            return;
        }
        var whole = new Part(file, 0, Files.size(file));
        var sum = whole.md5();
        ask(() -> s3.putObject(to -> to.bucket(bucket).key(name).contentMD5(sum), whole.body()));
    }

    /** Parts of an upload that is never completed are no object; they are left for the night. */
    private void keepInParts(Path file, String name) throws IOException {
        var size = Files.size(file);
        var id = ask(() -> s3.createMultipartUpload(to -> to.bucket(bucket).key(name))).uploadId();
        var done = new ArrayList<CompletedPart>();
        for (var from = 0L; from < size; from += PART) {
            var number = done.size() + 1;
            var part = new Part(file, from, Math.min(PART, size - from));
            var sum = part.md5();
            var kept =
                    ask(
                            () ->
                                    s3.uploadPart(
                                            to ->
                                                    to.bucket(bucket)
                                                            .key(name)
                                                            .uploadId(id)
                                                            .partNumber(number)
                                                            .contentMD5(sum),
                                            part.body()));
            done.add(CompletedPart.builder().partNumber(number).eTag(kept.eTag()).build());
        }
        ask(
                () ->
                        s3.completeMultipartUpload(
                                of ->
                                        of.bucket(bucket)
                                                .key(name)
                                                .uploadId(id)
                                                .multipartUpload(all -> all.parts(done))));
    }

    static <T> T ask(Asking<T> asking) throws IOException {
        try {
            return asking.get();
        } catch (SdkException e) {
            throw new Unreachable(e);
        }
    }

    interface Asking<T> {
        T get();
    }

    /** A stretch of a file, read anew for each try. */
    private record Part(Path file, long from, long length) {
        RequestBody body() {
            return RequestBody.fromContentProvider(this::stream, length, TYPE);
        }

        /** The store compares it with what reached it. */
        String md5() throws IOException {
            try (var in = new DigestInputStream(open(), MessageDigest.getInstance("MD5"))) {
                in.transferTo(OutputStream.nullOutputStream());
                return Base64.getEncoder().encodeToString(in.getMessageDigest().digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private InputStream stream() {
            try {
                return open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private InputStream open() throws IOException {
            var channel = FileChannel.open(file, StandardOpenOption.READ).position(from);
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel))
                    .setMaxCount(length)
                    .get();
        }
    }
}
