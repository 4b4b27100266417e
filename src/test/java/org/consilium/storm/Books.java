package org.consilium.storm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.consilium.testing.TheRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the database and in the vault after a storm, against what was acknowledged. */
final class Books {
    private static final Set<String> SETTLED = Set.of("FILED", "DUPLICATE", "REFUSED", "HELD");

    private final JdbcClient db;
    private final TheRows rows;
    private final Outside outside;

    Books(JdbcClient db, Outside outside) {
        this.db = db;
        this.rows = new TheRows(db);
        this.outside = outside;
    }

    /** What is wrong, one line for each item. */
    record Findings(List<String> lost, List<String> twice, List<String> stateless) {
        boolean isNothing() {
            return lost.isEmpty() && twice.isEmpty() && stateless.isEmpty();
        }
    }

    /** Messages in quarantine. */
    List<UUID> strays() {
        return db.sql(
                        "SELECT arrival FROM conversation.letter WHERE state = 'WAITING' AND why IS NOT NULL ORDER BY at")
                .query(UUID.class)
                .list();
    }

    Findings check(Map<Item, Boolean> acknowledged) {
        var findings = new Findings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        acknowledged.forEach(
                (item, kept) -> {
                    if (item.isMessage()) {
                        message(item, findings);
                    } else if (item.way() == Item.Way.PORTAL) {
                        mustBeOne(item, "entry", entries(item), findings);
                    } else if (kept) {
                        files(item, caseOf(item), item.number(), findings);
                    }
                });
        return findings;
    }

    private record Place(UUID arrival, String state, String why, UUID caseId) {}

    private void message(Item item, Findings findings) {
        var places =
                db.sql(
                                """
                                SELECT i.id, coalesce(l.state, '') AS state, coalesce(l.why, '') AS why, l.case_id
                                FROM channels.incoming i LEFT JOIN conversation.letter l ON l.arrival = i.id
                                WHERE i.text LIKE :mark
                                """)
                        .param("mark", "%" + item.mark() + "%")
                        .query(
                                (row, n) ->
                                        new Place(
                                                row.getObject("id", UUID.class),
                                                row.getString("state"),
                                                row.getString("why"),
                                                row.getObject("case_id", UUID.class)))
                        .list();
        mustBeOne(item, "message", places.size(), findings);
        if (places.size() != 1) {
            return;
        }
        var place = places.getFirst();
        if (place.state().equals("CLAIMED")) {
            mustBeOne(item, "entry", entries(item), findings);
            pieces(item, place, SETTLED, findings);
        } else if (place.state().equals("WAITING") && !place.why().isEmpty()) {
            pieces(item, place, Set.of("KEPT"), findings);
        } else {
            findings.stateless().add(item + " is " + place);
        }
    }

    private void pieces(Item item, Place place, Set<String> named, Findings findings) {
        var states =
                db.sql("SELECT state FROM channels.enclosure WHERE incoming_id = :id")
                        .param("id", place.arrival())
                        .query(String.class)
                        .list();
        mustBe(item, "file", states.size(), item.file().isPresent() ? 1 : 0, findings);
        for (var state : states) {
            if (!named.contains(state)) {
                findings.stateless().add(item + ": its file is " + state);
            } else if (state.equals("FILED") || state.equals("DUPLICATE")) {
                files(item, place.caseId(), numberOf(place.caseId()), findings);
            }
        }
    }

    private int entries(Item item) {
        return db.sql("SELECT count(*) FROM conversation.entry WHERE text LIKE :mark")
                .param("mark", "%" + item.mark() + "%")
                .query(Integer.class)
                .single();
    }

    /** Each file, once, in a named state, and its bytes are those that were sent. */
    private void files(Item item, UUID caseId, String number, Findings findings) {
        for (var bytes : item.file().orElseThrow().contents()) {
            var sum = sha256(bytes);
            var found =
                    db.sql(
                                    "SELECT id, reading FROM records.document WHERE case_id = :case AND sha256 = :sum")
                            .param("case", caseId)
                            .param("sum", sum)
                            .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                            .list();
            mustBeOne(item, "document", found.size(), findings);
            for (var document : found) {
                if (!Set.of("READY", "UNPACKED", "ARRANGED", "LOCKED", "HELD")
                        .contains(document.getLast())) {
                    findings.stateless().add(item + ": its document is " + document.getLast());
                }
                if (!sum.equals(originalSum(number, document.getFirst()))) {
                    findings.lost().add(item + ": its original is not what was sent");
                }
            }
        }
    }

    private String originalSum(String number, String document) {
        var reader =
                rows.senders().stream()
                        .filter(who -> who.number().equals(number))
                        .findFirst()
                        .orElseThrow();
        var answer =
                outside.family(reader.contact(), number)
                        .get(
                                "/my/cases/%s/records/%s/original".formatted(number, document),
                                Map.of());
        return answer.statusCode() == 200 ? sha256(answer.body()) : answer.toString();
    }

    private UUID caseOf(Item item) {
        return db.sql("SELECT id FROM casework.case_file WHERE number = :number")
                .param("number", item.number())
                .query(UUID.class)
                .single();
    }

    private String numberOf(UUID caseId) {
        return db.sql("SELECT number FROM casework.case_file WHERE id = :id")
                .param("id", caseId)
                .query(String.class)
                .single();
    }

    private static void mustBeOne(Item item, String what, int found, Findings findings) {
        mustBe(item, what, found, 1, findings);
    }

    private static void mustBe(Item item, String what, int found, int wanted, Findings findings) {
        if (found < wanted) {
            findings.lost().add("%s: no %s".formatted(item, what));
        } else if (found > wanted) {
            findings.twice().add("%s: %d times %s".formatted(item, found, what));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
