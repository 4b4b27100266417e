package org.consilium.demo.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.consilium.kernel.Ids;

/** The provider's files: an id lives for seven days, an address for five minutes. */
final class Shelf {
    private static final Duration ID_LIVES = Duration.ofDays(7);
    private static final Duration ADDRESS_LIVES = Duration.ofMinutes(5);

    private final Path folder;
    private final Ledger<Item> items;
    private final Map<String, Address> addresses = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Ids ids;

    Shelf(Path folder, Clock clock, Ids ids) {
        this.folder = folder;
        this.items = new Ledger<>(folder.resolve("files.jsonl"), Item.class, Item::id);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param sha256 in hex
     */
    record Item(
            String id,
            String name,
            String mediaType,
            String sha256,
            long size,
            Instant at,
            boolean deleted) {
        String sha256InBase64() {
            return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        }
    }

    private record Address(String item, Instant until) {}

    Item put(byte[] bytes, String name, String mediaType) {
        var id = Long.toString(ids.next().getMostSignificantBits() >>> 1);
        try {
            Files.write(folder.resolve(id), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items.put(
                new Item(id, name, mediaType, hash(bytes), bytes.length, clock.instant(), false));
    }

    Optional<Item> find(String id) {
        return items.find(id)
                .filter(item -> !item.deleted())
                .filter(item -> clock.instant().isBefore(item.at().plus(ID_LIVES)));
    }

    /** Also what the provider has no longer: who sent it still has it on the phone. */
    Optional<Item> onPhone(String id) {
        return items.find(id);
    }

    /** The last part of an address for these bytes. */
    String address(Item item) {
        var address = ids.next().toString();
        addresses.put(address, new Address(item.id(), clock.instant().plus(ADDRESS_LIVES)));
        return address;
    }

    void kill(String address) {
        addresses.remove(address);
    }

    Optional<Item> at(String address) {
        return Optional.ofNullable(addresses.get(address))
                .filter(one -> clock.instant().isBefore(one.until()))
                .flatMap(one -> find(one.item()));
    }

    byte[] bytes(Item item) {
        try {
            return Files.readAllBytes(folder.resolve(item.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Item item) {
        items.put(
                new Item(
                        item.id(),
                        item.name(),
                        item.mediaType(),
                        item.sha256(),
                        item.size(),
                        item.at(),
                        true));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
