package org.consilium.reading.bundles;

/**
 * Two pages of a bundle that say the same, such as a page scanned twice.
 *
 * @param page its place in the paper, from 0
 * @param twin the later one
 * @param likeness 0 to 1
 */
public record Twin(int page, int twin, double likeness) {}
