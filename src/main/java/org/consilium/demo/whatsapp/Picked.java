package org.consilium.demo.whatsapp;

/** A file that somebody picked on a phone. */
public final class Picked {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    public Picked(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
