package org.consilium.reading.scans;

import org.consilium.reading.Place;

/** Some characters of a sentence. */
record Spot(Sentence sentence, int from, int to) {
    String words() {
        return sentence.text().substring(from, to).strip();
    }

    Place place() {
        return sentence.place(from, to);
    }

    Stance stance() {
        return Stance.of(sentence.text(), from, to);
    }

    @Override
    public String toString() {
        return "Spot[" + from + "-" + to + "]";
    }
}
