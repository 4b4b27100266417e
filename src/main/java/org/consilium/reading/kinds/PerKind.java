package org.consilium.reading.kinds;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consilium.records.Kind;

/** A number for each kind. */
final class PerKind {
    static final List<Kind> KINDS = List.of(Kind.values());
    private static final Map<Kind, Integer> PLACES = places();

    private final double[] numbers;

    PerKind() {
        this(new double[KINDS.size()]);
    }

    private PerKind(double[] numbers) {
        this.numbers = numbers;
    }

    /**
     * @param numbers in the order of the kinds
     */
    static PerKind of(double[] numbers) {
        return new PerKind(Arrays.copyOf(numbers, KINDS.size()));
    }

    private static Map<Kind, Integer> places() {
        var places = new EnumMap<Kind, Integer>(Kind.class);
        KINDS.forEach(kind -> places.put(kind, places.size()));
        return places;
    }

    static int place(Kind kind) {
        return PLACES.getOrDefault(kind, 0);
    }

    double get(Kind kind) {
        return numbers[place(kind)];
    }

    void add(Kind kind, double more) {
        numbers[place(kind)] += more;
    }

    void addAll(PerKind others, double times) {
        for (var n = 0; n < numbers.length; n++) {
            numbers[n] += others.numbers[n] * times;
        }
    }

    void raiseTo(Kind kind, double least) {
        numbers[place(kind)] = Math.max(numbers[place(kind)], least);
    }

    void raiseTo(PerKind least) {
        KINDS.forEach(kind -> raiseTo(kind, least.get(kind)));
    }

    double sum() {
        return Arrays.stream(numbers).sum();
    }

    double highest() {
        return Arrays.stream(numbers).max().orElse(0);
    }

    Kind likeliest() {
        var best = Kind.OTHER;
        for (var kind : KINDS) {
            best = get(kind) > get(best) ? kind : best;
        }
        return best;
    }

    /**
     * Scores as chances that sum to one.
     *
     * @param temperature the higher, the less sure
     */
    PerKind chances(double temperature) {
        var most = highest();
        var chances = new double[numbers.length];
        var all = 0.0;
        for (var n = 0; n < numbers.length; n++) {
            chances[n] = StrictMath.exp((numbers[n] - most) / temperature);
            all += chances[n];
        }
        for (var n = 0; n < numbers.length; n++) {
            chances[n] /= all;
        }
        return new PerKind(chances);
    }

    double[] toArray() {
        return numbers.clone();
    }

    @Override
    public String toString() {
        return "PerKind" + Arrays.toString(numbers);
    }
}
