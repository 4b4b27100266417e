package org.consilium.network;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCentreStore {
    private final JdbcClient db;

    JdbcCentreStore(JdbcClient db) {
        this.db = db;
    }

    void put(Centre centre) {
        db.sql(
                        """
                        INSERT INTO network.centre (code, name, level, parent, town, latitude, longitude)
                        VALUES (:code, :name, :level, :parent, :town, :latitude, :longitude)
                        ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, parent = excluded.parent,
                            town = excluded.town, latitude = excluded.latitude, longitude = excluded.longitude
                        """)
                .param("code", centre.code())
                .param("name", centre.name())
                .param("level", centre.level().name())
                .param("parent", centre.parent().orElse(null), Types.VARCHAR)
                .param("town", centre.town())
                .param("latitude", centre.latitude())
                .param("longitude", centre.longitude())
                .update();
        db.sql("DELETE FROM network.centre_service WHERE code = :code")
                .param("code", centre.code())
                .update();
        for (var service : centre.services()) {
            db.sql("INSERT INTO network.centre_service (code, service) VALUES (:code, :service)")
                    .param("code", centre.code())
                    .param("service", service.name())
                    .update();
        }
    }

    /** In two statements; the order is the face's. */
    List<Centre> all() {
        var services = services();
        return db.sql("SELECT * FROM network.centre ORDER BY name, code")
                .query(
                        (row, n) ->
                                new Centre(
                                        row.getString("code"),
                                        row.getString("name"),
                                        Centre.Level.valueOf(row.getString("level")),
                                        Optional.ofNullable(row.getString("parent")),
                                        row.getString("town"),
                                        row.getDouble("latitude"),
                                        row.getDouble("longitude"),
                                        services.getOrDefault(row.getString("code"), Set.of())))
                .list();
    }

    boolean post(AccountId who, String code, Instant at) {
        return db.sql(
                                """
                                INSERT INTO network.post (account_id, code, posted_at) VALUES (:who, :code, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("who", who.value())
                        .param("code", code)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<AccountId> staffOf(String code) {
        return db.sql(
                        "SELECT account_id FROM network.post WHERE code = :code ORDER BY posted_at, account_id")
                .param("code", code)
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    Set<String> postsOf(AccountId who) {
        return db
                .sql("SELECT code FROM network.post WHERE account_id = :who ORDER BY code")
                .param("who", who.value())
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Set<CentreService>> services() {
        var found = new HashMap<String, Set<CentreService>>();
        db.sql("SELECT code, service FROM network.centre_service")
                .query(
                        (row, n) ->
                                found.computeIfAbsent(
                                                row.getString("code"),
                                                c -> EnumSet.noneOf(CentreService.class))
                                        .add(CentreService.valueOf(row.getString("service"))))
                .list();
        return found;
    }
}
