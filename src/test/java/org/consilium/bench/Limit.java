package org.consilium.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What this machine can do at best: a sum over the bytes, encryption, a file, a flush. No network,
 * no form, no database, no look at what it is.
 */
final class Limit {
    private static final int SEGMENT = 1 << 16;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final Path folder;
    private final byte[] bytes;

    Limit(Path folder, byte[] bytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.bytes = bytes;
    }

    void write(int number, Run.Waits waits) throws Exception {
        waits.timed(
                () -> {
                    write(number);
                    return number;
                });
    }

    private void write(int number) throws IOException {
        var file = folder.resolve(String.valueOf(number));
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(new byte[32], "AES");
            var sealed = new byte[SEGMENT + TAG_BITS / Byte.SIZE];
            for (var from = 0; from < bytes.length; from += SEGMENT) {
                var count = Math.min(SEGMENT, bytes.length - from);
                digest.update(bytes, from, count);
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce(from)));
                var length = cipher.doFinal(bytes, from, count, sealed);
                channel.write(ByteBuffer.wrap(sealed, 0, length));
            }
            digest.digest();
            channel.force(true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] nonce(int number) {
        return ByteBuffer.allocate(NONCE_BYTES).putInt(number).array();
    }
}
