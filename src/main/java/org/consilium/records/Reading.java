package org.consilium.records;

/** How far a document can be looked at. */
public enum Reading {
    /** Waits until it can be checked for malware; nobody can open it. */
    HELD,
    /** Only a password opens it; the family is asked. */
    LOCKED,
    /** Page pictures are being made. */
    MAKING,
    READY,
    /** A packed folder: its files stand in the list by themselves. */
    UNPACKED,
    /** Its pages stand in other documents now; it can be put back. */
    ARRANGED,
    /** A person said that it is about somebody else: it counts for nothing here. */
    FOREIGN,
    /** The pages could not be made; the original is kept. */
    UNREADABLE,
    /** Malware was found in it; its bytes are gone. */
    HARMFUL;

    /** Whether anybody may have the bytes as they came. */
    boolean isOpen() {
        return this != HELD && this != HARMFUL && this != FOREIGN;
    }
}
