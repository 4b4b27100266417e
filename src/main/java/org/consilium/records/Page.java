package org.consilium.records;

/**
 * One page of a document, from 1.
 *
 * @param shown whether there is a picture of it; a broken page has none
 */
public record Page(int number, boolean shown, int width, int height) {}
