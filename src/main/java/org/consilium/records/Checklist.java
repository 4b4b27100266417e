package org.consilium.records;

import static org.consilium.records.Item.BIOPSY;
import static org.consilium.records.Item.BLOOD;
import static org.consilium.records.Item.BODY_CT;
import static org.consilium.records.Item.BRAIN_MRI;
import static org.consilium.records.Item.CEA;
import static org.consilium.records.Item.CHEST_CT;
import static org.consilium.records.Item.DOCTORS_LETTER;
import static org.consilium.records.Item.MAMMOGRAM;
import static org.consilium.records.Item.MMR;
import static org.consilium.records.Item.MOLECULAR;
import static org.consilium.records.Item.NECK_SCAN;
import static org.consilium.records.Item.OPERATION;
import static org.consilium.records.Item.PELVIS_MRI;
import static org.consilium.records.Item.PET;
import static org.consilium.records.Item.RECEPTORS;
import static org.consilium.records.Item.SCAN;
import static org.consilium.records.Item.SCOPY;
import static org.consilium.records.Item.THROAT_SCOPY;
import static org.consilium.records.Item.TREATMENT_SO_FAR;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.casework.Organ;

/** The organ's list: each item with the document that ticks it. */
public record Checklist(List<Line> lines) {
    /**
     * @param required without it the board will miss something
     */
    public record Line(Item item, boolean required, Optional<DocumentId> document) {
        public String code() {
            return item.name();
        }

        public boolean isThere() {
            return document.isPresent();
        }
    }

    private static final Map<Organ, Checklist> OF = new EnumMap<>(Organ.class);

    static {
        ask(Organ.BREAST, Set.of(BODY_CT), BIOPSY, RECEPTORS, MAMMOGRAM, BLOOD, BODY_CT);
        ask(
                Organ.COLORECTAL,
                Set.of(MMR, PELVIS_MRI),
                SCOPY,
                BIOPSY,
                BODY_CT,
                CEA,
                MMR,
                PELVIS_MRI);
        ask(
                Organ.HEAD_NECK,
                Set.of(CHEST_CT, THROAT_SCOPY, BLOOD),
                BIOPSY,
                NECK_SCAN,
                CHEST_CT,
                THROAT_SCOPY,
                BLOOD);
        ask(
                Organ.LUNG,
                Set.of(PET, BRAIN_MRI, BLOOD),
                BIOPSY,
                CHEST_CT,
                MOLECULAR,
                PET,
                BRAIN_MRI,
                BLOOD);
        ask(Organ.CERVIX, Set.of(CHEST_CT), BIOPSY, PELVIS_MRI, BLOOD, CHEST_CT);
        ask(Organ.OTHER, Set.of(), BIOPSY, SCAN, BLOOD);
    }

    public Checklist {
        lines = List.copyOf(lines);
    }

    /** What is asked for with a cancer of this organ, nothing ticked. */
    public static Checklist of(Organ organ) {
        return Optional.ofNullable(OF.get(organ)).orElseThrow();
    }

    public List<Line> missing() {
        return lines.stream().filter(line -> line.required() && !line.isThere()).toList();
    }

    public long there() {
        return lines.stream().filter(Line::isThere).count();
    }

    boolean asksFor(Item item) {
        return lines.stream().anyMatch(line -> line.item() == item);
    }

    /**
     * Ticked by what is there: first by what a person said a document is on the list, then each
     * other document ticks the first open line of its kind, the oldest document first.
     */
    Checklist tickedBy(List<Document> oldestFirst) {
        var used = new HashSet<DocumentId>();
        var named =
                lines.stream()
                        .map(
                                line ->
                                        tick(
                                                line,
                                                oldestFirst,
                                                d -> d.item().equals(Optional.of(line.item()))))
                        .toList();
        oldestFirst.stream().filter(d -> d.item().isPresent()).forEach(d -> used.add(d.id()));
        return new Checklist(
                named.stream()
                        .map(
                                line -> {
                                    var ticked =
                                            tick(
                                                    line,
                                                    oldestFirst,
                                                    d ->
                                                            !used.contains(d.id())
                                                                    && d.kind()
                                                                            .equals(
                                                                                    Optional.of(
                                                                                            line.item()
                                                                                                    .kind())));
                                    ticked.document().ifPresent(used::add);
                                    return ticked;
                                })
                        .toList());
    }

    private static Line tick(Line line, List<Document> by, Predicate<Document> fits) {
        if (line.isThere()) {
            return line;
        }
        return new Line(
                line.item(),
                line.required(),
                by.stream().filter(fits).findFirst().map(Document::id));
    }

    private static void ask(Organ organ, Set<Item> onlyGood, Item... items) {
        var own =
                Stream.of(items)
                        .map(item -> new Line(item, !onlyGood.contains(item), Optional.empty()));
        var forAll =
                Stream.of(TREATMENT_SO_FAR, OPERATION, DOCTORS_LETTER)
                        .map(item -> new Line(item, false, Optional.empty()));
        OF.put(organ, new Checklist(Stream.concat(own, forAll).toList()));
    }
}
