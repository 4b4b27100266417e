package org.consilium.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Bytes encrypted at rest in segments of 64 KB: one key per scope, wrapped by the master key. The
 * scope is bound in, so that a file moved to another scope does not open.
 *
 * <p>A whole that came in parts lies as it came: nothing under its own name, its parts under
 * theirs, and rows in {@code vault.part} that name them in order. Whoever asks which names are in
 * use must count the parts of a whole that is in use, too.
 */
@Component
public class Vault {
    private static final int SEGMENT = 1 << 16;
    private static final int KEY_BYTES = 32;

    private final Blobs blobs;
    private final JdbcKeyStore keys;
    private final JdbcPartStore parts;
    private final MasterKey master;

    Vault(Blobs blobs, JdbcKeyStore keys, JdbcPartStore parts, MasterKey master) {
        this.blobs = blobs;
        this.keys = keys;
        this.parts = parts;
        this.master = master;
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was kept under a name of its own and is, or will be, a part of a whole.
     *
     * @param bytes how many there are in plain
     */
    public record Part(String name, long bytes) {}

    public Draft draft(Scope scope) throws IOException {
        return new Draft(scope, blobs.draft());
    }

    /** The plain bytes, any part of them, without a copy of the whole anywhere. */
    public SeekableByteChannel open(Scope scope, String name) throws IOException {
        var key = keyOf(scope);
        try {
            return plain(scope, key, blobs.open(name));
        } catch (NoSuchFileException e) {
            var found = parts.of(name);
            if (found.isEmpty()) {
                throw e;
            }
            return joined(scope, key, found);
        }
    }

    /** Parts of which the whole has no name yet. */
    public SeekableByteChannel open(Scope scope, List<Part> ofWhole) {
        return joined(scope, keyOf(scope), ofWhole);
    }

    /**
     * Kept parts of the same scope are one thing under this name from now on, without a copy; takes
     * part in the caller's transaction.
     */
    public void join(String name, List<Part> ofWhole) {
        parts.insert(name, ofWhole);
    }

    public void put(Scope scope, String name, byte[] bytes) throws IOException {
        try (var draft = draft(scope)) {
            draft.out().write(bytes);
            draft.seal();
            draft.keep(name);
        }
    }

    public byte[] get(Scope scope, String name) throws IOException {
        try (var in = Channels.newInputStream(open(scope, name))) {
            return in.readAllBytes();
        }
    }

    /** For many texts of one scope: its key is looked up once. */
    public Cipher cipher(Scope scope) {
        return new Cipher(scope, keyOf(scope));
    }

    public byte[] encrypt(Scope scope, String text) {
        return cipher(scope).encrypt(text);
    }

    public String decrypt(Scope scope, byte[] sealed) {
        return cipher(scope).decrypt(sealed);
    }

    /**
     * The bytes under this name, and those of all its parts, are gone once this returns; nothing
     * when there are none.
     */
    public void delete(String name) throws IOException {
        blobs.delete(name);
        for (var part : parts.of(name)) {
            blobs.delete(part.name());
        }
        parts.delete(name);
    }

    /** Throws the key away: whatever was encrypted under this scope can never be read again. */
    public void forget(Scope scope) {
        keys.delete(scope);
    }

    private JoinedChannel joined(Scope scope, StreamingAead key, List<Part> ofWhole) {
        return new JoinedChannel(ofWhole, part -> plain(scope, key, blobs.open(part)));
    }

    private static SeekableByteChannel plain(
            Scope scope, StreamingAead key, SeekableByteChannel sealed) throws IOException {
        try {
            var plain = key.newSeekableDecryptingChannel(sealed, scope.bound());
            findKey(plain);
            return plain;
        } catch (GeneralSecurityException e) {
            sealed.close();
            throw new IOException("cannot decrypt for " + scope, e);
        }
    }

    /** The channel knows its size only after it has read with the right key. */
    private static void findKey(SeekableByteChannel plain) throws IOException {
        try {
            plain.read(ByteBuffer.allocate(1));
            plain.position(0);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private StreamingAead keyOf(Scope scope) {
        try {
            var wrapped = keys.of(scope);
            if (wrapped.isEmpty()) {
                keys.insertOnce(scope, newKey(scope));
                wrapped = keys.of(scope);
            }
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped.orElseThrow(), master.aead(), scope.bound())
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + scope + " does not open", e);
        }
    }

    private byte[] newKey(Scope scope) throws GeneralSecurityException {
        var key =
                KeysetHandle.generateNew(
                        AesGcmHkdfStreamingParameters.builder()
                                .setKeySizeBytes(KEY_BYTES)
                                .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                                .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                                .setCiphertextSegmentSizeBytes(SEGMENT)
                                .build());
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master.aead(), scope.bound());
    }

    /** Texts of one scope, in and out. */
    public static final class Cipher {
        private final Scope scope;
        private final StreamingAead key;

        private Cipher(Scope scope, StreamingAead key) {
            this.scope = scope;
            this.key = key;
        }

        public byte[] encrypt(String text) {
            var bytes = new ByteArrayOutputStream();
            try (var out = key.newEncryptingStream(bytes, scope.bound())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException("cannot encrypt for " + scope, e);
            }
            return bytes.toByteArray();
        }

        public String decrypt(byte[] sealed) {
            try (InputStream in =
                    key.newDecryptingStream(new ByteArrayInputStream(sealed), scope.bound())) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException("cannot decrypt for " + scope, e);
            }
        }
    }

    /** Bytes on their way in. */
    public final class Draft implements Closeable {
        private final Scope scope;
        private final Blobs.Draft draft;
        private OutputStream out;

        Draft(Scope scope, Blobs.Draft draft) throws IOException {
            this.scope = scope;
            this.draft = draft;
            try {
                this.out = keyOf(scope).newEncryptingStream(draft.out(), scope.bound());
            } catch (GeneralSecurityException e) {
                draft.close();
                throw new IOException("cannot encrypt for " + scope, e);
            }
        }

        public OutputStream out() {
            return out;
        }

        /** Nothing more to write; an archive has thousands that wait, so their buffers go. */
        public void seal() throws IOException {
            out.close();
            out = OutputStream.nullOutputStream();
        }

        public SeekableByteChannel readBack() throws IOException {
            return plain(scope, keyOf(scope), draft.readBack());
        }

        public void keep(String name) throws IOException {
            draft.keep(name);
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } finally {
                draft.close();
            }
        }
    }
}
