package org.consilium.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.consilium.kernel.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which store there is: the bucket when one is set, else the data folder. */
@Configuration(proxyBeanMethods = false)
class BlobStore {
    @Bean
    Blobs blobs(Bucket bucket, @Value("${consilium.data}") Path data, Ids ids, Clock clock)
            throws IOException {
        var root = data.toAbsolutePath().normalize().resolve("blobs");
        if (bucket.name().isEmpty()) {
            return new DiskBlobs(root, ids, clock);
        }
        var blobs =
                new S3Blobs(
                        bucket.client(), bucket.name().get(), root.resolve("coming"), ids, clock);
        blobs.mustAnswer();
        return blobs;
    }
}
