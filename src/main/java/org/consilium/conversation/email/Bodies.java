package org.consilium.conversation.email;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is below the header: on another way to us, only the header grows. */
final class Bodies {
    private Bodies() {}

    static String digest(InputStream raw) throws IOException {
        skipHeader(raw);
        var digest = sha256();
        var buffer = new byte[1 << 16];
        for (var n = raw.read(buffer); n >= 0; n = raw.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** To the end of the first empty line. */
    private static void skipHeader(InputStream raw) throws IOException {
        var empty = true;
        for (var b = raw.read(); b >= 0; b = raw.read()) {
            if (b == '\n') {
                if (empty) {
                    return;
                }
                empty = true;
            } else if (b != '\r') {
                empty = false;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
