package org.consilium.records;

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
import java.security.GeneralSecurityException;
import org.consilium.kernel.CaseId;
import org.springframework.stereotype.Component;

/**
 * Bytes of cases, encrypted at rest in segments of 64 KB: one key per case, wrapped by the master
 * key. The case id is bound in, so that a file moved to another case does not open.
 */
@Component
class Vault {
    private static final int SEGMENT = 1 << 16;
    private static final int KEY_BYTES = 32;

    private final Blobs blobs;
    private final JdbcCaseKeyStore keys;
    private final MasterKey master;

    Vault(Blobs blobs, JdbcCaseKeyStore keys, MasterKey master) {
        this.blobs = blobs;
        this.keys = keys;
        this.master = master;
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Draft draft(CaseId caseId) throws IOException {
        return new Draft(caseId, blobs.draft());
    }

    /** The plain bytes, any part of them, without a copy of the whole anywhere. */
    SeekableByteChannel open(CaseId caseId, String name) throws IOException {
        return plain(caseId, blobs.open(name));
    }

    void put(CaseId caseId, String name, byte[] bytes) throws IOException {
        try (var draft = draft(caseId)) {
            draft.out().write(bytes);
            draft.seal();
            draft.keep(name);
        }
    }

    byte[] get(CaseId caseId, String name) throws IOException {
        try (var in = Channels.newInputStream(open(caseId, name))) {
            return in.readAllBytes();
        }
    }

    byte[] encrypt(CaseId caseId, String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = keyOf(caseId).newEncryptingStream(bytes, bound(caseId))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt for " + caseId, e);
        }
        return bytes.toByteArray();
    }

    String decrypt(CaseId caseId, byte[] sealed) {
        try (InputStream in =
                keyOf(caseId)
                        .newDecryptingStream(new ByteArrayInputStream(sealed), bound(caseId))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt for " + caseId, e);
        }
    }

    private SeekableByteChannel plain(CaseId caseId, SeekableByteChannel sealed)
            throws IOException {
        try {
            var plain = keyOf(caseId).newSeekableDecryptingChannel(sealed, bound(caseId));
            findKey(plain);
            return plain;
        } catch (GeneralSecurityException e) {
            sealed.close();
            throw new IOException("cannot decrypt for " + caseId, e);
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

    private StreamingAead keyOf(CaseId caseId) {
        try {
            var wrapped = keys.of(caseId);
            if (wrapped.isEmpty()) {
                keys.insertOnce(caseId, newKey(caseId));
                wrapped = keys.of(caseId);
            }
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped.orElseThrow(), master.aead(), bound(caseId))
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + caseId + " does not open", e);
        }
    }

    private byte[] newKey(CaseId caseId) throws GeneralSecurityException {
        var key =
                KeysetHandle.generateNew(
                        AesGcmHkdfStreamingParameters.builder()
                                .setKeySizeBytes(KEY_BYTES)
                                .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                                .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                                .setCiphertextSegmentSizeBytes(SEGMENT)
                                .build());
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master.aead(), bound(caseId));
    }

    private static byte[] bound(CaseId caseId) {
        return caseId.value().toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes on their way in. */
    final class Draft implements Closeable {
        private final CaseId caseId;
        private final Blobs.Draft draft;
        private final OutputStream out;

        Draft(CaseId caseId, Blobs.Draft draft) throws IOException {
            this.caseId = caseId;
            this.draft = draft;
            try {
                this.out = keyOf(caseId).newEncryptingStream(draft.out(), bound(caseId));
            } catch (GeneralSecurityException e) {
                draft.close();
                throw new IOException("cannot encrypt for " + caseId, e);
            }
        }

        OutputStream out() {
            return out;
        }

        /** Nothing more to write. */
        void seal() throws IOException {
            out.close();
        }

        SeekableByteChannel readBack() throws IOException {
            return plain(caseId, draft.readBack());
        }

        void keep(String name) throws IOException {
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
