package org.consilium.records.glovebox;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.consilium.kernel.Refused;

/**
 * Photos of an iPhone: no Java library opens them, a small program of the system does where it is
 * installed. It gets the one file and bounds of its own. Runs inside.
 */
final class Heif {
    static final String CONVERTER = "consilium.heif-convert";
    private static final long SECONDS = 15;
    private static final List<String> BOUNDS =
            List.of("prlimit", "--as=1073741824", "--cpu=15", "--fsize=134217728");

    private Heif() {}

    /**
     * @throws Refused {@code records.heic} where the program is not installed
     */
    static Sheets open(SeekableByteChannel bytes) throws IOException {
        var converter = found(System.getProperty(CONVERTER, ""));
        if (converter.isEmpty()) {
            throw new Refused("records.heic");
        }
        var folder = Files.createTempDirectory("consilium");
        try {
            var from = folder.resolve("photo.heic");
            var to = folder.resolve("photo.jpg");
            Files.copy(Channels.newInputStream(bytes), from, StandardCopyOption.REPLACE_EXISTING);
            convert(converter, from, to);
            return photo(folder, to);
        } finally {
            forget(folder);
        }
    }

    /** Several pictures in one file are numbered: the first is the photo. */
    private static Sheets photo(Path folder, Path to) throws IOException {
        var made = Files.exists(to) ? to : folder.resolve("photo-1.jpg");
        if (!Files.exists(made)) {
            throw new Refused("records.picture.broken");
        }
        Picture picture;
        try (var in = Files.newInputStream(made)) {
            picture = Picture.read(FileType.JPEG, in);
        }
        // Stays readable after its name is gone.
        return Photos.upright(
                FileType.JPEG,
                new Picture(picture.width(), picture.height(), 1),
                FileChannel.open(made));
    }

    private static void convert(String converter, Path from, Path to) throws IOException {
        var command = new ArrayList<String>();
        if (!found("prlimit").isEmpty()) {
            command.addAll(BOUNDS);
        }
        command.addAll(List.of(converter, "-q", "92", from.toString(), to.toString()));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Refused("records.picture.broken");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void forget(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static String found(String program) {
        if (program.isBlank()) {
            return "";
        }
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program)) ? program : "";
        }
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            var file = Path.of(folder, program);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        return "";
    }
}
