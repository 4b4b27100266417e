package org.consilium.conversation.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail server says of a letter (RFC 3464), or a reader's program that it was opened (RFC
 * 8098).
 *
 * @param about id of our letter
 */
record Report(Optional<String> about, List<Fate> fates) {
    /** What became of it for one address. */
    record Fate(String address, Kind kind, String status) {
        @Override
        public String toString() {
            return "Fate[" + kind + " " + status + "]";
        }
    }

    enum Kind {
        FAILED,
        DELAYED,
        DELIVERED,
        READ
    }

    boolean says(Kind kind) {
        return fates.stream().anyMatch(f -> f.kind() == kind);
    }

    Optional<String> failure() {
        return fates.stream()
                .filter(f -> f.kind() == Kind.FAILED)
                .map(Fate::status)
                .filter(s -> !s.isEmpty())
                .findFirst();
    }

    /** Each block of {@code message/delivery-status} after the first is about one address. */
    static List<Fate> deliveries(String body) {
        var fates = new ArrayList<Fate>();
        for (var block : body.replace("\r\n", "\n").split("\n\\s*\n")) {
            var address =
                    address(block, "original-recipient")
                            .or(() -> address(block, "final-recipient"));
            address.ifPresent(
                    a ->
                            kind(field(block, "action").orElse(""))
                                    .ifPresent(
                                            kind -> fates.add(new Fate(a, kind, status(block)))));
        }
        return fates;
    }

    static List<Fate> dispositions(String body) {
        var block = body.replace("\r\n", "\n");
        var read = field(block, "disposition").orElse("").toLowerCase(Locale.ROOT);
        return read.endsWith("displayed")
                ? List.of(new Fate(address(block, "final-recipient").orElse(""), Kind.READ, ""))
                : List.of();
    }

    private static Optional<Kind> kind(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "failed" -> Optional.of(Kind.FAILED);
            case "delayed" -> Optional.of(Kind.DELAYED);
            case "delivered", "relayed", "expanded" -> Optional.of(Kind.DELIVERED);
            default -> Optional.empty(); // a word of tomorrow: nothing is known
        };
    }

    private static String status(String block) {
        var status = field(block, "status").orElse("").split("\\s", 2)[0];
        return status.matches("[245]\\.\\d{1,3}\\.\\d{1,3}") ? status : "";
    }

    /** {@code rfc822; somebody@example.org} */
    private static Optional<String> address(String block, String name) {
        return field(block, name)
                .map(v -> v.substring(v.indexOf(';') + 1))
                .flatMap(v -> Address.read(v).stream().findFirst())
                .map(Address::address);
    }

    private static Optional<String> field(String block, String name) {
        return block.replaceAll("\n[ \t]+", " ")
                .lines()
                .filter(l -> l.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(l -> l.substring(name.length() + 1).strip())
                .findFirst();
    }
}
