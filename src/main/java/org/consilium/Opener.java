package org.consilium;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.consilium.conversation.email.OpenedMail;
import org.consilium.imaging.dicom.Source;
import org.consilium.kernel.Language;
import org.consilium.kernel.Refused;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.reading.Reader;
import org.consilium.records.glovebox.Busy;
import org.consilium.records.glovebox.FileType;
import org.consilium.records.glovebox.Glovebox;
import org.consilium.shell.Texts;

/** Opens any file that may hold papers, and reads it. */
final class Opener {
    private static final Pattern LETTER =
            Pattern.compile(
                    "\\A(?:[\\w-]{1,60}:[^\\n]{0,2000}\\n(?:[ \\t][^\\n]{0,2000}\\n){0,50}){3}");
    private static final int HEAD = 8_000;
    private static final int TRIES = 4;

    private final Glovebox glovebox;
    private final Texts texts = new Texts();

    Opener(Glovebox glovebox) {
        this.glovebox = glovebox;
    }

    /** What cannot be read is a refusal in words, never an error. */
    Opened open(String file) {
        return open(file, () -> FileChannel.open(Path.of(file)));
    }

    private Opened open(String name, Source source) {
        try {
            for (var tried = 1; tried < TRIES; tried++) {
                try {
                    return read(name, source);
                } catch (Busy e) {
                    // a machine with much to do gave it no time: once more
                }
            }
            return read(name, source);
        } catch (Refused e) {
            return Opened.refused(name, texts.get(Language.EN, "refused." + e.key()));
        } catch (IOException e) {
            return Opened.refused(name, "The file cannot be read.");
        } catch (RuntimeException | StackOverflowError e) {
            // A mistake of ours: said where it happened, and those after it are read all the same.
            return Opened.refused(
                    name,
                    "Reading it failed, please tell us: " + e.getClass().getSimpleName() + at(e));
        }
    }

    private static String at(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.consilium"))
                .findFirst()
                .map(frame -> " in " + frame.getClassName() + ", line " + frame.getLineNumber())
                .orElse("");
    }

    private Opened read(String name, Source source) throws IOException {
        return isLetter(name, source) ? letter(name, source) : any(name, source);
    }

    private Opened any(String name, Source source) throws IOException {
        try (var bytes = source.open()) {
            var type = glovebox.judge(bytes, "").type();
            return switch (type) {
                case DICOM -> ScanPaper.read(name, source, this::document);
                case ZIP -> archive(name, bytes);
                case TXT -> said(name, Paper.typed(text(bytes)));
                case PDF, JPEG, PNG, WEBP, TIFF, HEIC, DOCX, ODT, RTF, PHOTOS ->
                        said(name, paper(bytes, type));
            };
        }
    }

    /** A document inside a scan. */
    private Opened document(byte[] bytes) {
        return open("document", () -> new SeekableInMemoryByteChannel(bytes));
    }

    private static Opened said(String name, Paper paper) {
        return new Opened(name, paper.pages().size(), Reader.read(paper), List.of());
    }

    private Paper paper(SeekableByteChannel bytes, FileType type) throws IOException {
        var pages = new TreeMap<Integer, Page>();
        glovebox.read(
                bytes,
                type,
                "",
                Set.of(),
                sheet ->
                        pages.put(
                                sheet.number(), Page.of(sheet.number(), sheet.written().spots())));
        return new Paper(List.copyOf(pages.values()));
    }

    private Opened archive(String name, SeekableByteChannel bytes) throws IOException {
        var files = new ArrayList<Entry>();
        glovebox.unpack(
                bytes,
                "",
                entry -> {
                    var to = new ByteArrayOutputStream();
                    files.add(new Entry(entry, to));
                    return to;
                });
        var parts = new ArrayList<Opened>();
        for (var file : files) {
            var content = file.bytes().toByteArray();
            parts.add(open(file.name(), () -> new SeekableInMemoryByteChannel(content)));
        }
        return Opened.around(said(name, new Paper(List.of())), parts);
    }

    private record Entry(String name, ByteArrayOutputStream bytes) {}

    private Opened letter(String name, Source source) throws IOException {
        var mail = OpenedMail.of(() -> Channels.newInputStream(source.open()));
        var parts =
                mail.files().stream()
                        .map(
                                file ->
                                        open(
                                                file.name(),
                                                () ->
                                                        new SeekableInMemoryByteChannel(
                                                                file.bytes())))
                        .toList();
        return Opened.around(said(name, Paper.typed(mail.text())), parts);
    }

    private static boolean isLetter(String name, Source source) throws IOException {
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".eml") || ending.endsWith(".mime")) {
            return true;
        }
        try (var in = Channels.newInputStream(source.open())) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return LETTER.matcher(head.replace("\r", "")).find()
                    && (head.contains("\nMIME-Version:")
                            || head.contains("\nMessage-ID:")
                            || head.startsWith("Received:")
                            || head.startsWith("Return-Path:"));
        }
    }

    private static String text(SeekableByteChannel bytes) throws IOException {
        bytes.position(0);
        var all = Channels.newInputStream(bytes).readAllBytes();
        return new String(all, StandardCharsets.UTF_8).replace("\ufeff", "");
    }
}
