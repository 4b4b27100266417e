package org.consilium.reading.tissue;

/** Which part of a report words stand in; parts that speak of other things are asides. */
enum Section {
    DIAGNOSIS(3),
    SYNOPTIC(3),
    RESULTS(3),
    OPEN(2),
    MICROSCOPY(2),
    SPECIMEN(2),
    GROSS(1),
    FROZEN(1),
    HISTORY(0),
    PREVIOUS(0),
    NOTES(0);

    private final int weight;

    Section(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    boolean isAside() {
        return weight == 0;
    }
}
