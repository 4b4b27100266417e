package org.consilium.site;

import org.consilium.access.Capacity;
import org.consilium.access.Role;

/** Who registers. */
public enum Who {
    PATIENT(Role.FAMILY, Capacity.PATIENT),
    CAREGIVER(Role.FAMILY, Capacity.CAREGIVER),
    DOCTOR(Role.DOCTOR, Capacity.TREATING_DOCTOR);

    private final Role role;
    private final Capacity capacity;

    Who(Role role, Capacity capacity) {
        this.role = role;
        this.capacity = capacity;
    }

    public Role role() {
        return role;
    }

    Capacity capacity() {
        return capacity;
    }
}
