package org.consilium.records.glovebox;

/**
 * What a file is.
 *
 * @param locked only a password opens it
 */
public record Verdict(FileType type, boolean locked) {}
