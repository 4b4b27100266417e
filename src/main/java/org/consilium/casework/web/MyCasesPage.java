package org.consilium.casework.web;

import java.util.List;
import org.consilium.patient.Person;

/** Everything somebody may see as family or treating doctor. */
public record MyCasesPage(List<Mine> cases) {
    public record Mine(WhereItStands stands, Person person) {}
}
