package org.consilium.site;

/** What makes a talk or a page hard for somebody. */
public enum Need {
    HEARING,
    SEEING,
    READING
}
