package org.consilium.patient;

import org.consilium.kernel.Language;
import org.consilium.kernel.PatientId;

/** The person who is ill, as a page shows them to somebody with a grant. */
public record Person(
        PatientId id, String name, int birthYear, Sex sex, String place, Language language) {
    /** Whole years, by year of birth. */
    public int ageIn(int year) {
        return year - birthYear;
    }

    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
