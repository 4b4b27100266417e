package org.consilium.casework.web;

import java.util.List;
import org.consilium.access.Account;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/** To whom a case is passed on, and what they must know. */
public record HandOverForm(
        CaseNumber number,
        List<Account> others,
        String key,
        String assistant,
        String note,
        Problems problems) {
    public boolean isChosen(Account other) {
        return other.id().value().toString().equals(assistant);
    }

    @Override
    public String toString() {
        return "HandOverForm[" + number + "]";
    }
}
