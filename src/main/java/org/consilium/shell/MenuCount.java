package org.consilium.shell;

import org.consilium.access.Actor;

/** How much waits behind an entry of the staff's menu; told by the module that keeps it. */
public interface MenuCount {
    String entry();

    /** 0 for whoever does not see it. */
    int count(Actor reader);
}
