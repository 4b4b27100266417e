package org.consilium.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.consilium.kernel.Ids;
import org.consilium.vault.Inspection.Finding;
import org.consilium.vault.Inspection.Finding.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads through everything that rows refer to, and throws away what no row refers to: bytes are
 * kept before their row, so a kill between the two leaves some that nobody owns.
 */
@Component
class Inspector {
    private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

    /** A row comes within seconds after its bytes. */
    private static final Duration WITHOUT_ROW = Duration.ofDays(1);

    private static final int PORTION = 500;
    private static final int PIECE = 1 << 16;

    /** No kill leaves more; a database that is not this store's, or an old one, does. */
    private static final int FEW = 100;

    private static final int SHARE = 100;

    /** More are counted, but not named. */
    private static final int MOST_NAMED = 10_000;

    private final Blobs blobs;
    private final Vault vault;
    private final JdbcInspectionStore store;
    private final Ids ids;
    private final Clock clock;
    private final long bytesPerSecond;

    Inspector(
            Blobs blobs,
            Vault vault,
            JdbcInspectionStore store,
            Ids ids,
            Clock clock,
            @Value("${consilium.check-rate:50}") int megabytesPerSecond) {
        this.blobs = blobs;
        this.vault = vault;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.bytesPerSecond = megabytesPerSecond * 1_000_000L;
    }

    /** Told to stop, it leaves everything as it is for the next one. */
    void inspect(BooleanSupplier mustStop) throws IOException, InterruptedException {
        var id = ids.next();
        var begin = clock.instant();
        store.begin(id, begin);
        blobs.forgetLeftOvers();
        store.collect(id);
        var orphans = orphans(begin.minus(WITHOUT_ROW));
        store.found(
                id, orphans.named.stream().map(b -> new Finding(Kind.ORPHAN, b.name())).toList());
        var dispose = orphans.areFew();
        if (dispose) {
            for (var orphan : orphans.named) {
                blobs.delete(orphan);
            }
        }
        var reading = new Reading(id, mustStop);
        if (!reading.all()) {
            return;
        }
        reading.lookAgain();
        store.found(id, reading.findings);
        var done =
                new Inspection(
                        id,
                        begin,
                        Optional.of(clock.instant()),
                        reading.looked,
                        reading.looked,
                        reading.pace.bytes(),
                        reading.count(Kind.MISSING),
                        reading.count(Kind.DAMAGED),
                        orphans.count,
                        !dispose);
        store.end(done);
        tell(done);
    }

    private void tell(Inspection done) {
        if (done.isClean() && done.orphans() == 0) {
            LOG.info("storage {}: all {} documents are whole", done.id(), done.lookedAt());
        } else {
            LOG.warn(
                    "storage {}: of {} looked at {} are missing and {} damaged; {} without a row were {}",
                    done.id(),
                    done.lookedAt(),
                    done.missing(),
                    done.damaged(),
                    done.orphans(),
                    done.orphansKept() ? "kept, since they are too many" : "thrown away");
        }
    }

    private Orphans orphans(Instant youngest) throws IOException {
        var orphans = new Orphans();
        var portion = new ArrayList<Blobs.Blob>();
        blobs.each(
                blob -> {
                    orphans.seen++;
                    if (blob.at().isBefore(youngest)) {
                        portion.add(blob);
                    }
                    if (portion.size() == PORTION) {
                        orphans.sort(portion);
                    }
                });
        orphans.sort(portion);
        return orphans;
    }

    /** What is wrong with it now, if anything. */
    private Optional<Kind> lookAt(Kept.Reference reference, Pace pace)
            throws IOException, InterruptedException {
        try (var bytes = vault.open(reference.scope(), reference.name())) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = ByteBuffer.allocate(PIECE);
            while (bytes.read(buffer) >= 0) {
                pace.count(buffer.position());
                digest.update(buffer.flip());
                buffer.clear();
            }
            var sha256 = HexFormat.of().formatHex(digest.digest());
            return reference.sha256().filter(known -> !known.equals(sha256)).map(d -> Kind.DAMAGED);
        } catch (NoSuchFileException e) {
            return Optional.of(Kind.MISSING);
        } catch (Blobs.Unreachable e) {
            throw e;
        } catch (IOException | IllegalStateException e) {
            mustAnswer(reference.name());
            return Optional.of(Kind.DAMAGED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decryption does not tell whether the store failed or the bytes are wrong. */
    private void mustAnswer(String name) throws IOException {
        try {
            blobs.open(name).close();
        } catch (NoSuchFileException e) {
            // An answer, too.
        }
    }

    private final class Orphans {
        private final List<Blobs.Blob> named = new ArrayList<>();
        private int count;
        private long seen;

        void sort(List<Blobs.Blob> portion) {
            var unwanted = store.unwanted(portion.stream().map(Blobs.Blob::name).toList());
            for (var blob : portion) {
                if (unwanted.contains(blob.name())) {
                    count++;
                    if (named.size() < MOST_NAMED) {
                        named.add(blob);
                    }
                }
            }
            portion.clear();
        }

        boolean areFew() {
            return count <= Math.min(MOST_NAMED, Math.max(FEW, seen / SHARE));
        }
    }

    private final class Reading {
        private final UUID inspection;
        private final BooleanSupplier mustStop;
        private final Pace pace = new Pace(bytesPerSecond);
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Kind, Integer> unnamed = new EnumMap<>(Kind.class);
        private long looked;

        Reading(UUID inspection, BooleanSupplier mustStop) {
            this.inspection = inspection;
            this.mustStop = mustStop;
        }

        /** False when it was told to stop. */
        boolean all() throws IOException, InterruptedException {
            var portion = store.wanted("");
            while (!portion.isEmpty()) {
                for (var reference : portion) {
                    if (mustStop.getAsBoolean()) {
                        return false;
                    }
                    lookAt(reference, pace).ifPresent(kind -> found(kind, reference.name()));
                    looked++;
                }
                store.progress(inspection, looked, pace.bytes());
                portion = store.wanted(portion.getLast().name());
            }
            return true;
        }

        /** What was thrown away or mended since the rows were read is all right. */
        void lookAgain() throws IOException, InterruptedException {
            if (findings.isEmpty()) {
                return;
            }
            var names = findings.stream().map(Finding::name).collect(Collectors.toSet());
            findings.clear();
            for (var reference : store.stillWanted(names)) {
                lookAt(reference, pace).ifPresent(kind -> found(kind, reference.name()));
            }
        }

        private void found(Kind kind, String name) {
            if (findings.size() < MOST_NAMED) {
                findings.add(new Finding(kind, name));
            } else {
                unnamed.merge(kind, 1, Integer::sum);
            }
        }

        int count(Kind kind) {
            return unnamed.getOrDefault(kind, 0)
                    + (int) findings.stream().filter(f -> f.kind() == kind).count();
        }
    }
}
