package org.consilium.evidence.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.records.glovebox.Spot;

/** The words of one page in their order, each with the spot it stands in. */
final class Words {
    private final List<List<Form>> forms = new ArrayList<>();
    private final List<Integer> spots = new ArrayList<>();

    private Words() {}

    /**
     * @param known forms of words that were seen before; the same words come on every page
     */
    static Words of(List<Spot> page, Map<String, List<List<Form>>> known) {
        var words = new Words();
        for (var spot = 0; spot < page.size(); spot++) {
            for (var part : known.computeIfAbsent(page.get(spot).text(), Form::of)) {
                words.forms.add(part);
                words.spots.add(spot);
            }
        }
        return words;
    }

    /** What was typed, as words between spaces. */
    static List<String> split(String typed) {
        var plain = typed.strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+", -1));
    }

    int size() {
        return forms.size();
    }

    List<Form> at(int place) {
        return forms.get(place);
    }

    int spot(int place) {
        return spots.get(place);
    }

    boolean isNumber(int place) {
        return place < size() && forms.get(place).getFirst().isNumber();
    }

    @Override
    public String toString() {
        return "Words[" + size() + "]";
    }
}
