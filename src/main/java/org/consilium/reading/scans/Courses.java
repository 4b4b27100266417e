package org.consilium.reading.scans;

import java.util.List;
import java.util.stream.Stream;

/** The treatments that a sentence names, given or not. */
record Courses(
        Sentence sentence,
        List<Spot> operations,
        List<Drugs.Drug> drugs,
        List<Radiation.Dose> doses) {
    static Courses of(Sentence sentence) {
        return new Courses(
                sentence, Operations.in(sentence), Drugs.in(sentence), Radiation.in(sentence));
    }

    boolean isEmpty() {
        return operations.isEmpty() && drugs.isEmpty() && doses.isEmpty();
    }

    /** Where the next treatment begins. */
    int next(Spot spot) {
        return Stream.of(
                        drugs.stream().map(Drugs.Drug::spot),
                        operations.stream(),
                        doses.stream().map(Radiation.Dose::spot))
                .flatMap(spots -> spots)
                .mapToInt(Spot::from)
                .filter(from -> from >= spot.to())
                .min()
                .orElse(sentence.text().length());
    }

    @Override
    public String toString() {
        return "Courses[" + operations.size() + " operations]";
    }
}
