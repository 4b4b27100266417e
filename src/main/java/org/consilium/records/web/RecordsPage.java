package org.consilium.records.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Kind;
import org.consilium.records.ReceiptLine;
import org.consilium.shell.Problems;

/**
 * All documents of a case, those of one kind when one is chosen.
 *
 * @param arranged what was put together of other documents; empty when the reader may not arrange
 * @param joinable whose pages the reader may say to be of one report, in the order they would have
 * @param problems with what was chosen to be joined
 * @param upload empty when the reader may not add any
 * @param unconfirmed a doctor opened the case and the patient's side has not said yes
 */
public record RecordsPage(
        Side side,
        CaseNumber number,
        List<Thumb> all,
        Optional<Kind> only,
        List<ReceiptLine> receipts,
        List<ArrangingPart> arranged,
        List<Thumb> joinable,
        Problems problems,
        Optional<UploadPart> upload,
        boolean unconfirmed) {
    public RecordsPage {
        all = List.copyOf(all);
        receipts = List.copyOf(receipts);
        arranged = List.copyOf(arranged);
        joinable = List.copyOf(joinable);
    }

    public boolean isFamily() {
        return side == Side.MY;
    }

    public List<Thumb> shown() {
        return all.stream()
                .filter(t -> only.isEmpty() || t.document().kind().equals(only))
                .toList();
    }

    /** How many there are of each kind that is there. */
    public Map<Kind, Integer> kinds() {
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        all.forEach(t -> t.document().kind().ifPresent(kind -> kinds.merge(kind, 1, Integer::sum)));
        return kinds;
    }

    /** What to sort next. */
    public Optional<Thumb> nextUnsorted() {
        return all.stream().filter(t -> !t.isSorted()).findFirst();
    }

    public boolean isCurrent(Kind kind) {
        return only.filter(k -> k == kind).isPresent();
    }

    public String kindLink(Kind kind) {
        return side.recordsAt(number) + "?kind=" + kind;
    }
}
