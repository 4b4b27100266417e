package org.consilium.conversation.email;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter that is in no mailbox, opened: for the reader of the command line.
 *
 * @param text subject and words, what is quoted included
 * @param files without the small pictures of signatures
 */
public record OpenedMail(String text, List<Attachment> files) {
    private static final int LARGEST = 64 << 20;

    /** A file in it. */
    @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
    public record Attachment(String name, byte[] bytes) {
        @Override
        public String toString() {
            return "Attachment[" + bytes.length + "]";
        }
    }

    /** The bytes of a letter, again and again. */
    public interface Raw {
        InputStream open() throws IOException;
    }

    /** It never fails for what is in the letter; what cannot be read is left out. */
    public static OpenedMail of(Raw raw) throws IOException {
        var reader = new MailReader(Limits.USUAL);
        Mail mail;
        try (var in = raw.open()) {
            mail = reader.read(in);
        }
        var text = new StringBuilder(mail.subject()).append('\n').append(mail.whole());
        for (var forwarded : mail.forwarded()) {
            text.append("\n\n").append(forwarded.subject()).append('\n').append(forwarded.text());
        }
        var files = new ArrayList<Attachment>();
        for (var part : mail.parts()) {
            if (!part.decoration() && part.bytes() <= LARGEST) {
                try (var in = raw.open()) {
                    var found = reader.open(in, part.path());
                    if (found.isPresent()) {
                        files.add(new Attachment(part.fileName(), found.get().readAllBytes()));
                    }
                }
            }
        }
        return new OpenedMail(text.toString(), List.copyOf(files));
    }

    @Override
    public String toString() {
        return "OpenedMail[" + files.size() + " files]";
    }
}
