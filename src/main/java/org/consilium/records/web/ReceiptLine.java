package org.consilium.records.web;

import java.io.Serializable;
import org.consilium.records.Receipt;
import org.consilium.shell.Frame;

/** What became of one file, kept until the next page says it. */
public record ReceiptLine(String fileName, String key, boolean taken) implements Serializable {
    static ReceiptLine of(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Filed filed ->
                    new ReceiptLine(filed.fileName(), "records.receipt.filed", true);
            case Receipt.Duplicate same ->
                    new ReceiptLine(same.fileName(), "records.receipt.duplicate", true);
            case Receipt.NotTaken not ->
                    new ReceiptLine(not.fileName(), "refused." + not.reason(), false);
        };
    }

    public String sentence(Frame frame) {
        return frame.t(key);
    }

    @Override
    public String toString() {
        return "ReceiptLine[" + key + "]";
    }
}
