package org.consilium.evidence.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The words of one page in their order, each with the spot it stands in. */
final class Words {
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> spots = new ArrayList<>();

    private Words() {}

    /**
     * A place of the page.
     *
     * @param forms as which its word may be meant
     * @param isStart whether anything that is wanted may begin here
     */
    record Place(List<Form> forms, boolean isStart) {}

    /**
     * @param known what a word of the page is; the same words come on every page
     */
    static Words of(List<String> page, Function<String, List<Place>> known) {
        var words = new Words();
        for (var spot = 0; spot < page.size(); spot++) {
            for (var place : known.apply(page.get(spot))) {
                words.places.add(place);
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
        return places.size();
    }

    List<Form> at(int place) {
        return places.get(place).forms();
    }

    boolean isStart(int place) {
        return places.get(place).isStart();
    }

    int spot(int place) {
        return spots.get(place);
    }

    boolean isNumber(int place) {
        return place < size() && at(place).getFirst().isNumber();
    }

    @Override
    public String toString() {
        return "Words[" + size() + "]";
    }
}
