package org.consilium.imaging.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Specific Character Set (PS3.3 C.12.1.1.2) with the code extensions of ISO 2022. What does not fit
 * becomes the replacement character: a name in the wrong letters is better than no file.
 */
final class CharacterSet {
    static final CharacterSet BASIC = new CharacterSet(Optional.empty(), Half.ASCII, Half.ASCII);

    private static final byte ESCAPE = 0x1B;
    private static final int KATAKANA = 0xFF61 - 0xA1;

    /** One half of the code table: what the low or the high bytes mean. */
    private enum Half {
        ASCII,
        ROMAJI,
        KANA,
        KANJI,
        MORE_KANJI,
        KOREAN,
        CHINESE,
        LATIN_1("ISO-8859-1"),
        LATIN_2("ISO-8859-2"),
        LATIN_3("ISO-8859-3"),
        LATIN_4("ISO-8859-4"),
        CYRILLIC("ISO-8859-5"),
        ARABIC("ISO-8859-6"),
        GREEK("ISO-8859-7"),
        HEBREW("ISO-8859-8"),
        LATIN_5("ISO-8859-9"),
        LATIN_9("ISO-8859-15"),
        THAI("TIS-620");

        private final Optional<Charset> single;

        Half() {
            single = Optional.empty();
        }

        Half(String charset) {
            single = Optional.of(Charset.forName(charset));
        }
    }

    private static final Map<String, Half> BY_NUMBER =
            Map.ofEntries(
                    Map.entry("6", Half.ASCII),
                    Map.entry("13", Half.KANA),
                    Map.entry("87", Half.KANJI),
                    Map.entry("159", Half.MORE_KANJI),
                    Map.entry("149", Half.KOREAN),
                    Map.entry("58", Half.CHINESE),
                    Map.entry("100", Half.LATIN_1),
                    Map.entry("101", Half.LATIN_2),
                    Map.entry("109", Half.LATIN_3),
                    Map.entry("110", Half.LATIN_4),
                    Map.entry("144", Half.CYRILLIC),
                    Map.entry("127", Half.ARABIC),
                    Map.entry("126", Half.GREEK),
                    Map.entry("138", Half.HEBREW),
                    Map.entry("148", Half.LATIN_5),
                    Map.entry("203", Half.LATIN_9),
                    Map.entry("166", Half.THAI));

    /** What follows the escape, and which half it changes. */
    private static final Map<String, Half> LOW = new HashMap<>();

    private static final Map<String, Half> HIGH = new HashMap<>();

    static {
        LOW.put("(B", Half.ASCII);
        LOW.put("(J", Half.ROMAJI);
        LOW.put("$B", Half.KANJI);
        LOW.put("$@", Half.KANJI);
        LOW.put("$(D", Half.MORE_KANJI);
        HIGH.put(")I", Half.KANA);
        HIGH.put("$)C", Half.KOREAN);
        HIGH.put("$)A", Half.CHINESE);
        HIGH.put("-A", Half.LATIN_1);
        HIGH.put("-B", Half.LATIN_2);
        HIGH.put("-C", Half.LATIN_3);
        HIGH.put("-D", Half.LATIN_4);
        HIGH.put("-L", Half.CYRILLIC);
        HIGH.put("-G", Half.ARABIC);
        HIGH.put("-F", Half.GREEK);
        HIGH.put("-H", Half.HEBREW);
        HIGH.put("-M", Half.LATIN_5);
        HIGH.put("-b", Half.LATIN_9);
        HIGH.put("-T", Half.THAI);
    }

    private static final Charset JAPANESE = Charset.forName("EUC-JP");

    /** A set that fills the whole table and knows no escapes. */
    private final Optional<Charset> whole;

    private final Half low;
    private final Half high;

    private CharacterSet(Optional<Charset> whole, Half low, Half high) {
        this.whole = whole;
        this.low = low;
        this.high = high;
    }

    /** From the values as written, however oddly. */
    static CharacterSet of(List<String> terms) {
        var first = terms.isEmpty() ? "" : plain(terms.get(0));
        var whole = wholeOf(first);
        if (whole.isEmpty() && terms.size() > 1 && first.isEmpty()) {
            whole = wholeOf(plain(terms.get(1))).filter(StandardCharsets.UTF_8::equals);
        }
        if (whole.isPresent()) {
            return new CharacterSet(whole, Half.ASCII, Half.ASCII);
        }
        var half = BY_NUMBER.getOrDefault(first.replaceAll("\\D", ""), Half.ASCII);
        return switch (half) {
            case KANA -> new CharacterSet(Optional.empty(), Half.ROMAJI, Half.KANA);
            case KANJI, MORE_KANJI -> BASIC;
            default -> new CharacterSet(Optional.empty(), Half.ASCII, half);
        };
    }

    /** "ISO-IR 100", "iso_ir_100" and "ISO 2022 IR 100" are seen in the wild. */
    private static String plain(String term) {
        return term.strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^ISO.?2022.?IR.?", "")
                .replaceFirst("^ISO.?IR.?", "");
    }

    private static Optional<Charset> wholeOf(String term) {
        return switch (term) {
            case "192", "UTF8", "UTF-8" -> Optional.of(StandardCharsets.UTF_8);
            case "GB18030" -> Optional.of(Charset.forName("GB18030"));
            case "GBK" -> Optional.of(Charset.forName("GBK"));
            default -> Optional.empty();
        };
    }

    /**
     * The characters of one field.
     *
     * @param ends characters after which the first set holds again (PS3.5 6.1.2.5.3)
     */
    String text(byte[] bytes, String ends) {
        if (whole.isPresent()) {
            return new String(bytes, whole.get());
        }
        if (low == Half.ASCII && high == Half.ASCII && !has(bytes, ESCAPE)) {
            return undeclared(bytes);
        }
        return escaped(bytes, ends);
    }

    /** High bytes nobody declared: mostly UTF-8 from a system that did not say so. */
    private static String undeclared(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private String escaped(byte[] bytes, String ends) {
        var text = new StringBuilder(bytes.length);
        var lowNow = low;
        var highNow = high;
        for (var i = 0; i < bytes.length; ) {
            var b = bytes[i] & 0xFF;
            if (b == ESCAPE) {
                var escape = escapeAt(bytes, i + 1);
                lowNow = LOW.getOrDefault(escape, lowNow);
                highNow = HIGH.getOrDefault(escape, highNow);
                i += 1 + Math.max(1, escape.length());
                continue;
            }
            var half = b < 0x80 ? lowNow : highNow;
            var wide = isWide(half) && (b & 0x7F) > 0x20 && i + 1 < bytes.length;
            if (wide) {
                text.append(pair(half, b, bytes[i + 1] & 0xFF));
                i += 2;
                continue;
            }
            text.append(one(half, b));
            if (b < 0x20 || ends.indexOf(b) >= 0) {
                lowNow = low;
                highNow = high;
            }
            i++;
        }
        return text.toString();
    }

    private static boolean isWide(Half half) {
        return switch (half) {
            case KANJI, MORE_KANJI, KOREAN, CHINESE -> true;
            default -> false;
        };
    }

    private static String escapeAt(byte[] bytes, int start) {
        for (var length = 2; length <= 3 && start + length <= bytes.length; length++) {
            var escape = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
            if (LOW.containsKey(escape) || HIGH.containsKey(escape)) {
                return escape;
            }
        }
        return "";
    }

    private static char one(Half half, int b) {
        if (b < 0x80) {
            return half == Half.ROMAJI && b == 0x7E ? '\u203E' : (char) b;
        }
        if (half == Half.KANA) {
            return b >= 0xA1 && b <= 0xDF ? (char) (b + KATAKANA) : '\uFFFD';
        }
        return half.single
                .map(charset -> new String(new byte[] {(byte) b}, charset).charAt(0))
                .orElse(b >= 0xA0 ? (char) b : '\uFFFD');
    }

    private static String pair(Half half, int first, int second) {
        var a = (byte) (first | 0x80);
        var b = (byte) (second | 0x80);
        return switch (half) {
            case KANJI -> new String(new byte[] {a, b}, JAPANESE);
            case MORE_KANJI -> new String(new byte[] {(byte) 0x8F, a, b}, JAPANESE);
            case KOREAN -> new String(new byte[] {a, b}, Charset.forName("EUC-KR"));
            default -> new String(new byte[] {a, b}, Charset.forName("GB18030"));
        };
    }

    private static boolean has(byte[] bytes, byte wanted) {
        for (var b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
