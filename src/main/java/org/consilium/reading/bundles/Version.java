package org.consilium.reading.bundles;

/**
 * One report is a later version of another.
 *
 * @param earlier its place in the list of papers, from 0
 * @param later that of the later one
 */
public record Version(int earlier, int later, Relation relation) {}
