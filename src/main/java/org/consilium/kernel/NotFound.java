package org.consilium.kernel;

/** Not there, or not yours: the two look the same (404). */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found");
    }
}
