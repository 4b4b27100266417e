package org.consilium.records.glovebox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import org.consilium.kernel.Refused;

/** One process inside the glovebox, from here: gets orders, is watched, and thrown away. */
final class Hands implements Closeable {
    private static final int MOST_FRAME = 24 << 20;
    private static final long MOST_MEMORY = 512L << 20;
    private static final int PAGE_OF_MEMORY = 4096;
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean busy;
    private volatile long deadline = Long.MAX_VALUE;
    private volatile long workedBefore;
    private volatile Duration most = Duration.ZERO;
    private volatile boolean starved;
    private volatile long idleSince = System.nanoTime();

    private Hands(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out =
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    /**
     * It inherits nothing: neither the keys in our environment nor our open files. Whoever waits
     * for a page goes first: reading files takes what the processors have left.
     */
    static Hands start(String heifConverter) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-Xss4m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                        "-D" + Heif.CONVERTER + "=" + heifConverter));
        command.addAll(program(System.getProperty("java.class.path", "")));
        var builder = new ProcessBuilder(command);
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LANG", "C.UTF-8");
        // One page a core: Tesseract's own threads wait for each other more than they help.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        // What a library says about a file may quote it: to nobody.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Hands(builder.start());
    }

    /** The packed program holds its libraries inside; its own loader finds them. */
    private static List<String> program(String classPath) throws IOException {
        if (!classPath.contains(File.pathSeparator) && Files.isRegularFile(Path.of(classPath))) {
            try (var jar = new JarFile(classPath)) {
                if (jar.getEntry("BOOT-INF/classes/") != null) {
                    return List.of(
                            "-Dloader.main=" + Inside.class.getName(),
                            "-cp",
                            classPath,
                            "org.springframework.boot.loader.launch.PropertiesLauncher");
                }
            }
        }
        return List.of("-cp", classPath, Inside.class.getName());
    }

    /** Somebody who wants to know how it goes. */
    interface Listener {
        default void judged(Verdict verdict) {}

        default void counted(int pages) {}

        default void begins(int page) {}

        default void page(Sheet sheet) throws IOException {}

        default void entry(String name) throws IOException {}

        default void piece(byte[] bytes) throws IOException {}
    }

    /**
     * @throws Refused with what the file is refused for
     * @throws TooHeavy when the process ended; these hands are of no use any more
     */
    void work(Order order, SeekableByteChannel bytes, Duration most, Listener listener)
            throws TooHeavy, IOException {
        allow(most);
        busy = true;
        try {
            tell(order);
            for (var signal = next(); signal != Signal.DONE; signal = next()) {
                switch (signal) {
                    case READ -> answer(bytes);
                    case JUDGED ->
                            listener.judged(
                                    new Verdict(FileType.valueOf(readText()), in.readBoolean()));
                    case COUNT -> listener.counted(in.readInt());
                    case AT -> {
                        allow(most);
                        listener.begins(in.readInt());
                    }
                    case PAGE -> listener.page(sheet());
                    case ENTRY -> listener.entry(readText());
                    case PIECE -> listener.piece(frame());
                    case REFUSED -> {
                        var key = readText();
                        busy = false;
                        throw new Refused(key);
                    }
                    case DONE -> {
                        // ends the loop
                    }
                }
            }
            busy = false;
        } finally {
            deadline = Long.MAX_VALUE;
            idleSince = System.nanoTime();
        }
    }

    private void allow(Duration time) {
        most = time;
        workedBefore = worked();
        deadline = System.nanoTime() + time.toNanos();
    }

    private void tell(Order order) throws TooHeavy {
        try {
            order.write(out);
        } catch (IOException e) {
            throw ended();
        }
    }

    @SuppressWarnings("EnumOrdinal") // both ends are the same program
    private Signal next() throws TooHeavy {
        try {
            var signal = in.readUnsignedByte();
            if (signal < Signal.values().length) {
                return Signal.values()[signal];
            }
        } catch (IOException e) {
            throw ended();
        }
        throw ended();
    }

    private TooHeavy ended() {
        close();
        return new TooHeavy(starved);
    }

    private String readText() throws TooHeavy {
        try {
            return in.readUTF();
        } catch (IOException e) {
            throw ended();
        }
    }

    private byte[] frame() throws TooHeavy {
        try {
            var length = in.readInt();
            if (length >= 0 && length <= MOST_FRAME) {
                var bytes = new byte[length];
                in.readFully(bytes);
                return bytes;
            }
        } catch (IOException e) {
            throw ended();
        }
        throw ended();
    }

    @SuppressWarnings("EnumOrdinal") // both ends are the same program
    private static Set<Doubt> doubts(int bits) {
        var doubts = EnumSet.allOf(Doubt.class);
        doubts.removeIf(doubt -> (bits & (1 << doubt.ordinal())) == 0);
        return doubts;
    }

    private Sheet sheet() throws TooHeavy {
        try {
            return new Sheet(
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    doubts(in.readUnsignedByte()),
                    Written.read(in),
                    frame(),
                    frame(),
                    frame());
        } catch (IOException e) {
            throw ended();
        }
    }

    private void answer(SeekableByteChannel bytes) throws TooHeavy, IOException {
        long from;
        int most;
        try {
            from = in.readLong();
            most = in.readInt();
        } catch (IOException e) {
            throw ended();
        }
        if (from < 0 || most < 0 || most > MOST_FRAME) {
            throw ended();
        }
        var piece = ByteBuffer.allocate(most);
        bytes.position(from);
        for (var n = 0; piece.hasRemaining() && n >= 0; ) {
            n = bytes.read(piece);
        }
        try {
            out.writeInt(piece.position());
            out.write(piece.array(), 0, piece.position());
            out.flush();
        } catch (IOException e) {
            throw ended();
        }
    }

    /** Ends it when its time is over or its memory past the bound; called again and again. */
    void watch() {
        var late = System.nanoTime() > deadline;
        if (late || memory(process.toHandle()) > MOST_MEMORY) {
            starved = late && worked() - workedBefore < most.toNanos() / 2;
            close();
        }
    }

    /** Time on the processors since its start, in nanoseconds; without end where none counts. */
    private long worked() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(Long.MAX_VALUE);
    }

    boolean isIdleFor(Duration time) {
        return deadline == Long.MAX_VALUE && System.nanoTime() - idleSince > time.toNanos();
    }

    /** Ready for the next order: nothing of the last one is under way. */
    boolean isFree() {
        return !busy && process.isAlive();
    }

    /** What the system says it holds; 0 where it does not say. */
    private static long memory(ProcessHandle process) {
        try {
            var statm = Path.of("/proc", String.valueOf(process.pid()), "statm");
            return Files.exists(statm)
                    ? Long.parseLong(Files.readString(statm).split(" ")[1]) * PAGE_OF_MEMORY
                    : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
