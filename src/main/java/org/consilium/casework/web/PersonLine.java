package org.consilium.casework.web;

import org.consilium.patient.Person;
import org.consilium.shell.Frame;

final class PersonLine {
    private PersonLine() {}

    /** "57, Male, Vidisha". */
    static String of(Person person, Frame frame) {
        return frame.t(
                "casework.person",
                person.ageIn(frame.now().atZone(Frame.ZONE).getYear()),
                frame.t("patient.sex", person.sex()),
                person.place());
    }
}
