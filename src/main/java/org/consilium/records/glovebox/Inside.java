package org.consilium.records.glovebox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import javax.imageio.ImageIO;
import org.consilium.kernel.Refused;

/**
 * The program of the process that opens files from anywhere. It has no keys, no database, no
 * settings, and its memory and time are bounded from outside: an error of memory ends it.
 */
public final class Inside {
    private static final long LOOK = Duration.ofSeconds(1).toMillis();

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Ocr ocr = new Ocr();

    private Inside(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        var in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        System.setIn(new java.io.ByteArrayInputStream(new byte[0]));
        ImageIO.setUseCache(false);
        Thread.ofPlatform().daemon().name("outside").start(Inside::endWithParent);
        var inside = new Inside(in, out);
        while (inside.serve()) {
            out.flush();
        }
    }

    /** A process that spins would not notice that nobody listens any more. */
    private static void endWithParent() {
        var parent = ProcessHandle.current().parent();
        try {
            while (parent.isPresent() && parent.get().isAlive()) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private boolean serve() throws IOException {
        Order order;
        try {
            order = Order.read(in);
        } catch (EOFException e) {
            return false;
        }
        try {
            work(order, new FarBytes(in, out, order.size()));
            say(Signal.DONE);
        } catch (Refused e) {
            say(Signal.REFUSED);
            out.writeUTF(e.key());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            say(Signal.REFUSED);
            out.writeUTF("records.broken");
        }
        return true;
    }

    private void work(Order order, FarBytes bytes) throws IOException {
        switch (order.work()) {
            case JUDGE -> {
                var verdict = Judge.judge(bytes, order.password());
                say(Signal.JUDGED);
                out.writeUTF(verdict.type().name());
                out.writeBoolean(verdict.locked());
            }
            case PAGES, READ -> pages(order, bytes);
            case UNPACK ->
                    Archive.unpack(
                            bytes,
                            order.password(),
                            name -> {
                                say(Signal.ENTRY);
                                out.writeUTF(name);
                            },
                            (piece, length) -> {
                                say(Signal.PIECE);
                                out.writeInt(length);
                                out.write(piece, 0, length);
                            });
        }
    }

    private void pages(Order order, FarBytes bytes) throws IOException {
        try (var sheets = Judge.open(order.type().orElseThrow(), bytes, order.password())) {
            say(Signal.COUNT);
            out.writeInt(sheets.pages());
            for (var page = 1; page <= sheets.pages(); page++) {
                if (!order.made().contains(page)) {
                    say(Signal.AT);
                    out.writeInt(page);
                    out.flush();
                    if (order.work() == Order.Work.READ) {
                        put(page, read(sheets, page));
                    } else {
                        page(sheets, page);
                    }
                }
            }
        }
    }

    /** A broken page has no picture but may have words, and the other way round. */
    private void page(Sheets sheets, int page) throws IOException {
        var sheet = Sheet.broken(page);
        try {
            sheet = drawn(page, leaf(sheets, page));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            sheet = Sheet.broken(page);
        }
        put(page, sheet, written(sheets, page));
    }

    /** Words of its own need no eye. */
    private Written read(Sheets sheets, int page) {
        try {
            var own = sheets.written(page);
            return own.isReal() ? own : ocr.read(sheets.fine(page));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Written.NOTHING;
        }
    }

    private void put(int page, Written written) throws IOException {
        put(page, Sheet.broken(page), written);
    }

    private void put(int page, Sheet sheet, Written written) throws IOException {
        say(Signal.PAGE);
        out.writeInt(page);
        out.writeInt(sheet.width());
        out.writeInt(sheet.height());
        out.writeByte(bits(sheet.doubts()));
        written.write(out);
        put(sheet.picture());
        put(sheet.small());
        put(sheet.asItCame());
        out.flush();
    }

    private static Written written(Sheets sheets, int page) {
        try {
            return sheets.written(page);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Written.NOTHING;
        }
    }

    /** What goes wrong in laying it straight costs no page. */
    private static Leaf leaf(Sheets sheets, int page) throws IOException {
        try {
            return sheets.leaf(page);
        } catch (RuntimeException e) {
            return Leaf.of(sheets.image(page));
        }
    }

    private static Sheet drawn(int page, Leaf leaf) throws IOException {
        var came = leaf.asItCame();
        return new Sheet(
                page,
                leaf.image().getWidth(),
                leaf.image().getHeight(),
                leaf.doubts(),
                Written.NOTHING,
                Paper.jpeg(leaf.image()),
                Paper.jpeg(Paper.small(leaf.image())),
                came.isPresent() ? Paper.jpeg(came.get()) : new byte[0]);
    }

    @SuppressWarnings("EnumOrdinal") // both ends are the same program
    private static int bits(Set<Doubt> doubts) {
        return doubts.stream().mapToInt(doubt -> 1 << doubt.ordinal()).sum();
    }

    private void put(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @SuppressWarnings("EnumOrdinal") // both ends are the same program
    private void say(Signal signal) throws IOException {
        out.writeByte(signal.ordinal());
    }
}
