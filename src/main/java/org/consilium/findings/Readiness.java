package org.consilium.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.consilium.casework.Request;
import org.consilium.records.Document;
import org.consilium.records.Kind;

/** How ready a case is for the board: six items, each 1, 3 or 5 (after MDT-MODe); 30 in all. */
public record Readiness(Map<Item, Integer> scores) {
    private static final int NONE = 1;
    private static final int SOME = 3;
    private static final int FULL = 5;
    private static final int ENOUGH = 18;

    public enum Item {
        HISTORY,
        IMAGING,
        PATHOLOGY,
        COMORBIDITY,
        PSYCHOSOCIAL,
        PATIENTS_VIEW
    }

    public Readiness {
        scores = Map.copyOf(scores);
    }

    /**
     * By rules that are printed beside the score ({@code findings.lacks.<ITEM>.<score>} says what
     * is missing): a document alone is worth 3, a fact with its page 5.
     */
    static Readiness of(List<Fact> facts, List<Document> documents, Request request) {
        var scores = new EnumMap<Item, Integer>(Item.class);
        scores.put(
                Item.HISTORY,
                steps(
                        any(facts, Block.HISTORY),
                        any(facts, Block.TREATMENT_SO_FAR) || any(facts, Block.STAGE)));
        scores.put(
                Item.IMAGING,
                seen(
                        documents.stream().anyMatch(is(Kind.IMAGING).or(is(Kind.SCOPY))),
                        facts,
                        Block.IMAGING));
        scores.put(
                Item.PATHOLOGY,
                seen(
                        documents.stream().anyMatch(is(Kind.BIOPSY).or(is(Kind.IHC_MOLECULAR))),
                        facts,
                        Block.PATHOLOGY));
        scores.put(
                Item.COMORBIDITY,
                steps(
                        facts.stream().anyMatch(Health::saysEcog),
                        facts.stream()
                                .anyMatch(f -> f.block() == Block.HEALTH && !Health.saysEcog(f))));
        var person = facts.stream().filter(f -> f.block() == Block.PERSON).count();
        scores.put(Item.PSYCHOSOCIAL, steps(person > 0, person > 1));
        scores.put(
                Item.PATIENTS_VIEW,
                steps(
                        !request.questions().isEmpty(),
                        request.wishes().stream().anyMatch(w -> !w.reason().isBlank())));
        return new Readiness(scores);
    }

    public int total() {
        return scores.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Item item) {
        return scores.getOrDefault(item, NONE);
    }

    /** At least 18 of 30, and nothing without any word. */
    public boolean isEnough() {
        return total() >= ENOUGH
                && List.of(Item.values()).stream().noneMatch(item -> of(item) == NONE);
    }

    private static int steps(boolean one, boolean other) {
        if (one && other) {
            return FULL;
        }
        return one || other ? SOME : NONE;
    }

    private static int seen(boolean document, List<Fact> facts, Block block) {
        if (facts.stream().anyMatch(f -> f.block() == block && f.page().isPresent())) {
            return FULL;
        }
        return document || any(facts, block) ? SOME : NONE;
    }

    private static boolean any(List<Fact> facts, Block block) {
        return facts.stream().anyMatch(f -> f.block() == block);
    }

    private static Predicate<Document> is(Kind kind) {
        return document -> document.kind().filter(k -> k == kind).isPresent();
    }
}
