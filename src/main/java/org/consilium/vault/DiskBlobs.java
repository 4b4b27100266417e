package org.consilium.vault;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.consilium.kernel.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files in the data folder, durable by order: write, fsync, rename, fsync the folder. */
@Component
class DiskBlobs implements Blobs {
    private static final int BUFFER = 1 << 16;
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private final Path root;
    private final Path coming;
    private final Ids ids;

    DiskBlobs(@Value("${consilium.data}") Path data, Ids ids, Clock clock) {
        this.root = data.toAbsolutePath().normalize().resolve("blobs");
        this.coming = root.resolve("coming");
        this.ids = ids;
        try {
            Files.createDirectories(coming);
            forgetLeftOvers(clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Draft draft() throws IOException {
        return new FileDraft(coming.resolve(ids.next().toString()));
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return FileChannel.open(placeOf(name), StandardOpenOption.READ);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(placeOf(name));
    }

    private Path placeOf(String name) {
        var place = root.resolve(name).normalize();
        if (!place.startsWith(root)) {
            throw new IllegalArgumentException("a blob outside the store");
        }
        return place;
    }

    /** What a killed program was writing; younger files may belong to another node. */
    private void forgetLeftOvers(Clock clock) throws IOException {
        var old = clock.instant().minus(LEFT_OVER);
        try (var files = Files.list(coming)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folder.getParent();
        if (above == null) {
            throw new IOException("no folder above " + folder);
        }
        makeFolders(above);
        Files.createDirectories(folder);
        sync(above);
    }

    private static void sync(Path fileOrFolder) throws IOException {
        try (var channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private final class FileDraft implements Draft {
        private final Path file;
        private final OutputStream out;

        FileDraft(Path file) throws IOException {
            this.file = file;
            this.out =
                    new BufferedOutputStream(
                            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER);
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
            sync(file);
            var place = placeOf(name);
            var folder = place.getParent();
            if (folder == null) {
                throw new IOException("no folder for " + name);
            }
            makeFolders(folder);
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
