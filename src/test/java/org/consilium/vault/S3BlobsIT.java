package org.consilium.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.consilium.kernel.CannotStart;
import org.consilium.testing.TheBucket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** The same promises on a server that speaks S3. */
class S3BlobsIT extends BlobsContract {
    @TempDir static Path store;
    private static TheBucket bucket;

    @BeforeAll
    static void aBucket() throws Exception {
        bucket = TheBucket.opened(store);
    }

    @AfterAll
    static void close() {
        bucket.close();
    }

    @Override
    Blobs blobs() throws IOException {
        return at(bucket.endpoint(), TheBucket.NAME, TheBucket.SECRET, Clock.systemUTC());
    }

    @Override
    Path coming() {
        return folder.resolve("coming");
    }

    @Test
    void a_bucket_that_can_be_written_lets_the_program_start() throws IOException {
        var blobs = at(bucket.endpoint(), TheBucket.NAME, TheBucket.SECRET, Clock.systemUTC());
        blobs.mustAnswer();
        blobs.each(blob -> assertThat(blob.name()).isNotEqualTo("consilium-start"));
    }

    @Test
    void a_bucket_that_is_not_there_or_closed_refuses_the_start_in_words() throws IOException {
        refuses(at(bucket.endpoint(), "nowhere", TheBucket.SECRET, Clock.systemUTC()));
        refuses(at(bucket.endpoint(), TheBucket.NAME, "wrong", Clock.systemUTC()));
        refuses(at(nobody(), TheBucket.NAME, TheBucket.SECRET, Clock.systemUTC()));
    }

    @Test
    void settings_that_cannot_be_are_named() {
        assertThatThrownBy(() -> new Bucket("b", "not an address", "", "", "").client())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CONSILIUM_BLOBS_ENDPOINT");
    }

    @Test
    void a_store_that_does_not_answer_is_not_a_missing_file() throws IOException {
        var blobs = at(nobody(), TheBucket.NAME, TheBucket.SECRET, Clock.systemUTC());
        assertThatThrownBy(() -> blobs.open("a")).isInstanceOf(Blobs.Unreachable.class);
        assertThatThrownBy(() -> blobs.each(blob -> {})).isInstanceOf(Blobs.Unreachable.class);
        assertThatThrownBy(() -> keep(blobs, "a", some(10))).isInstanceOf(Blobs.Unreachable.class);
        assertThatThrownBy(
                        () ->
                                at(
                                                bucket.endpoint(),
                                                "nowhere",
                                                TheBucket.SECRET,
                                                Clock.systemUTC())
                                        .open("a"))
                .isInstanceOf(Blobs.Unreachable.class);
    }

    @Test
    void parts_of_an_upload_that_was_cut_off_are_thrown_away_a_day_after() throws IOException {
        var s3 = client(bucket.endpoint(), TheBucket.SECRET);
        var key = UUID.randomUUID().toString();
        s3.createMultipartUpload(to -> to.bucket(TheBucket.NAME).key(key));
        at(bucket.endpoint(), TheBucket.NAME, TheBucket.SECRET, Clock.systemUTC())
                .forgetLeftOvers();
        assertThat(open(s3, key)).isEqualTo(1);
        var tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        at(bucket.endpoint(), TheBucket.NAME, TheBucket.SECRET, tomorrow).forgetLeftOvers();
        assertThat(open(s3, key)).isZero();
    }

    private static long open(S3Client s3, String key) {
        return s3.listMultipartUploads(of -> of.bucket(TheBucket.NAME)).uploads().stream()
                .filter(upload -> upload.key().equals(key))
                .count();
    }

    private static void refuses(S3Blobs blobs) {
        assertThatThrownBy(blobs::mustAnswer)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CONSILIUM_BLOBS_BUCKET");
    }

    private S3Blobs at(String endpoint, String name, String secret, Clock clock)
            throws IOException {
        return new S3Blobs(client(endpoint, secret), name, coming(), ids(), clock);
    }

    private static S3Client client(String endpoint, String secret) {
        return new Bucket(TheBucket.NAME, endpoint, "", TheBucket.KEY, secret).client();
    }

    private static String nobody() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
