package org.consilium.evidence.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two statements of a case that do not fit together; which of them holds, a person decides.
 *
 * @param one the older or the more trusted, where that is known
 */
public record Contradiction(Topic topic, Side one, Side other, Weight weight) {
    private static final int SHORT = 16;

    /**
     * The same for the same two statements, in whatever order; another one as soon as one of them
     * is corrected.
     */
    public String key() {
        var marks = Stream.of(one.mark(), other.mark()).sorted().collect(Collectors.joining("\n"));
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((topic + "\n" + marks).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
