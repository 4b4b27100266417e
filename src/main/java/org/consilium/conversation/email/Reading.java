package org.consilium.conversation.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** One reading of one letter: sorts each part to where it belongs. */
final class Reading {
    private static final String OWN = "0";
    private static final int SMALL_PICTURE = 15_000;
    private static final Set<String> SIGNATURES =
            Set.of(
                    "application/pkcs7-signature",
                    "application/x-pkcs7-signature",
                    "application/pgp-signature");
    private static final Set<String> SEALED =
            Set.of(
                    "application/pkcs7-mime",
                    "application/x-pkcs7-mime",
                    "application/pgp-encrypted");

    private final Limits limits;
    private final Map<String, Passages> messages = new LinkedHashMap<>();
    private final Map<String, Headers> headers = new LinkedHashMap<>();
    private final List<Mail.Part> parts = new ArrayList<>();
    private final List<Container.Note> notes = new ArrayList<>();

    /** What a winmail.dat says: the letter again, or the only time. */
    private final List<Container.Note> bodies = new ArrayList<>();

    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final List<Report.Fate> fates = new ArrayList<>();
    private Optional<String> reportedOn = Optional.empty();
    private Headers header = Headers.NONE;
    private Nature nature = Nature.PERSON;

    Reading(Limits limits) {
        this.limits = limits;
    }

    void read(InputStream raw) throws IOException {
        messages.put(OWN, new Passages());
        walk(raw, "", 0);
    }

    private void walk(InputStream raw, String prefix, int depth) throws IOException {
        var walk = new Walk(raw, limits, prefix, depth);
        try {
            for (var leaf = walk.next(); leaf.isPresent(); leaf = walk.next()) {
                if (prefix.isEmpty()) {
                    header = walk.header();
                    nature = Nature.of(header);
                }
                sortSafely(leaf.get(), prefix, depth);
            }
        } catch (Walk.PastLimit e) {
            troubles.add(e.trouble());
        } catch (MimeException | MimeIOException | RuntimeException | StackOverflowError e) {
            // Whatever a writer or an attacker thought of: the letter is kept, a person looks.
            troubles.add(Trouble.BROKEN);
        }
        if (prefix.isEmpty()) {
            header = walk.header();
            nature = Nature.of(header);
        }
    }

    /** One part that nobody can read does not hide those after it. */
    private void sortSafely(Leaf leaf, String prefix, int depth) throws IOException {
        try {
            sort(leaf, prefix, depth);
        } catch (RuntimeException | StackOverflowError e) { // said by the trouble
            troubles.add(Trouble.BROKEN);
        }
    }

    private void sort(Leaf leaf, String prefix, int depth) throws IOException {
        if (nature == Nature.REPORT && sortReport(leaf)) {
            return;
        }
        if (SIGNATURES.contains(leaf.mediaType()) || (!leaf.isBody() && leaf.isSameAgain())) {
            return;
        }
        if (SEALED.contains(leaf.mediaType())) {
            troubles.add(Trouble.SEALED);
        } else if (leaf.mediaType().equals("message/external-body")) {
            troubles.add(Trouble.ELSEWHERE);
        } else if (leaf.isBody()) {
            addWords(leaf, prefix);
        } else {
            addFile(leaf, prefix, depth);
        }
    }

    /** True when nothing more is to be done with it. */
    private boolean sortReport(Leaf leaf) throws IOException {
        switch (leaf.mediaType()) {
            case "message/delivery-status", "message/global-delivery-status" ->
                    fates.addAll(Report.deliveries(words(leaf)));
            case "message/disposition-notification" -> {
                var text = words(leaf);
                fates.addAll(Report.dispositions(text));
                report(MessageIds.in(originalId(text)));
            }
            case "text/rfc822-headers", "message/rfc822-headers", "message/global-headers" ->
                    report(MessageIds.in(originalId(words(leaf))));
            default -> {
                if (leaf.message().isEmpty()) {
                    return false;
                }
                report(leaf.message().get().headers().ids("message-id"));
            }
        }
        return true;
    }

    private static String originalId(String fields) {
        return fields.lines()
                .filter(l -> l.matches("(?i)(original-)?message-id:.*"))
                .findFirst()
                .orElse("");
    }

    private void report(List<String> ids) {
        reportedOn = reportedOn.or(() -> ids.stream().findFirst());
    }

    private void addWords(Leaf leaf, String prefix) throws IOException {
        var message = prefix.isEmpty() && leaf.message().isEmpty() ? OWN : scope(leaf, prefix);
        var choice =
                leaf.innermost("multipart/alternative")
                        .map(a -> "alternative " + prefix + a.number())
                        .orElse(leaf.path());
        messages.computeIfAbsent(message, m -> new Passages())
                .add(choice, leaf.mediaType().equals("text/html"), words(leaf));
    }

    private String scope(Leaf leaf, String prefix) {
        var scope = prefix + leaf.message().map(m -> "m" + m.number()).orElse("");
        leaf.message()
                .map(Leaf.Around::headers)
                .or(() -> leaf.within().stream().findFirst().map(Leaf.Around::headers))
                .ifPresent(h -> headers.putIfAbsent(scope, h));
        return scope;
    }

    private String words(Leaf leaf) throws IOException {
        var bytes = leaf.content().readNBytes(limits.text() + 1);
        if (bytes.length > limits.text()) {
            troubles.add(Trouble.LONG_TEXT);
        }
        var charset = leaf.type().get("charset").flatMap(this::charset);
        var text = Charsets.decode(bytes, charset);
        return leaf.type().get("format").filter("flowed"::equalsIgnoreCase).isPresent()
                ? Flowed.whole(
                        text, leaf.type().get("delsp").filter("yes"::equalsIgnoreCase).isPresent())
                : text;
    }

    private Optional<Charset> charset(String name) {
        var found = Charsets.named(name);
        if (found.isEmpty()) {
            troubles.add(Trouble.UNKNOWN_CHARSET);
        }
        return found;
    }

    private void addFile(Leaf leaf, String prefix, int depth) throws IOException {
        var name = leaf.fileName().orElse("");
        var kind = Container.Kind.of(leaf.mediaType(), name);
        if (kind.isPresent()) {
            var bytes = leaf.content().readNBytes(limits.inner() + 1);
            scope(leaf, prefix);
            addContainer(
                    kind.get(),
                    new Container.Member(name, leaf.mediaType(), bytes),
                    leaf.path(),
                    depth + leaf.within().size());
            return;
        }
        add(leaf.path(), name, leaf.mediaType(), leaf.content(), leaf.contentId());
    }

    private void addContainer(Container.Kind kind, Container.Member packed, String path, int depth)
            throws IOException {
        if (packed.bytes().length > limits.inner() || depth + 1 >= limits.depth()) {
            troubles.add(depth + 1 >= limits.depth() ? Trouble.TOO_DEEP : Trouble.TOO_LARGE);
            addWhole(packed, path);
        } else if (kind == Container.Kind.EML) {
            walk(new ByteArrayInputStream(packed.bytes()), path + ".", depth + 1);
        } else {
            try {
                var container = Container.open(kind, packed.bytes(), limits.depth() - depth);
                (kind == Container.Kind.TNEF ? bodies : notes).addAll(container.notes());
                unpack(container, path, depth);
            } catch (IOException | StackOverflowError e) { // said by the trouble; kept whole
                if (Container.isOne(kind, packed.bytes())) {
                    troubles.add(Trouble.CONTAINER);
                }
                addWhole(packed, path);
            }
        }
    }

    private void unpack(Container container, String path, int depth) throws IOException {
        var number = 0;
        for (var member : container.members()) {
            var memberPath = path + "." + ++number;
            var kind = Container.Kind.of(member.mediaType(), member.fileName());
            if (kind.isPresent()) {
                addContainer(kind.get(), member, memberPath, depth + 1);
            } else {
                addWhole(member, memberPath);
            }
        }
    }

    private void addWhole(Container.Member member, String path) throws IOException {
        add(
                path,
                member.fileName(),
                member.mediaType(),
                new ByteArrayInputStream(member.bytes()),
                Optional.empty());
    }

    private void add(
            String path,
            String name,
            String mediaType,
            InputStream content,
            Optional<String> contentId)
            throws IOException {
        if (parts.size() >= limits.parts()) {
            troubles.add(Trouble.TOO_MANY_PARTS);
            return;
        }
        try (var digest = new DigestInputStream(content, sha256())) {
            var bytes = digest.transferTo(OutputStream.nullOutputStream());
            if (bytes > 0 || !name.isEmpty()) {
                parts.add(
                        new Mail.Part(
                                path,
                                name,
                                mediaType,
                                bytes,
                                Base64.getEncoder()
                                        .encodeToString(digest.getMessageDigest().digest()),
                                contentId,
                                false));
            }
        }
    }

    Mail mail() {
        var own = messages.getOrDefault(OWN, new Passages());
        if (own.isBlank()) {
            bodies.forEach(b -> own.add("winmail.dat", false, b.text()));
        }
        var subject = header.text("subject");
        var answers = new LinkedHashSet<>(header.ids("in-reply-to"));
        answers.addAll(header.ids("references").reversed());
        var from = Address.read(header.first("from").orElse(""));
        var forwarded = forwarded();
        var text = own.text();
        if (nature != Nature.REPORT
                && text.isEmpty()
                && forwarded.isEmpty()
                && parts.isEmpty()
                && troubles.isEmpty()
                && header.says("content-type", "multipart/")) {
            troubles.add(Trouble.EMPTY);
        }
        return new Mail(
                header.ids("message-id").stream().findFirst(),
                List.copyOf(answers),
                from.size() == 1 ? Optional.of(from.getFirst()) : Optional.empty(),
                Recipients.of(header),
                subject,
                sentAt(),
                Saying.of(text, subject, !answers.isEmpty()),
                text,
                own.html(),
                forwarded,
                nature == Nature.REPORT ? List.of() : decorated(),
                nature,
                nature == Nature.REPORT ? Optional.of(report()) : Optional.empty(),
                Set.copyOf(troubles),
                header);
    }

    private List<Mail.Forwarded> forwarded() {
        var forwarded = new ArrayList<Mail.Forwarded>();
        messages.forEach(
                (scope, words) -> {
                    if (!scope.equals(OWN) && !words.isBlank()) {
                        var inner = headers.getOrDefault(scope, Headers.NONE);
                        forwarded.add(
                                new Mail.Forwarded(
                                        inner.text("from"), inner.text("subject"), words.text()));
                    }
                });
        for (var note : notes) {
            if (!note.text().isBlank()) {
                forwarded.add(new Mail.Forwarded(note.from(), note.subject(), note.text()));
            }
        }
        return forwarded;
    }

    private List<Mail.Part> decorated() {
        var shown = new HashSet<String>();
        messages.values().forEach(m -> shown.addAll(m.pictures()));
        return parts.stream()
                .map(
                        p ->
                                p.mediaType().startsWith("image/")
                                                && p.bytes() < SMALL_PICTURE
                                                && p.contentId().filter(shown::contains).isPresent()
                                        ? new Mail.Part(
                                                p.path(),
                                                p.fileName(),
                                                p.mediaType(),
                                                p.bytes(),
                                                p.sha256Base64(),
                                                p.contentId(),
                                                true)
                                        : p)
                .toList();
    }

    private Report report() {
        var about =
                reportedOn
                        .or(() -> header.ids("in-reply-to").stream().findFirst())
                        .or(() -> header.ids("references").stream().findFirst());
        if (fates.isEmpty()) {
            header.all("x-failed-recipients").stream()
                    .flatMap(v -> Address.read(v).stream())
                    .forEach(a -> fates.add(new Report.Fate(a.address(), Report.Kind.FAILED, "")));
        }
        return new Report(about, List.copyOf(fates));
    }

    private Optional<Instant> sentAt() {
        return header.first("date")
                .map(
                        d ->
                                DateTimeFieldLenientImpl.PARSER.parse(
                                        new RawField("Date", d), DecodeMonitor.SILENT))
                .flatMap(f -> Optional.ofNullable(f.getDate()))
                .map(java.util.Date::toInstant);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
