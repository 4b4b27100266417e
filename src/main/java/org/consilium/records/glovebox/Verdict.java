package org.consilium.records.glovebox;

/**
 * What a file is.
 *
 * @param locked only a password opens it
 */
public record Verdict(FileType type, boolean locked) {
    /** A folder whose files can be had one by one. */
    public boolean isPacked() {
        return type == FileType.ZIP && !locked;
    }
}
