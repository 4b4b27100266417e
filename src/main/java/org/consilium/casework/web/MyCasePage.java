package org.consilium.casework.web;

import java.util.List;
import org.consilium.casework.Slots.Slot;
import org.consilium.patient.Person;

/** A family's or treating doctor's page of their case. */
public record MyCasePage(WhereItStands stands, Person person, List<Slot> slots) {}
