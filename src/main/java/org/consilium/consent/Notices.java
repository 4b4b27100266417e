package org.consilium.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.consilium.kernel.Language;
import org.consilium.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * The wordings of the notices. Whoever edits {@code consent.notice.…} in a message file makes a new
 * version without further ado; the old wording stays in the database.
 */
@Component
class Notices {
    private final Texts texts;
    private final JdbcConsentStore store;

    Notices(Texts texts, JdbcConsentStore store) {
        this.texts = texts;
        this.store = store;
    }

    int version(Purpose purpose, Instant at) {
        var wording = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            wording.put(language, texts.get(language, "consent.notice." + purpose));
        }
        var digest = digest(wording);
        return store.version(purpose, digest)
                .orElseGet(() -> store.keepNotice(purpose, digest, wording, at));
    }

    private static String digest(Map<Language, String> wording) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            wording.forEach(
                    (language, text) ->
                            sha.update(
                                    (language.tag() + "\n" + text + "\n")
                                            .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
