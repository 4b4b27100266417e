package org.consilium.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consilium.access.Grant;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.Filing.Delivery;
import org.consilium.records.glovebox.FileType;
import org.consilium.records.glovebox.Verdict;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Makes one document of the photos of a report's pages. Its original is an uncompressed zip: each
 * photo in it byte for byte, in the order of the pages, named by its number alone, so that the same
 * photos are the same document however often they come.
 */
@Component
class Albums {
    static final int MOST_PHOTOS = 100;
    private static final long LARGEST_PHOTO = 40L << 20;
    private static final Set<FileType> PHOTOS =
            EnumSet.of(FileType.JPEG, FileType.PNG, FileType.WEBP, FileType.HEIC);

    /** The first one a zip can tell, so that no clock is in the sum. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Filing filing;
    private final Intake intake;
    private final Vault vault;

    Albums(Filing filing, Intake intake, Vault vault) {
        this.filing = filing;
        this.intake = intake;
        this.vault = vault;
    }

    /**
     * All of them or none: a report with a page missing is no report. What is wrong is told with
     * the name of the photo.
     */
    Receipt file(Grant grant, Way way, List<Photo> photos, RequestKey key) {
        var delivery = Delivery.of(way, nameOf(photos), Optional.empty(), key);
        var before = filing.before(grant, delivery);
        if (before.isPresent()) {
            return before.get();
        }
        var pages = new ArrayList<Leaf>();
        try {
            for (var photo : photos) {
                try {
                    pages.add(leaf(grant, photo));
                } catch (Refused e) {
                    return new Receipt.NotTaken(photo.fileName(), e.key());
                }
            }
            return bind(grant, delivery, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pages.forEach(Leaf::close);
        }
    }

    /**
     * @param type empty while it could not be checked for malware
     */
    private record Leaf(Here here, Optional<FileType> type) {
        void close() {
            if (here instanceof Intake.Taken taken) {
                try {
                    taken.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Leaf leaf(Grant grant, Photo photo) throws IOException {
        var here =
                switch (photo) {
                    case Whole whole -> new JoinedWhole(vault, Scope.of(grant.caseId()), whole);
                    case Photo.Sent sent -> {
                        try (var bytes = sent.bytes().getInputStream()) {
                            yield intake.take(grant.caseId(), bytes, Intake.MOST_BYTES);
                        }
                    }
                };
        var leaf = new Leaf(here, Optional.empty());
        try (var bytes = here.readBack()) {
            if (here.bytes() > LARGEST_PHOTO) {
                throw new Refused("records.picture.large");
            }
            var type = intake.judge(bytes).map(Verdict::type);
            if (type.filter(found -> !PHOTOS.contains(found)).isPresent()) {
                throw new Refused("records.pages.photo");
            }
            return new Leaf(here, type);
        } catch (Refused e) {
            leaf.close();
            throw e;
        }
    }

    private Receipt bind(Grant grant, Delivery delivery, List<Leaf> pages) throws IOException {
        if (pages.stream().mapToLong(page -> page.here().bytes()).sum() > Intake.MOST_BYTES) {
            return new Receipt.NotTaken(delivery.name(), "records.large");
        }
        var checked = pages.stream().allMatch(page -> page.type().isPresent());
        try (var bound = intake.taking(grant.caseId())) {
            write(pages, bound);
            return filing.keep(
                    grant,
                    delivery,
                    bound,
                    FileType.PHOTOS.mediaType(),
                    checked ? Reading.MAKING : Reading.HELD);
        }
    }

    private static void write(List<Leaf> pages, Intake.Taken into) throws IOException {
        var zip = new ZipOutputStream(into);
        zip.setMethod(ZipOutputStream.STORED);
        for (var number = 0; number < pages.size(); number++) {
            var page = pages.get(number);
            zip.putNextEntry(entry(number + 1, page));
            try (var in = Channels.newInputStream(page.here().readBack())) {
                in.transferTo(zip);
            }
        }
        zip.finish();
        into.seal();
    }

    private static ZipEntry entry(int number, Leaf page) throws IOException {
        var ending = page.type().map(type -> type.name().toLowerCase(Locale.ROOT)).orElse("photo");
        var entry = new ZipEntry("%03d.%s".formatted(number, ending));
        entry.setTimeLocal(NO_TIME);
        entry.setSize(page.here().bytes());
        entry.setCrc(sumOf(page.here()));
        return entry;
    }

    private static long sumOf(Here page) throws IOException {
        try (var in =
                new CheckedInputStream(Channels.newInputStream(page.readBack()), new CRC32())) {
            in.skipNBytes(page.bytes());
            return in.getChecksum().getValue();
        }
    }

    private static String nameOf(List<Photo> photos) {
        var first = photos.getFirst().fileName();
        var dot = first.lastIndexOf('.');
        return "%s 1-%d.zip".formatted(dot > 0 ? first.substring(0, dot) : first, photos.size());
    }
}
