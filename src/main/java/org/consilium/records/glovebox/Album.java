package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.consilium.kernel.Refused;

/** Photos of the pages of one report, one after the other. Runs inside. */
final class Album implements Sheets {
    /** A photo is held whole. */
    private static final int LARGEST = 48 << 20;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> photos;

    private Album(ZipFile zip) {
        this.zip = zip;
        this.photos = Collections.list(zip.getEntries());
    }

    static Album open(SeekableByteChannel bytes) throws IOException {
        return new Album(Archive.open(bytes));
    }

    @Override
    public int pages() {
        return photos.size();
    }

    @Override
    public BufferedImage image(int page) throws IOException {
        try (var photo = Judge.openPhoto(bytes(page))) {
            return photo.image(1);
        }
    }

    @Override
    public Leaf leaf(int page) throws IOException {
        try (var photo = Judge.openPhoto(bytes(page))) {
            return photo.leaf(1);
        }
    }

    @Override
    public BufferedImage fine(int page) throws IOException {
        try (var photo = Judge.openPhoto(bytes(page))) {
            return photo.fine(1);
        }
    }

    private SeekableByteChannel bytes(int page) throws IOException {
        try (var in = zip.getInputStream(photos.get(page - 1))) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused("records.picture.large");
            }
            return new SeekableInMemoryByteChannel(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
