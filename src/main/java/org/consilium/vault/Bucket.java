package org.consilium.vault;

import java.net.URI;
import java.util.Optional;
import org.consilium.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The operator's bucket and how it is reached; see the README's table. */
@Component
class Bucket {
    private final String name;
    private final String endpoint;
    private final String region;
    private final String accessKey;
    private final String secretKey;

    Bucket(
            @Value("${consilium.blobs-bucket:}") String name,
            @Value("${consilium.blobs-endpoint:}") String endpoint,
            @Value("${consilium.blobs-region:}") String region,
            @Value("${consilium.blobs-access-key:}") String accessKey,
            @Value("${consilium.blobs-secret-key:}") String secretKey) {
        this.name = name.strip();
        this.endpoint = endpoint.strip();
        this.region = region.strip();
        this.accessKey = accessKey.strip();
        this.secretKey = secretKey.strip();
    }

    /** Empty when none is set: documents lie in the data folder. */
    Optional<String> name() {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /**
     * What is not set is found the way every program for S3 finds it: environment, profile, role of
     * the machine.
     */
    S3Client client() {
        var client =
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        // Each upload brings its MD5, which every store knows; these newer sums
                        // not.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        try {
            if (!region.isEmpty()) {
                client.region(Region.of(region));
            } else if (!endpoint.isEmpty()) {
                client.region(Region.US_EAST_1);
            }
            if (!endpoint.isEmpty()) {
                client.endpointOverride(URI.create(endpoint)).forcePathStyle(true);
            }
            if (!accessKey.isEmpty()) {
                client.credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(accessKey, secretKey)));
            }
            return client.build();
        } catch (SdkException | IllegalArgumentException | NullPointerException e) {
            throw new CannotStart(
                    "the settings of the bucket cannot be: CONSILIUM_BLOBS_ENDPOINT must be like https://s3.example.org, and without it CONSILIUM_BLOBS_REGION must be set.",
                    e);
        }
    }

    @Override
    public String toString() {
        return "Bucket[" + name + "]";
    }
}
