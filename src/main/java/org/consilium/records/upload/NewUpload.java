package org.consilium.records.upload;

import java.util.Optional;
import org.consilium.kernel.RequestKey;

/**
 * What somebody is about to send.
 *
 * @param folder where it lies at the sender's
 * @param ofPages a photo of one page: it waits until the others are here, too
 */
public record NewUpload(
        String fileName, Optional<String> folder, long bytes, boolean ofPages, RequestKey key) {
    @Override
    public String toString() {
        return "NewUpload[" + bytes + "]";
    }
}
