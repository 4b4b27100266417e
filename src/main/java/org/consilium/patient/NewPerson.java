package org.consilium.patient;

import org.consilium.kernel.Language;

/** What registration says about the person who is ill. */
public record NewPerson(String name, int birthYear, Sex sex, String place, Language language) {
    @Override
    public String toString() {
        return "NewPerson[…]";
    }
}
