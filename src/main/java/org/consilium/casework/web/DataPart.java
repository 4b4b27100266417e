package org.consilium.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.consent.ConsentLine;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseNumber;

/** What the family allows, each for itself, and how to take the whole request back. */
public record DataPart(
        CaseNumber number,
        List<ConsentLine> history,
        boolean maySeeConsents,
        boolean mayGive,
        boolean mayWithdraw) {
    public List<Purpose> purposes() {
        return Arrays.asList(Purpose.values());
    }

    /** The consent that stands for a purpose. */
    public Optional<ConsentLine> standing(Purpose purpose) {
        return history.stream()
                .filter(line -> line.purpose() == purpose && line.stands())
                .findFirst();
    }

    /** The newest withdrawn one, when none stands. */
    public Optional<ConsentLine> withdrawn(Purpose purpose) {
        return history.stream()
                .filter(
                        line ->
                                line.purpose() == purpose
                                        && line.manner().opens()
                                        && line.withdrawnAt().isPresent())
                .findFirst();
    }

    /** Without it there is no case: it is taken back together with the whole request. */
    public boolean endsCase(Purpose purpose) {
        return purpose == Purpose.OPINION;
    }
}
