package org.consilium.records.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The sums of the files that are coming in, so that nothing is read again at their end. What is not
 * here, since the program was started again or another node took a part, is read from the parts.
 */
@Component
class Sums {
    private static final int MOST = 2_000;

    private final Map<UploadId, Sum> sums =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UploadId, Sum> eldest) {
                    return size() > MOST;
                }
            };

    private record Sum(MessageDigest digest, long bytes) {}

    /** A copy to go on with, when the first bytes are known so far. */
    synchronized Optional<MessageDigest> at(UploadId id, long bytes) {
        if (bytes == 0) {
            return Optional.of(fresh());
        }
        return Optional.ofNullable(sums.get(id))
                .filter(sum -> sum.bytes() == bytes)
                .map(sum -> copy(sum.digest()));
    }

    synchronized void keep(UploadId id, MessageDigest digest, long bytes) {
        sums.put(id, new Sum(digest, bytes));
    }

    synchronized void forget(UploadId id) {
        sums.remove(id);
    }

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
