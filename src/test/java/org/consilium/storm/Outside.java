package org.consilium.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.consilium.demo.DemoPeople;
import org.consilium.demo.whatsapp.Picked;
import org.consilium.testing.Chance;
import org.consilium.testing.TheMailHost;
import org.consilium.testing.TheWhatsApp;
import org.consilium.testing.Visitor;
import org.springframework.mail.MailException;

/**
 * Everybody outside the program: families at browsers and phones, WhatsApp, a mail host. Nothing of
 * it ends when the program does. All of them send again what nobody acknowledged, and some what
 * somebody did.
 */
final class Outside implements AutoCloseable {
    private static final int SENDERS = 8;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Pattern CASE = Pattern.compile("/desk/cases/(\\d{9})\\b");
    private static final Pattern ID = Pattern.compile("\"id\":\"(wamid\\.[^\"]+)\"");

    /**
     * Every so many'th is sent once more although it was acknowledged, as if the answer was lost.
     */
    private static final int AGAIN = 7;

    private final String base;
    private final boolean repeats;
    private final TheMailHost post;
    private final TheWhatsApp whatsApp;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Map<Item, Boolean> acknowledged = new ConcurrentHashMap<>();

    /**
     * @param repeats whether acknowledged ones are sent again, too
     */
    Outside(String base, Path folder, Random random, boolean repeats) throws IOException {
        this.base = base;
        this.repeats = repeats;
        this.post = TheMailHost.started();
        this.whatsApp = new TheWhatsApp(base, folder, new Chance(random), this::deliver);
    }

    /** What points the program to WhatsApp and the mail host. */
    Map<String, String> settings() {
        var settings = new HashMap<>(post.settings());
        settings.putAll(whatsApp.settings());
        return settings;
    }

    /** Sends all in this order, some at a time; what is not acknowledged in the end is missing. */
    void send(List<Item> items) {
        var next = items.iterator();
        for (var n = 0; n < SENDERS; n++) {
            threads.execute(
                    () -> {
                        for (var item = take(next); item.isPresent(); item = take(next)) {
                            send(item.get());
                        }
                    });
        }
    }

    /** Answered as kept or, by the second value, as refused with a reason. */
    Map<Item, Boolean> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    int count() {
        return acknowledged.size();
    }

    /** Signed in, with the page of the case open. */
    Visitor family(String contact, String number) {
        return visitors.computeIfAbsent(
                contact,
                who -> {
                    var visitor = new Visitor(base);
                    visitor.signInAsFamily(who);
                    visitor.page("/my/cases/" + number);
                    return visitor;
                });
    }

    /** An assistant reads these in quarantine and puts each into one of her cases. */
    void claim(List<UUID> strays) {
        var assistant = new Visitor(base);
        assistant.signInAsStaff("assistant@demo.example", DemoPeople.PASSWORD);
        var hers =
                CASE.matcher(assistant.page("/desk"))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        for (var stray : strays) {
            assistant.page("/desk/quarantine");
            var path = "/desk/quarantine/%s/claim".formatted(stray);
            var claimed =
                    hers.stream()
                            .map(number -> Map.of("caseNumber", number, "reason", "it is theirs"))
                            .anyMatch(form -> assistant.post(path, form).statusCode() == 302);
            if (!claimed) {
                throw new IllegalStateException(stray + " cannot be claimed");
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        whatsApp.close();
        post.close();
    }

    private static Optional<Item> take(Iterator<Item> from) {
        synchronized (from) {
            return from.hasNext() ? Optional.of(from.next()) : Optional.empty();
        }
    }

    private void send(Item item) {
        var again = repeats && Math.floorMod(item.mark().hashCode(), AGAIN) == 0;
        switch (item.way()) {
            case UPLOAD -> {
                upload(item);
                if (again) {
                    upload(item);
                }
            }
            case PORTAL -> {
                say(item);
                if (again) {
                    say(item);
                }
            }
            case WHATSAPP -> whatsApp(item);
            case MAIL -> {
                mail(item);
                if (again) {
                    mail(item);
                }
            }
        }
    }

    private void upload(Item item) {
        var file = item.file().orElseThrow();
        var key = key(item) + "-0";
        until(
                () -> {
                    var path = "/my/cases/" + item.number() + "/records";
                    var status =
                            tried(item, who -> who.upload(path, key, file.name(), file.bytes()));
                    if (status == 200 || status == 422) {
                        acknowledged.put(item, status == 200);
                        return true;
                    }
                    return false;
                });
    }

    private void say(Item item) {
        var form = Map.of("text", "Please read " + item.mark(), "key", key(item).toString());
        until(
                () -> {
                    var path = "/my/cases/" + item.number() + "/messages";
                    if (tried(item, who -> who.post(path, form)) != 302) {
                        return false;
                    }
                    acknowledged.put(item, true);
                    return true;
                });
    }

    private static UUID key(Item item) {
        return UUID.nameUUIDFromBytes(item.mark().getBytes(StandardCharsets.UTF_8));
    }

    private interface Request {
        HttpResponse<byte[]> by(Visitor who);
    }

    /** The status; 0 when there is no answer, or only that one has to sign in (again). */
    private int tried(Item item, Request request) {
        try {
            var family = family(item.contact(), item.number());
            var answer = request.by(family);
            var elsewhere =
                    answer.headers().firstValue("Location").filter(to -> to.contains("sign-in"));
            if (elsewhere.isPresent() || answer.statusCode() == 403) {
                visitors.remove(item.contact(), family);
                return 0;
            }
            return answer.statusCode();
        } catch (UncheckedIOException | IllegalStateException away) {
            return 0;
        }
    }

    private void whatsApp(Item item) {
        var phone = item.contact().substring(1);
        var words = "Please read " + item.mark();
        var phones = whatsApp.phones();
        var id =
                item.file()
                        .map(file -> phones.send(phone, "Asha", picked(file), words))
                        .orElseGet(() -> phones.write(phone, "Asha", words, Optional.empty()));
        until(() -> taken.contains(id));
        acknowledged.put(item, true);
    }

    /** WhatsApp's webhook, brought until it is answered with 200, and sometimes once more. */
    private int deliver(byte[] body, String signature) throws IOException {
        var status = whatsApp.bring(body, signature);
        if (status == 200) {
            var id = ID.matcher(new String(body, StandardCharsets.UTF_8));
            if (id.find() && taken.add(id.group(1)) && repeats && body[body.length / 2] % 5 == 0) {
                return whatsApp.bring(body, signature);
            }
        }
        return status;
    }

    boolean holdsMail() {
        return !post.isEmptied();
    }

    private void mail(Item item) {
        var verified = item.mark().hashCode() % 17 != 0;
        until(
                () -> {
                    try {
                        post.send(
                                item.contact(),
                                item.number(),
                                item.mark(),
                                verified,
                                item.file().map(Outside::picked));
                        acknowledged.put(item, true);
                        return true;
                    } catch (MailException away) {
                        return false;
                    }
                });
    }

    private static Picked picked(Item.Attached file) {
        return new Picked(file.name(), file.mediaType(), file.bytes());
    }

    private static void until(BooleanSupplier done) {
        var end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (!done.getAsBoolean() && System.nanoTime() < end) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
