package org.consilium.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the board needs to know of general health, told by the family or a doctor; kept as facts of
 * the block HEALTH with a leading word, so that the summary reads as one sheet.
 *
 * @param ecog 0 to 4, or "" while nobody asked
 */
public record Health(
        String ecog, String illnesses, String medicines, String allergies, String organs) {
    private static final String ECOG = "ECOG ";
    private static final String ILLNESSES = "Other illnesses: ";
    private static final String MEDICINES = "Medicines: ";
    private static final String ALLERGIES = "Allergies: ";
    private static final String ORGANS = "Organ function: ";
    private static final Pattern ECOG_FACT = Pattern.compile("\\bECOG\\b[^0-9]{0,20}[0-4]");

    public static final List<String> ECOGS = List.of("0", "1", "2", "3", "4");

    /** Read back from the facts; what has another form stays a fact beside. */
    public static Health of(List<Fact> facts) {
        return new Health(
                after(ECOG, facts),
                after(ILLNESSES, facts),
                after(MEDICINES, facts),
                after(ALLERGIES, facts),
                after(ORGANS, facts));
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        add(facts, ECOG, ecog);
        add(facts, ILLNESSES, illnesses);
        add(facts, MEDICINES, medicines);
        add(facts, ALLERGIES, allergies);
        add(facts, ORGANS, organs);
        return facts;
    }

    /** Whether a fact is one of these fields. */
    public static boolean owns(Fact fact) {
        return fact.block() == Block.HEALTH
                && fact.page().isEmpty()
                && List.of(ECOG, ILLNESSES, MEDICINES, ALLERGIES, ORGANS).stream()
                        .anyMatch(fact.text()::startsWith);
    }

    static boolean saysEcog(Fact fact) {
        return fact.block() == Block.HEALTH && ECOG_FACT.matcher(fact.text()).find();
    }

    private static String after(String word, List<Fact> facts) {
        return facts.stream()
                .filter(Health::owns)
                .map(Fact::text)
                .filter(text -> text.startsWith(word))
                .findFirst()
                .map(text -> text.substring(word.length()))
                .orElse("");
    }

    private static void add(List<Fact> facts, String word, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.told(Block.HEALTH, word + value.strip()));
        }
    }

    @Override
    public String toString() {
        return "Health[…]";
    }
}
