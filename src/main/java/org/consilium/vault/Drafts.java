package org.consilium.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.consilium.kernel.Ids;

/**
 * Files on this machine that are being written, encrypted, until a store keeps them. They come in
 * segments and need no buffer: an archive has thousands that wait.
 */
final class Drafts {
    static final Duration LEFT_OVER = Duration.ofDays(1);

    private final Path folder;
    private final Shelf shelf;
    private final Ids ids;
    private final Clock clock;

    Drafts(Path folder, Shelf shelf, Ids ids, Clock clock) throws IOException {
        this.folder = folder;
        this.shelf = shelf;
        this.ids = ids;
        this.clock = clock;
        Files.createDirectories(folder);
        forgetLeftOvers();
    }

    /** Takes a whole file in under a name, durably. */
    interface Shelf {
        void keep(Path file, String name) throws IOException;
    }

    Blobs.Draft next() throws IOException {
        return new FileDraft(folder.resolve(ids.next().toString()));
    }

    /** What a killed program was writing; younger files may belong to another node. */
    void forgetLeftOvers() throws IOException {
        var old = clock.instant().minus(LEFT_OVER);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private final class FileDraft implements Blobs.Draft {
        private final Path file;
        private final OutputStream out;

        FileDraft(Path file) throws IOException {
            this.file = file;
            this.out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        }

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public SeekableByteChannel readBack() throws IOException {
            return FileChannel.open(file, StandardOpenOption.READ);
        }

        @Override
        public void keep(String name) throws IOException {
            out.close();
            shelf.keep(file, Blobs.safe(name));
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
