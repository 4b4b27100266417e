package org.consilium.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.consilium.kernel.Mode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that wraps the keys of all cases: handed in by the operator, made once for a demo. */
@Component
class MasterKey {
    private static final int BYTES = 32;

    private final Aead aead;

    MasterKey(
            Mode mode,
            @Value("${consilium.master-key:}") String given,
            @Value("${consilium.data}") Path data) {
        if (given.isBlank() && !mode.isDemo()) {
            throw new IllegalStateException("production needs consilium.master-key");
        }
        this.aead = aeadOf(given.isBlank() ? demoKey(data) : given);
    }

    Aead aead() {
        return aead;
    }

    private static Aead aeadOf(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException("the master key must be 32 bytes in base64");
            }
            return new AesGcmJce(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalStateException("the master key must be 32 bytes in base64", e);
        }
    }

    private static String demoKey(Path data) {
        var folder = data.toAbsolutePath();
        var file = folder.resolve("demo-master-key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                var coming = file.resolveSibling("demo-master-key.new");
                Files.writeString(coming, Base64.getEncoder().encodeToString(bytes));
                try (var channel = FileChannel.open(coming, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(coming, file);
                try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
