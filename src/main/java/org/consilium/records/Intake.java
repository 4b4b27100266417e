package org.consilium.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Refused;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.stereotype.Component;

/** Takes bytes in as they come: encrypts, measures and judges them without holding them all. */
@Component
class Intake {
    static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Vault vault;

    Intake(Vault vault) {
        this.vault = vault;
    }

    /**
     * @throws Refused with the sentence for the sender; nothing is kept then
     */
    Taken take(CaseId caseId, InputStream bytes) throws IOException {
        var draft = vault.draft(Scope.of(caseId));
        try {
            var measured = copy(bytes, draft);
            draft.seal();
            return new Taken(draft, judge(measured, draft), measured);
        } catch (IOException | RuntimeException e) {
            draft.close();
            throw e;
        }
    }

    private static Measured copy(InputStream bytes, Vault.Draft draft) throws IOException {
        var digest = sha256();
        var head = new byte[0];
        var size = 0L;
        var buffer = new byte[FileType.HEAD];
        for (var n = bytes.readNBytes(buffer, 0, buffer.length);
                n > 0;
                n = bytes.readNBytes(buffer, 0, buffer.length)) {
            if (size == 0) {
                head = Arrays.copyOf(buffer, n);
            }
            size += n;
            if (size > MOST_BYTES) {
                throw new Refused("records.large");
            }
            digest.update(buffer, 0, n);
            draft.out().write(buffer, 0, n);
        }
        var type = FileType.of(head);
        var refusal = type.isPresent() ? "" : FileType.refusalOf(head);
        return new Measured(type, refusal, size, HexFormat.of().formatHex(digest.digest()));
    }

    private FileType judge(Measured measured, Vault.Draft draft) throws IOException {
        if (measured.size == 0) {
            throw new Refused("records.empty");
        }
        var type = measured.type.orElseThrow(() -> new Refused(measured.refusal));
        switch (type) {
            case PDF -> checkPdf(draft);
            case JPEG, PNG -> {
                try (var in = Channels.newInputStream(draft.readBack())) {
                    Picture.read(type, in);
                }
            }
            case DICOM -> {
                // read by the module above, which knows scans; kept here as it came
            }
        }
        return type;
    }

    private static void checkPdf(Vault.Draft draft) {
        var pages =
                Watched.tryFor(
                        LOOK,
                        () -> {
                            try (var pdf = Paged.open(draft.readBack())) {
                                return pdf.pages();
                            }
                        });
        if (pages.isEmpty()) {
            throw new Refused("records.pdf.broken");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Measured(Optional<FileType> type, String refusal, long size, String sha256) {}

    /** Good bytes, not kept yet. */
    static final class Taken implements Closeable {
        private final Vault.Draft draft;
        private final FileType type;
        private final Measured measured;

        private Taken(Vault.Draft draft, FileType type, Measured measured) {
            this.draft = draft;
            this.type = type;
            this.measured = measured;
        }

        FileType type() {
            return type;
        }

        long bytes() {
            return measured.size;
        }

        String sha256() {
            return measured.sha256;
        }

        void keep(String name) throws IOException {
            draft.keep(name);
        }

        @Override
        public void close() throws IOException {
            draft.close();
        }
    }
}
