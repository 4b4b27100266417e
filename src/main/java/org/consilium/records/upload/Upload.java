package org.consilium.records.upload;

import java.util.List;
import java.util.Optional;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.RequestKey;
import org.consilium.records.ReceiptLine;

/**
 * One file on its way in.
 *
 * @param arrived so many of its bytes are here for good
 * @param sha256 once it is whole, when it could be kept running
 * @param told what became of it, once it is settled
 */
public record Upload(
        UploadId id,
        AccountId by,
        RequestKey key,
        String fileName,
        Optional<String> folder,
        long bytes,
        long arrived,
        boolean ofPages,
        State state,
        Optional<String> sha256,
        List<ReceiptLine> told) {
    public Upload {
        told = List.copyOf(told);
    }

    /** How far a file is. */
    public enum State {
        COMING,
        /** All bytes are here; it is checked next, or waits for the other pages. */
        WHOLE,
        /** It is a document, or was not taken. */
        SETTLED,
        /** Nobody wants it any more; its bytes go. */
        FORGOTTEN
    }

    public int percent() {
        return (int) (arrived * 100 / bytes);
    }

    /** Whether somebody should know of it: it is not here yet, or not as it should be. */
    public boolean isOpen() {
        return state != State.FORGOTTEN
                && (state != State.SETTLED || told.stream().anyMatch(line -> !line.taken()));
    }

    @Override
    public String toString() {
        return "Upload[" + id.value() + " " + state + "]";
    }
}
