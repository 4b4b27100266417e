package org.consilium.casework.web;

import java.util.List;
import java.util.Optional;
import org.consilium.access.Hears;
import org.consilium.casework.WhoHears.Listener;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/**
 * Who of the family may be told what, with a choice for each.
 *
 * @param mayDecide whether the reader decides it, or notes what was decided
 * @param about of whom something was just entered
 */
public record HearsPart(
        CaseNumber number,
        boolean desk,
        List<Listener> listeners,
        boolean mayDecide,
        Optional<AccountId> about,
        String chosen,
        Problems problems) {
    public String back() {
        return (desk ? "/desk/cases/" : "/my/cases/") + number;
    }

    public String action(Listener one) {
        return back() + "/hearing/" + one.member().account().value();
    }

    public List<Hears> choices() {
        return List.of(Hears.values());
    }

    /** With one person alone there is nothing to decide: somebody has to be told everything. */
    public boolean isThere() {
        return listeners.size() > 1 || listeners.stream().anyMatch(Listener::isLimited);
    }

    public boolean isAsked() {
        return listeners.stream().anyMatch(one -> one.decided().isPresent());
    }

    public boolean isAbout(Listener one) {
        return about.filter(one.member().account()::equals).isPresent();
    }

    public boolean isChosen(Listener one, Hears hears) {
        return isAbout(one) ? hears.name().equals(chosen) : hears == one.hears();
    }
}
