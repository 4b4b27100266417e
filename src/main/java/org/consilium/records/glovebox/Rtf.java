package org.consilium.records.glovebox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The words and pictures of a rich text; objects and fields in it are passed over. Runs inside. */
final class Rtf {
    private static final int MOST = 32 << 20;
    private static final int DEEPEST = 500;
    private static final Set<String> NO_WORDS =
            Set.of(
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "info",
                    "object",
                    "fldinst",
                    "listtable",
                    "listoverridetable",
                    "rsidtbl",
                    "generator",
                    "themedata",
                    "datastore",
                    "xmlnstbl",
                    "filetbl",
                    "revtbl");

    private final byte[] rtf;
    private final List<Block> blocks = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group(false, false, 1);
    private Charset letters = Charset.forName("windows-1252");
    private StringBuilder hex = new StringBuilder();
    private int toSkip;
    private int at;

    private Rtf(byte[] rtf) {
        this.rtf = rtf;
    }

    static List<Block> read(SeekableByteChannel bytes) throws IOException {
        return new Rtf(PlainText.whole(bytes, MOST)).blocks();
    }

    private List<Block> blocks() {
        while (at < rtf.length) {
            var c = (char) (rtf[at++] & 0xff);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n', '\0' -> {
                    // breaks of the file, not of the text
                }
                default -> letter(c);
            }
        }
        flush();
        return blocks;
    }

    private void open() {
        if (groups.size() < DEEPEST) {
            groups.push(group);
        }
    }

    private void close() {
        if (group.picture && !hex.isEmpty()) {
            picture();
        }
        if (!groups.isEmpty()) {
            group = groups.pop();
        }
    }

    private void control() {
        if (at >= rtf.length) {
            return;
        }
        var c = (char) (rtf[at++] & 0xff);
        if (!isLetter(c)) {
            symbol(c);
            return;
        }
        var name = new StringBuilder().append(c);
        while (at < rtf.length && isLetter((char) (rtf[at] & 0xff)) && name.length() < 32) {
            name.append((char) (rtf[at++] & 0xff));
        }
        var number = number();
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        word(name.toString(), number);
    }

    private int number() {
        var digits = new StringBuilder();
        while (at < rtf.length
                && digits.length() < 9
                && ((rtf[at] == '-' && digits.isEmpty()) || (rtf[at] >= '0' && rtf[at] <= '9'))) {
            digits.append((char) rtf[at++]);
        }
        return digits.isEmpty() || digits.toString().equals("-")
                ? 1
                : Integer.parseInt(digits.toString());
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> {
                if (at + 2 <= rtf.length) {
                    var high = Character.digit(rtf[at], 16);
                    var low = Character.digit(rtf[at + 1], 16);
                    at += 2;
                    if (high >= 0 && low >= 0) {
                        coded((byte) (high * 16 + low));
                    }
                }
            }
            case '*' -> group = group.withoutWords();
            case '~' -> text(" ");
            case '\\', '{', '}' -> letter(c);
            default -> {
                // soft hyphens and the like
            }
        }
    }

    private void word(String name, int number) {
        if (NO_WORDS.contains(name)) {
            group = group.withoutWords();
            return;
        }
        switch (name) {
            case "par", "line", "sect", "page", "row" -> flush();
            case "tab", "cell" -> text("    ");
            case "u" -> {
                text(String.valueOf((char) number));
                toSkip = group.skip;
            }
            case "uc" -> group = new Group(group.silent, group.picture, Math.clamp(number, 0, 8));
            case "ansicpg" -> letters = charset(number);
            case "pict" -> {
                group = new Group(group.silent, true, group.skip);
                hex = new StringBuilder();
            }
            case "bin" -> at = (int) Math.min(rtf.length, (long) at + Math.max(0, number));
            case "bullet" -> text("• ");
            case "lquote", "rquote" -> text("’");
            case "ldblquote" -> text("“");
            case "rdblquote" -> text("”");
            case "endash", "emdash" -> text("–");
            default -> {
                // form only
            }
        }
    }

    private void letter(char c) {
        if (group.picture) {
            hex.append(c);
        } else {
            coded((byte) c);
        }
    }

    private void coded(byte code) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!group.silent) {
            text(new String(new byte[] {code}, letters));
        }
    }

    private void text(String text) {
        if (!group.silent) {
            line.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void flush() {
        blocks.add(new Block.Words(line.toString(StandardCharsets.UTF_8), false));
        line.reset();
    }

    private void picture() {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i + 1 < hex.length(); i += 2) {
            var high = Character.digit(hex.charAt(i), 16);
            var low = Character.digit(hex.charAt(i + 1), 16);
            if (high < 0 || low < 0) {
                break;
            }
            bytes.write(high * 16 + low);
        }
        hex = new StringBuilder();
        if (!group.silent) {
            flush();
            blocks.add(new Block.Image(bytes.toByteArray()));
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Charset charset(int page) {
        var name = page == 65001 ? "UTF-8" : "windows-" + page;
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }

    /**
     * @param silent what it holds is not part of the text
     * @param skip how many letters stand in for one that older readers do not know
     */
    private record Group(boolean silent, boolean picture, int skip) {
        Group withoutWords() {
            return new Group(true, picture, skip);
        }
    }
}
