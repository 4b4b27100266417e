package org.consilium.conversation.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words of a header as a person reads them (RFC 2047), also where a writer cut a character in two
 * or put an encoded word where the standard wants none.
 */
final class HeaderText {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\s]+");

    private HeaderText() {}

    static String read(String raw) {
        var text = new StringBuilder();
        var words = WORD.matcher(raw);
        var end = 0;
        var open = new Run();
        while (words.find()) {
            var between = raw.substring(end, words.start());
            var charset = Charsets.named(words.group(1));
            if (!between.isBlank() || !open.goesOnIn(charset)) {
                open.closeInto(text);
                if (!between.isBlank() || end == 0) {
                    text.append(between);
                }
            }
            open.add(charset, bytes(words.group(2), words.group(3)));
            end = words.end();
        }
        open.closeInto(text);
        text.append(raw, end, raw.length());
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    private static byte[] bytes(String encoding, String word) {
        return encoding.equalsIgnoreCase("b") ? base64(word) : quoted(word);
    }

    private static byte[] base64(String word) {
        var clean = word.replaceAll("[^A-Za-z0-9+/]", "");
        // One letter too many decodes to nothing: better the rest than none.
        var usable = clean.length() % 4 == 1 ? clean.substring(0, clean.length() - 1) : clean;
        return Base64.getDecoder().decode(usable);
    }

    private static byte[] quoted(String word) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < word.length(); i++) {
            var c = word.codePointAt(i);
            if (c == '_') {
                bytes.write(' ');
            } else if (c == '='
                    && i + 2 < word.length()
                    && Character.digit(word.charAt(i + 1), 16) >= 0
                    && Character.digit(word.charAt(i + 2), 16) >= 0) {
                bytes.write(Integer.parseInt(word.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c) - 1;
            }
        }
        return bytes.toByteArray();
    }

    /** Neighbouring words of one character set: decoded together. */
    private static final class Run {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Optional<Charset> charset = Optional.empty();

        boolean goesOnIn(Optional<Charset> next) {
            return bytes.size() > 0 && charset.equals(next);
        }

        void add(Optional<Charset> named, byte[] more) {
            charset = named;
            bytes.writeBytes(more);
        }

        void closeInto(StringBuilder text) {
            text.append(Charsets.decode(bytes.toByteArray(), charset));
            bytes.reset();
        }
    }
}
