package org.consilium.records.web;

import java.io.Serializable;
import java.util.List;
import org.consilium.records.Receipt;
import org.consilium.shell.Frame;

/** What became of one file, kept until the next page says it. */
public record ReceiptLine(String fileName, String key, boolean taken) implements Serializable {
    /** A packed folder is told file by file. */
    static List<ReceiptLine> all(Receipt receipt) {
        return receipt.all().map(ReceiptLine::of).toList();
    }

    private static ReceiptLine of(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Filed filed -> taken(filed, "filed");
            case Receipt.Locked locked -> taken(locked, "locked");
            case Receipt.Held held -> taken(held, "held");
            case Receipt.Duplicate same -> taken(same, "duplicate");
            case Receipt.Unpacked folder -> taken(folder, "unpacked");
            case Receipt.NotTaken not ->
                    new ReceiptLine(not.fileName(), "refused." + not.reason(), false);
        };
    }

    private static ReceiptLine taken(Receipt receipt, String what) {
        return new ReceiptLine(receipt.fileName(), "records.receipt." + what, true);
    }

    public String sentence(Frame frame) {
        return frame.t(key);
    }

    @Override
    public String toString() {
        return "ReceiptLine[" + key + "]";
    }
}
