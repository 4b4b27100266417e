package org.consilium.records;

/** Whether the pages of a document can be looked at yet. */
public enum Reading {
    /** Page pictures are being made. */
    MAKING,
    READY,
    /** The pages could not be made; the original is kept. */
    UNREADABLE
}
