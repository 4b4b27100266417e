package org.consilium.kernel;

/**
 * Demo shows codes and caught messages and may only ever run on made-up people; production does
 * not.
 */
public enum Mode {
    DEMO,
    PRODUCTION;

    public boolean isDemo() {
        return this == DEMO;
    }
}
