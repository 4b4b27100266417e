package org.consilium.records.glovebox;

import jakarta.annotation.PreDestroy;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.consilium.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Opens files from anywhere without letting them near the program: each kind of work is done by a
 * process beside it, with a bound on time and memory, that knows no secrets. One that was ended is
 * replaced; what it worked on is refused, the next file gets a new one.
 */
@Component
public class Glovebox implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(Glovebox.class);
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration PER_PAGE = Duration.ofSeconds(10);
    private static final Duration READ_PAGE = Duration.ofSeconds(90);
    private static final Duration UNPACK = Duration.ofSeconds(25);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration WATCH = Duration.ofMillis(100);
    private static final int ENDED_PAGES = 2;
    private static final long LARGE = 100L << 20;
    private static final long BYTES_A_SECOND = 10L << 20;
    private static final long SLACK = 40L << 20;

    private final String heifConverter;
    private final Duration look;
    private final Deque<Hands> free = new ArrayDeque<>();
    private final Set<Hands> all = ConcurrentHashMap.newKeySet();
    private final Semaphore looks;
    private final Semaphore pages;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("glovebox-watch").factory());

    private final ScheduledFuture<?> watching;

    @Autowired
    Glovebox(@Value("${consilium.heif-convert:heif-convert}") String heifConverter) {
        this(heifConverter, LOOK);
    }

    /** For a command that runs without the program. */
    public static Glovebox outsideTheProgram() {
        return new Glovebox("heif-convert");
    }

    Glovebox(String heifConverter, Duration look) {
        this.heifConverter = heifConverter;
        this.look = look;
        var cores = Runtime.getRuntime().availableProcessors();
        this.looks = new Semaphore(Math.max(2, cores), true);
        this.pages = new Semaphore(Math.max(1, cores), true);
        this.watching =
                watch.scheduleWithFixedDelay(
                        this::watchOn, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes the pages of a document as they are made. */
    public interface Shelf {
        void put(Sheet sheet) throws IOException;
    }

    /** Where the files of an archive go, one after the other. */
    public interface Bin {
        OutputStream next(String name) throws IOException;
    }

    /**
     * What it is, and whether its pages can be made.
     *
     * @param password "" for none
     * @throws Refused with the sentence for the sender
     * @throws Busy when it should be asked again later
     */
    public Verdict judge(SeekableByteChannel bytes, String password) throws IOException {
        var said = new Verdict[1];
        try {
            work(
                    looks,
                    order(Order.Work.JUDGE, Optional.empty(), bytes, password, Set.of()),
                    bytes,
                    look,
                    new Hands.Listener() {
                        @Override
                        public void judged(Verdict verdict) {
                            said[0] = verdict;
                        }
                    });
        } catch (TooHeavy e) {
            throw refused(e);
        }
        return Optional.ofNullable(said[0]).orElseThrow(() -> new Refused("records.broken"));
    }

    /**
     * Makes the pages that are not made yet. A page that takes too long or too much is put as
     * broken; after the second one all that are left are.
     *
     * @return how many pages there are; 0 when it cannot be opened
     * @throws Busy when those that are left should be asked for later
     */
    public int pages(
            SeekableByteChannel bytes,
            FileType type,
            String password,
            Set<Integer> made,
            Shelf shelf)
            throws IOException {
        return pages(Order.Work.PAGES, PER_PAGE, bytes, type, password, made, shelf);
    }

    /**
     * Reads what is written on the pages that are not read yet, from their pictures where they have
     * no words of their own; the sheets have words alone.
     *
     * @return how many pages there are; 0 when it cannot be opened
     * @throws Busy when those that are left should be asked for later
     */
    public int read(
            SeekableByteChannel bytes,
            FileType type,
            String password,
            Set<Integer> read,
            Shelf shelf)
            throws IOException {
        return pages(Order.Work.READ, READ_PAGE, bytes, type, password, read, shelf);
    }

    private int pages(
            Order.Work kind,
            Duration each,
            SeekableByteChannel bytes,
            FileType type,
            String password,
            Set<Integer> made,
            Shelf shelf)
            throws IOException {
        var making = new Making(made, shelf);
        for (var ended = 0; ended < ENDED_PAGES; ended++) {
            try {
                work(
                        pages,
                        order(kind, Optional.of(type), bytes, password, making.done),
                        bytes,
                        each,
                        making);
                return making.count;
            } catch (TooHeavy e) {
                if (e.isStarved()) {
                    throw new Busy(e);
                }
                if (making.count == 0) {
                    return 0;
                }
                making.giveUp(making.at);
            }
        }
        for (var page = 1; page <= making.count; page++) {
            making.giveUp(page);
        }
        return making.count;
    }

    /**
     * Every file of an archive, whatever its name says.
     *
     * @throws Refused with the sentence for the sender
     * @throws Busy when it should be asked again later
     */
    public void unpack(SeekableByteChannel bytes, String password, Bin bin) throws IOException {
        try (var unpacking = new Unpacking(bytes.size(), bin)) {
            work(
                    looks,
                    order(Order.Work.UNPACK, Optional.of(FileType.ZIP), bytes, password, Set.of()),
                    bytes,
                    UNPACK.plusSeconds(Math.max(0, bytes.size() - LARGE) / BYTES_A_SECOND),
                    unpacking);
        } catch (TooHeavy e) {
            throw refused(e);
        }
    }

    private static Refused refused(TooHeavy e) throws Busy {
        if (e.isStarved()) {
            throw new Busy(e);
        }
        return new Refused("records.heavy");
    }

    private static Order order(
            Order.Work work,
            Optional<FileType> type,
            SeekableByteChannel bytes,
            String password,
            Set<Integer> made)
            throws IOException {
        return new Order(work, type, bytes.size(), password, Set.copyOf(made));
    }

    private void work(
            Semaphore lane,
            Order order,
            SeekableByteChannel bytes,
            Duration most,
            Hands.Listener listener)
            throws TooHeavy, IOException {
        lane.acquireUninterruptibly();
        try {
            var hands = take();
            try {
                hands.work(order, bytes, most, listener);
            } finally {
                giveBack(hands);
            }
        } finally {
            lane.release();
        }
    }

    private Hands take() throws IOException {
        synchronized (free) {
            for (var hands = free.poll(); hands != null; hands = free.poll()) {
                if (hands.isFree()) {
                    return hands;
                }
                all.remove(hands);
            }
        }
        var hands = Hands.start(heifConverter);
        all.add(hands);
        return hands;
    }

    private void giveBack(Hands hands) {
        if (!hands.isFree()) {
            all.remove(hands);
            hands.close();
            return;
        }
        synchronized (free) {
            free.push(hands);
        }
    }

    /** A watch that failed once would never look again: nothing would bound the others. */
    private void watchOn() {
        try {
            watch();
        } catch (RuntimeException e) {
            log.error("the watch over the glovebox failed", e);
        }
    }

    private void watch() {
        all.forEach(Hands::watch);
        synchronized (free) {
            free.removeIf(
                    hands -> {
                        if (!hands.isIdleFor(IDLE)) {
                            return false;
                        }
                        all.remove(hands);
                        hands.close();
                        return true;
                    });
        }
    }

    @Override
    @PreDestroy
    public void close() {
        watching.cancel(true);
        watch.shutdownNow();
        all.forEach(Hands::close);
    }

    private static final class Making implements Hands.Listener {
        private final Set<Integer> done;
        private final Shelf shelf;
        private int count;
        private int at = 1;

        Making(Set<Integer> made, Shelf shelf) {
            this.done = new HashSet<>(made);
            this.shelf = shelf;
        }

        @Override
        public void counted(int pages) {
            count = Math.clamp(pages, 0, Sheets.MOST);
        }

        @Override
        public void begins(int page) {
            at = page;
        }

        @Override
        public void page(Sheet sheet) throws IOException {
            if (sheet.number() >= 1 && sheet.number() <= count && done.add(sheet.number())) {
                shelf.put(sheet);
            }
        }

        void giveUp(int page) throws IOException {
            if (done.add(page)) {
                shelf.put(Sheet.broken(page));
            }
        }
    }

    /** Counts again on this side: what is inside may not be itself any more. */
    private static final class Unpacking implements Hands.Listener, AutoCloseable {
        private final long packed;
        private final Bin bin;
        private OutputStream out = OutputStream.nullOutputStream();
        private int entries;
        private long total;

        Unpacking(long packed, Bin bin) {
            this.packed = packed;
            this.bin = bin;
        }

        @Override
        public void entry(String name) throws IOException {
            if (++entries > Archive.mostEntries(packed)) {
                throw new Refused("records.zip.large");
            }
            out = bin.next(name);
        }

        @Override
        public void piece(byte[] bytes) throws IOException {
            total += bytes.length;
            if (total > Archive.mostBytes(packed) + SLACK) {
                throw new Refused("records.zip.large");
            }
            if (bytes.length == 0) {
                out.close();
            } else {
                out.write(bytes);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
