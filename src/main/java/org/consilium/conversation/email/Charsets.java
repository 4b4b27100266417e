package org.consilium.conversation.email;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Letters name their character sets by many names, and some name the wrong one. */
final class Charsets {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("utf8mb4", "UTF-8"),
                    Map.entry("unicode-1-1-utf-8", "UTF-8"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("ks_c_5601-1989", "x-windows-949"),
                    Map.entry("x-gbk", "GBK"),
                    Map.entry("gb_2312-80", "GBK"),
                    Map.entry("iscii", "x-ISCII91"),
                    Map.entry("x-iscii-de", "x-ISCII91"),
                    Map.entry("iso-8859-8-i", "ISO-8859-8"),
                    Map.entry("iso-8859-8-e", "ISO-8859-8"),
                    Map.entry("iso-8859-6-i", "ISO-8859-6"),
                    Map.entry("x-user-defined", "windows-1252"),
                    Map.entry("macintosh", "x-MacRoman"),
                    // What says Latin-1 means Windows: the difference is only in control codes.
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("latin1", "windows-1252"));

    private Charsets() {}

    /** Empty for a name nobody knows. */
    static Optional<Charset> named(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException
                | UnsupportedCharsetException e) { // said by the empty answer
            return Optional.empty();
        }
    }

    /** In the character set that is named, unless it is none or plainly not true. */
    static String decode(byte[] bytes, Optional<Charset> named) {
        var said = named.filter(c -> !c.equals(StandardCharsets.US_ASCII));
        return said.isPresent() ? new String(bytes, said.get()) : guess(bytes);
    }

    static String guess(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }
}
