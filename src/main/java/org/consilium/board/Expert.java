package org.consilium.board;

import java.time.LocalDate;
import java.util.Set;
import org.consilium.casework.Organ;
import org.consilium.kernel.AccountId;

/** A registered doctor who may take seats; no seat after the registration ended. */
public record Expert(
        AccountId account,
        String name,
        String registrationNumber,
        LocalDate registeredUntil,
        SeatRole speciality,
        Set<Organ> organs,
        Set<String> languages,
        String hospital,
        boolean mayChair) {
    public Expert {
        organs = Set.copyOf(organs);
        languages = Set.copyOf(languages);
    }

    /** The last day of the registration counts. */
    public boolean isRegisteredOn(LocalDate day) {
        return !registeredUntil.isBefore(day);
    }

    @Override
    public String toString() {
        return "Expert[" + account.value() + "]";
    }
}
