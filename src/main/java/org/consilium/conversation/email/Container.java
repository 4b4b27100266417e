package org.consilium.conversation.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** What Outlook packs letters and files in: winmail.dat (TNEF) and .msg. */
record Container(List<Note> notes, List<Member> members) {
    private static final int LARGEST = 64_000_000;

    private static final byte[] TNEF_START = {0x78, (byte) 0x9F, 0x3E, 0x22};
    private static final byte[] MSG_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static {
        // One letter's size field must not order a gigabyte.
        IOUtils.setByteArrayMaxOverride(LARGEST);
    }

    /** A letter found inside. */
    record Note(String from, String subject, String text) {}

    /** A file found inside. */
    static final class Member {
        private final String fileName;
        private final String mediaType;
        private final byte[] bytes;

        Member(String fileName, String mediaType, byte[] bytes) {
            this.fileName = fileName;
            this.mediaType = mediaType;
            this.bytes = bytes;
        }

        String fileName() {
            return fileName;
        }

        String mediaType() {
            return mediaType;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    enum Kind {
        TNEF,
        MSG,
        /** A letter as a file. */
        EML;

        static Optional<Kind> of(String mediaType, String fileName) {
            var name = fileName.toLowerCase(Locale.ROOT);
            if (mediaType.endsWith("ms-tnef") || name.equals("winmail.dat")) {
                return Optional.of(TNEF);
            }
            var text = mediaType.startsWith("text/");
            if (mediaType.equals("application/vnd.ms-outlook")
                    || (name.endsWith(".msg") && !text)) {
                return Optional.of(MSG);
            }
            return mediaType.equals("message/rfc822") || (name.endsWith(".eml") && !text)
                    ? Optional.of(EML)
                    : Optional.empty();
        }
    }

    /** By its first bytes; a name is quickly given. */
    static boolean isOne(Kind kind, byte[] bytes) {
        var start =
                switch (kind) {
                    case TNEF -> TNEF_START;
                    case MSG -> MSG_START;
                    case EML -> new byte[0];
                };
        return Arrays.equals(
                bytes, 0, Math.min(start.length, bytes.length), start, 0, start.length);
    }

    /**
     * @throws IOException when it is not what it says, or is broken
     */
    static Container open(Kind kind, byte[] bytes, int depth) throws IOException {
        if (!isOne(kind, bytes)) {
            throw new IOException("not what its name says");
        }
        try {
            return switch (kind) {
                case TNEF -> tnef(new HMEFMessage(new ByteArrayInputStream(bytes)));
                case MSG -> {
                    var found = new Container(new ArrayList<>(), new ArrayList<>());
                    try (var message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
                        found.addAll(message, depth);
                    }
                    yield found;
                }
                case EML -> throw new IOException("walked, not opened");
            };
        } catch (RuntimeException e) {
            // The library answers nonsense with many kinds of exception.
            throw new IOException("not readable", e);
        }
    }

    private static Container tnef(HMEFMessage message) {
        var members = new ArrayList<Member>();
        for (var attachment : message.getAttachments()) {
            members.add(
                    new Member(
                            PartName.clean(name(attachment)),
                            "application/octet-stream",
                            contents(attachment)));
        }
        var text = said(message.getBody());
        var plain = message.getMessageMAPIAttribute(MAPIProperty.BODY);
        if (plain != null) {
            text = new String(plain.getData(), StandardCharsets.UTF_16LE);
        }
        // Compressed RTF comes back as RTF: markup is not words.
        var words = text.startsWith("{\\rtf") ? "" : text.replace("\0", "").strip();
        return new Container(
                words.isEmpty()
                        ? List.of()
                        : List.of(new Note("", said(message.getSubject()), words)),
                members);
    }

    private static String name(Attachment attachment) {
        var name = attachment.getLongFilename();
        return said(name == null ? attachment.getFilename() : name);
    }

    private static byte[] contents(Attachment attachment) {
        try {
            return attachment.getContents();
        } catch (IllegalArgumentException e) { // it has a name and no bytes
            return new byte[0];
        }
    }

    private void addAll(MAPIMessage message, int depth) throws IOException {
        if (depth <= 0) {
            throw new IOException("too deep");
        }
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        try {
            notes.add(
                    new Note(
                            said(message.getDisplayFrom()),
                            said(message.getSubject()),
                            words(message)));
        } catch (ChunkNotFoundException e) {
            throw new IOException("not readable", e);
        }
        for (var attachment : message.getAttachmentFiles()) {
            add(attachment, depth);
        }
    }

    private static String words(MAPIMessage message) throws ChunkNotFoundException {
        var text = message.getTextBody();
        if (text != null && !text.isBlank()) {
            return text.strip();
        }
        var html = message.getHtmlBody();
        return html == null ? "" : SafeHtml.words(html);
    }

    private void add(AttachmentChunks attachment, int depth) throws IOException {
        if (attachment.isEmbeddedMessage()) {
            // Not closed: it reads from the file of the one around it, which is.
            addAll(attachment.getEmbeddedMessage(), depth - 1);
            return;
        }
        members.add(
                new Member(
                        PartName.clean(
                                Optional.of(said(attachment.getAttachLongFileName()))
                                        .filter(n -> !n.isBlank())
                                        .orElse(said(attachment.getAttachFileName()))),
                        Optional.of(said(attachment.getAttachMimeTag()))
                                .filter(t -> !t.isBlank())
                                .orElse("application/octet-stream"),
                        bytes(attachment.getAttachData())));
    }

    private static byte[] bytes(@Nullable ByteChunk chunk) {
        return chunk == null || chunk.getValue() == null ? new byte[0] : chunk.getValue();
    }

    private static String said(@Nullable StringChunk chunk) {
        return chunk == null ? "" : said(chunk.getValue());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
