package org.consilium;

public final class Consilium {
    private Consilium() {}
}
