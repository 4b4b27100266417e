package org.consilium.patient;

/** What somebody in the care circle is to the patient. */
public enum Relation {
    SELF,
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER_RELATIVE,
    FRIEND,
    TREATING_DOCTOR
}
