package org.consilium.commandcenter;

import org.consilium.kernel.AccountId;

/** How many cases one member of staff carries now. */
public record Load(AccountId who, String name, int cases) {
    @Override
    public String toString() {
        return "Load[" + who.value() + ", " + cases + "]";
    }
}
