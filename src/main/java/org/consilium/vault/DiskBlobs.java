package org.consilium.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.function.Consumer;
import org.consilium.kernel.Ids;

/** Files in the data folder, durable by order: write, fsync, rename, fsync the folder. */
class DiskBlobs implements Blobs {
    private final Path root;
    private final Path coming;
    private final Drafts drafts;
    private final Object naming = new Object();

    DiskBlobs(Path root, Ids ids, Clock clock) throws IOException {
        this.root = root;
        this.coming = root.resolve("coming");
        this.drafts = new Drafts(coming, this::keep, ids, clock);
    }

    @Override
    public Draft draft() throws IOException {
        return drafts.next();
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return FileChannel.open(placeOf(name), StandardOpenOption.READ);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(placeOf(name));
    }

    @Override
    public void each(Consumer<Blob> look) throws IOException {
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return folder.equals(coming)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (Blobs.isSafe(nameOf(file))) {
                            look.accept(blobAt(file, attributes));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why)
                            throws IOException {
                        if (why instanceof NoSuchFileException || !Blobs.isSafe(nameOf(file))) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw why;
                    }
                });
    }

    /** Never between the look and the deletion does another file get the name. */
    @Override
    public void delete(Blob seen) throws IOException {
        var place = placeOf(seen.name());
        synchronized (naming) {
            if (Files.exists(place)
                    && blobAt(place, Files.readAttributes(place, BasicFileAttributes.class))
                            .equals(seen)) {
                Files.delete(place);
            }
        }
    }

    @Override
    public void forgetLeftOvers() throws IOException {
        drafts.forgetLeftOvers();
    }

    private Blob blobAt(Path file, BasicFileAttributes attributes) {
        return new Blob(
                nameOf(file),
                attributes.lastModifiedTime().toInstant(),
                attributes.lastModifiedTime() + " " + attributes.fileKey());
    }

    private String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private Path placeOf(String name) {
        return root.resolve(Blobs.safe(name));
    }

    private void keep(Path file, String name) throws IOException {
        sync(file);
        var place = placeOf(name);
        var folder = place.resolveSibling("");
        makeFolders(folder);
        synchronized (naming) {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        }
        sync(folder);
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
}
