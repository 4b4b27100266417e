package org.consilium.storm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consilium.records.MadeFiles;
import org.consilium.storm.Item.Attached;
import org.consilium.storm.Item.Way;
import org.consilium.testing.Sender;

/** What is sent by whom: the same from the same seed. */
final class Plan {
    private static final String PDF = "application/pdf";
    private static final String HARMFUL =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** Of a hundred, and the rest are reports nobody sent before. */
    private static final int STRANGERS = 6;

    private static final int WORDS_ONLY = 20;
    private static final int SENT_BEFORE = 6;
    private static final int REFUSED = 4;
    private static final int FOLDERS = 4;

    private final Random random;
    private final List<Sender> senders;
    private final Map<String, List<Attached>> sent = new HashMap<>();

    private Plan(Random random, List<Sender> senders) {
        this.random = random;
        this.senders = senders;
    }

    static List<Item> of(int items, List<Sender> senders, Random random) {
        var plan = new Plan(random, senders);
        var all = new ArrayList<Item>();
        for (var n = 0; n < items; n++) {
            all.add(plan.item(Way.values()[n % Way.values().length]));
        }
        Collections.shuffle(all, random);
        return List.copyOf(all);
    }

    private Item item(Way way) {
        var sender = one(senders.stream().filter(who -> can(who, way)).toList());
        var mark = mark();
        var file =
                way == Way.PORTAL || (way != Way.UPLOAD && chance(WORDS_ONLY))
                        ? Optional.<Attached>empty()
                        : Optional.of(file(sender.number(), mark));
        var from =
                (way == Way.WHATSAPP || way == Way.MAIL) && chance(STRANGERS)
                        ? stranger(way)
                        : sender.contact();
        return new Item(way, mark, from, sender.number(), file);
    }

    private static boolean can(Sender who, Way way) {
        return switch (way) {
            case WHATSAPP -> who.isPhone();
            case MAIL -> !who.isPhone();
            case UPLOAD, PORTAL -> true;
        };
    }

    private String stranger(Way way) {
        return way == Way.WHATSAPP
                ? "+9198765%05d".formatted(random.nextInt(100_000))
                : "%s@nowhere.example".formatted(mark());
    }

    private Attached file(String number, String mark) {
        var before = sent.computeIfAbsent(number, n -> new ArrayList<>());
        if (!before.isEmpty() && chance(SENT_BEFORE)) {
            return one(before);
        }
        if (chance(REFUSED)) {
            var bytes = HARMFUL.getBytes(StandardCharsets.US_ASCII);
            return new Attached(mark + ".txt", "text/plain", bytes, List.of());
        }
        var file = chance(FOLDERS) ? folder(mark) : report(mark);
        before.add(file);
        return file;
    }

    private Attached report(String mark) {
        var bytes = MadeFiles.pdf("Report " + mark + "\nof somebody made up");
        return new Attached(mark + ".pdf", PDF, bytes, List.of(bytes));
    }

    private Attached folder(String mark) {
        var parts = List.of(report(mark + "-a"), report(mark + "-b"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attached(
                mark + ".zip",
                "application/zip",
                bytes.toByteArray(),
                parts.stream().map(Attached::bytes).toList());
    }

    private boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String mark() {
        return random.ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
