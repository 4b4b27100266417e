package org.consilium.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Refused;
import org.consilium.records.glovebox.Busy;
import org.consilium.records.glovebox.Glovebox;
import org.consilium.records.glovebox.Verdict;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.stereotype.Component;

/** Takes bytes in as they come: encrypts, measures, checks and judges them without holding them. */
@Component
class Intake {
    static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int PIECE = 1 << 16;

    private final Vault vault;
    private final VirusScan scan;
    private final Glovebox glovebox;

    Intake(Vault vault, VirusScan scan, Glovebox glovebox) {
        this.vault = vault;
        this.scan = scan;
        this.glovebox = glovebox;
    }

    /**
     * @throws Refused {@code records.large}, {@code records.large.study} or {@code records.empty};
     *     nothing is kept then
     */
    Taken take(CaseId caseId, InputStream bytes, long most) throws IOException {
        var taken = taking(caseId);
        try {
            var buffer = new byte[PIECE];
            for (var n = bytes.readNBytes(buffer, 0, PIECE);
                    n > 0;
                    n = bytes.readNBytes(buffer, 0, PIECE)) {
                taken.write(buffer, 0, n);
                if (taken.bytes() > most) {
                    throw new Refused(most == MOST_BYTES ? "records.large" : "records.large.study");
                }
            }
            taken.seal();
            if (taken.bytes() == 0) {
                throw new Refused("records.empty");
            }
            return taken;
        } catch (IOException | RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    /** Written to by the caller, who seals and closes it. */
    Taken taking(CaseId caseId) throws IOException {
        return new Taken(vault.draft(Scope.of(caseId)));
    }

    /**
     * What it is; empty while it cannot be checked for malware or looked into: then it waits. No
     * scanner takes the disc of a study in one go: of a large archive, which is not kept, each file
     * is checked by itself.
     *
     * @throws Refused with the sentence for the sender
     */
    Optional<Verdict> judge(SeekableByteChannel bytes) throws IOException {
        var large = bytes.size() > MOST_BYTES;
        if (!large && !scan.isClean(bytes)) {
            return Optional.empty();
        }
        Verdict verdict;
        try {
            verdict = glovebox.judge(bytes, "");
        } catch (Busy e) {
            return Optional.empty();
        }
        return !large || verdict.isPacked() || scan.isClean(bytes)
                ? Optional.of(verdict)
                : Optional.empty();
    }

    /** The files of an archive, not judged yet; closing forgets those that were not kept. */
    Parts unpack(CaseId caseId, SeekableByteChannel archive, String password) throws IOException {
        var parts = new Parts();
        try {
            glovebox.unpack(archive, password, name -> parts.next(name, vault, caseId));
            return parts;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Bytes that are here, not kept yet. */
    static final class Taken extends OutputStream implements Here {
        private final Vault.Draft draft;
        private final MessageDigest digest = sha256Digest();
        private Optional<String> sha256 = Optional.empty();
        private long bytes;

        private Taken(Vault.Draft draft) {
            this.draft = draft;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int count) throws IOException {
            bytes += count;
            digest.update(from, offset, count);
            draft.out().write(from, offset, count);
        }

        void seal() throws IOException {
            draft.seal();
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public String sha256() {
            if (sha256.isEmpty()) {
                sha256 = Optional.of(HexFormat.of().formatHex(digest.digest()));
            }
            return sha256.get();
        }

        @Override
        public SeekableByteChannel readBack() throws IOException {
            return draft.readBack();
        }

        @Override
        public void keep(String name) throws IOException {
            draft.keep(name);
        }

        @Override
        public void close() throws IOException {
            draft.close();
        }

        private static MessageDigest sha256Digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One file of an archive. */
    record Part(String name, Taken taken) {}

    static final class Parts implements Closeable {
        private final List<Part> parts = new ArrayList<>();

        private OutputStream next(String name, Vault vault, CaseId caseId) throws IOException {
            var taken = new Taken(vault.draft(Scope.of(caseId)));
            parts.add(new Part(name, taken));
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    taken.write(one);
                }

                @Override
                public void write(byte[] from, int offset, int count) throws IOException {
                    taken.write(from, offset, count);
                }

                @Override
                public void close() throws IOException {
                    taken.seal();
                }
            };
        }

        List<Part> all() {
            return parts;
        }

        @Override
        public void close() throws IOException {
            for (var part : parts) {
                part.taken().close();
            }
        }
    }
}
