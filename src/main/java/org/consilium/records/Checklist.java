package org.consilium.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.casework.Organ;

/** The organ's list: each item with the document that ticks it. */
public record Checklist(List<Item> items) {
    /**
     * @param code message keys {@code records.item.<code>} and {@code records.item.<code>.why}
     * @param required without it the board will miss something
     */
    public record Item(String code, Kind kind, boolean required, Optional<DocumentId> document) {
        public boolean isThere() {
            return document.isPresent();
        }

        private Item tickedBy(Document by) {
            return new Item(code, kind, required, Optional.of(by.id()));
        }
    }

    public Checklist {
        items = List.copyOf(items);
    }

    /** What is asked for with a cancer of this organ, nothing ticked. */
    public static Checklist of(Organ organ) {
        var own =
                switch (organ) {
                    case BREAST ->
                            Stream.of(
                                    need("biopsy", Kind.BIOPSY),
                                    need("receptors", Kind.IHC_MOLECULAR),
                                    need("mammogram", Kind.IMAGING),
                                    need("blood", Kind.BLOOD),
                                    good("ct", Kind.IMAGING));
                    case COLORECTAL ->
                            Stream.of(
                                    need("scopy", Kind.SCOPY),
                                    need("biopsy", Kind.BIOPSY),
                                    need("ct", Kind.IMAGING),
                                    need("cea", Kind.BLOOD),
                                    good("mmr", Kind.IHC_MOLECULAR),
                                    good("mriPelvis", Kind.IMAGING));
                    case HEAD_NECK ->
                            Stream.of(
                                    need("biopsy", Kind.BIOPSY),
                                    need("neckScan", Kind.IMAGING),
                                    good("chest", Kind.IMAGING),
                                    good("scopyNeck", Kind.SCOPY),
                                    good("blood", Kind.BLOOD));
                    case LUNG ->
                            Stream.of(
                                    need("biopsy", Kind.BIOPSY),
                                    need("ctChest", Kind.IMAGING),
                                    need("molecular", Kind.IHC_MOLECULAR),
                                    good("pet", Kind.IMAGING),
                                    good("brain", Kind.IMAGING),
                                    good("blood", Kind.BLOOD));
                    case CERVIX ->
                            Stream.of(
                                    need("biopsy", Kind.BIOPSY),
                                    need("mriPelvis", Kind.IMAGING),
                                    need("blood", Kind.BLOOD),
                                    good("chest", Kind.IMAGING));
                    case OTHER ->
                            Stream.of(
                                    need("biopsy", Kind.BIOPSY),
                                    need("scan", Kind.IMAGING),
                                    need("blood", Kind.BLOOD));
                };
        return new Checklist(Stream.concat(own, forAll()).toList());
    }

    /**
     * Ticked by what is there: first what a person said a document is on the list, then each other
     * document ticks the first open item of its kind, the oldest first.
     */
    Checklist tickedBy(List<Document> documents) {
        var ticked = new ArrayList<>(items);
        var used = new HashSet<DocumentId>();
        for (var i = 0; i < ticked.size(); i++) {
            var item = ticked.get(i);
            var named =
                    documents.stream()
                            .filter(d -> d.item().filter(item.code()::equals).isPresent())
                            .findFirst();
            if (named.isPresent()) {
                ticked.set(i, item.tickedBy(named.get()));
            }
        }
        documents.stream().filter(d -> d.item().isPresent()).forEach(d -> used.add(d.id()));
        for (var i = 0; i < ticked.size(); i++) {
            var item = ticked.get(i);
            var ofKind =
                    documents.stream()
                            .filter(d -> d.kind().filter(k -> k == item.kind()).isPresent())
                            .filter(d -> !used.contains(d.id()))
                            .findFirst();
            if (!item.isThere() && ofKind.isPresent()) {
                used.add(ofKind.get().id());
                ticked.set(i, item.tickedBy(ofKind.get()));
            }
        }
        return new Checklist(ticked);
    }

    public List<Item> missing() {
        return items.stream().filter(i -> i.required() && !i.isThere()).toList();
    }

    public long there() {
        return items.stream().filter(Item::isThere).count();
    }

    Optional<Item> item(String code) {
        return items.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    private static Stream<Item> forAll() {
        return Stream.of(
                good("treatment", Kind.DISCHARGE),
                good("operation", Kind.OPERATION_NOTE),
                good("letter", Kind.CONSULTATION));
    }

    private static Item need(String code, Kind kind) {
        return new Item(code, kind, true, Optional.empty());
    }

    private static Item good(String code, Kind kind) {
        return new Item(code, kind, false, Optional.empty());
    }
}
