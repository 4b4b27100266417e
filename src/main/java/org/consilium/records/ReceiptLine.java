package org.consilium.records;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.consilium.shell.Frame;

/** What became of one file, kept until the next page says it. */
public record ReceiptLine(String fileName, String key, boolean taken) implements Serializable {
    private static final int MOST_SAID = 12;

    /** A packed folder is told file by file. */
    public static List<ReceiptLine> all(Receipt receipt) {
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

    /** No page of a report was kept. */
    public static ReceiptLine noPages(String fileName) {
        return new ReceiptLine(fileName, "refused.records.pages.none", false);
    }

    private static ReceiptLine taken(Receipt receipt, String what) {
        return new ReceiptLine(receipt.fileName(), "records.receipt." + what, true);
    }

    /** What became of one file, or of those of a packed folder: many that are well are counted. */
    public static String inWords(List<ReceiptLine> lines, Frame frame) {
        if (lines.size() == 1) {
            return lines.getFirst().sentence(frame);
        }
        var many = lines.size() > MOST_SAID;
        var said =
                lines.stream()
                        .filter(line -> !many || !line.taken())
                        .limit(MOST_SAID)
                        .map(line -> line.fileName() + ": " + line.sentence(frame))
                        .collect(Collectors.joining("\n"));
        if (!many) {
            return said;
        }
        var taken = lines.stream().filter(ReceiptLine::taken).count();
        return (frame.t("records.receipt.many", taken, lines.size()) + "\n" + said).strip();
    }

    public String sentence(Frame frame) {
        return frame.t(key);
    }

    @Override
    public String toString() {
        return "ReceiptLine[" + key + "]";
    }
}
