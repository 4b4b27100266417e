package org.consilium.conversation.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A header such as {@code attachment; filename*0*=UTF-8''…}: its value and its parameters, put
 * together from their pieces and decoded (RFC 2231), with encoded words (RFC 2047) where writers
 * put them against the standard.
 */
record Parameters(String value, Map<String, String> all) {
    private static final int MOST = 200;

    static Parameters read(String header) {
        var pieces = split(header);
        var named = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        for (var piece : pieces.subList(1, pieces.size())) {
            Piece.read(piece)
                    .ifPresent(
                            p ->
                                    named.computeIfAbsent(p.name(), n -> new TreeMap<>())
                                            .putIfAbsent(p.number(), p));
        }
        var all = new LinkedHashMap<String, String>();
        named.forEach((name, parts) -> all.put(name, joined(List.copyOf(parts.values()))));
        return new Parameters(pieces.getFirst().strip().toLowerCase(Locale.ROOT), Map.copyOf(all));
    }

    /** The form with a character set before the plain one. */
    Optional<String> get(String name) {
        return Optional.ofNullable(all.getOrDefault(name + "*", all.get(name)))
                .filter(v -> !v.isBlank());
    }

    /** At semicolons outside quotes. */
    private static List<String> split(String header) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < header.length() && pieces.size() < MOST; i++) {
            var c = header.charAt(i);
            if (c == '\\' && quoted && i + 1 < header.length()) {
                piece.append(c).append(header.charAt(++i));
            } else if (c == ';' && !quoted) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                quoted ^= c == '"';
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static String joined(List<Piece> pieces) {
        var extended = pieces.stream().anyMatch(Piece::extended);
        if (!extended) {
            var plain = new StringBuilder();
            pieces.forEach(p -> plain.append(p.text()));
            return HeaderText.read(plain.toString());
        }
        var bytes = new ByteArrayOutputStream();
        var first = pieces.getFirst().text();
        var mark = first.indexOf('\'');
        var second = first.indexOf('\'', mark + 1);
        var named = mark > 0 && second > 0 ? first.substring(0, mark) : "UTF-8";
        for (var piece : pieces) {
            var text = piece.text();
            var start = piece.equals(pieces.getFirst()) && second > 0 ? second + 1 : 0;
            bytes.writeBytes(
                    piece.extended()
                            ? percent(text.substring(start))
                            : text.getBytes(StandardCharsets.UTF_8));
        }
        return Charsets.decode(bytes.toByteArray(), Charsets.named(named));
    }

    private static byte[] percent(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%'
                    && i + 2 < text.length()
                    && Character.digit(text.charAt(i + 1), 16) >= 0
                    && Character.digit(text.charAt(i + 2), 16) >= 0) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                var c = Character.toString(text.codePointAt(i));
                bytes.writeBytes(c.getBytes(StandardCharsets.UTF_8));
                i += c.length() - 1;
            }
        }
        return bytes.toByteArray();
    }

    /** {@code name*2*=text}: the third piece, percent-encoded. */
    private record Piece(String name, int number, boolean extended, String text) {
        private static final int PLAIN = 10_000;

        static Optional<Piece> read(String piece) {
            var equals = piece.indexOf('=');
            if (equals <= 0) {
                return Optional.empty();
            }
            var key = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            var extended = key.endsWith("*");
            var parts = (extended ? key.substring(0, key.length() - 1) : key).split("\\*", 2);
            var text = unquoted(piece.substring(equals + 1).strip());
            if (parts.length == 1) {
                return Optional.of(
                        new Piece(parts[0] + (extended ? "*" : ""), PLAIN, extended, text));
            }
            return parts[1].matches("\\d{1,3}")
                    ? Optional.of(
                            new Piece(parts[0] + "*", Integer.parseInt(parts[1]), extended, text))
                    : Optional.empty();
        }

        private static String unquoted(String text) {
            if (text.length() < 2 || text.charAt(0) != '"') {
                return text;
            }
            var end = text.endsWith("\"") ? text.length() - 1 : text.length();
            var plain = new StringBuilder();
            for (var i = 1; i < end; i++) {
                var c = text.charAt(i);
                // A backslash before a letter is a path of Windows, not an escape.
                if (c == '\\' && i + 1 < end && "\"\\".indexOf(text.charAt(i + 1)) >= 0) {
                    c = text.charAt(++i);
                }
                plain.append(c);
            }
            return plain.toString();
        }
    }
}
