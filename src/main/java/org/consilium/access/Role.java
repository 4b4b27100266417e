package org.consilium.access;

/**
 * What an account is in the service as a whole; what it may do on one case is its {@link Capacity}.
 */
public enum Role {
    FAMILY,
    DOCTOR,
    ASSISTANT,
    COORDINATOR,
    EXPERT,
    COMMAND,
    ADMIN,
    /** The program itself, at work in the background. */
    SYSTEM;

    public boolean isStaff() {
        return this != FAMILY && this != DOCTOR && this != SYSTEM;
    }
}
