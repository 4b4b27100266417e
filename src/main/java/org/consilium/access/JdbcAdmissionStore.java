package org.consilium.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAdmissionStore {
    private final JdbcClient db;

    JdbcAdmissionStore(JdbcClient db) {
        this.db = db;
    }

    boolean add(AccountId who, Capacity as, CaseId caseId, Instant at) {
        return db.sql(
                                """
                                INSERT INTO access.admission (case_id, account_id, capacity, admitted_at)
                                VALUES (:case, :who, :as, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("case", caseId.value())
                        .param("who", who.value())
                        .param("as", as.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean remove(AccountId who, Capacity as, CaseId caseId) {
        return db.sql(
                                "DELETE FROM access.admission WHERE case_id = :case AND account_id = :who AND capacity = :as")
                        .param("case", caseId.value())
                        .param("who", who.value())
                        .param("as", as.name())
                        .update()
                == 1;
    }

    /** What somebody is on a case, and how much they are told of it. */
    record Held(Set<Capacity> as, Hears hears) {}

    Held of(AccountId who, CaseId caseId) {
        var found = EnumSet.noneOf(Capacity.class);
        var hears =
                db
                        .sql(
                                """
                                SELECT capacity, hears FROM access.admission LEFT JOIN access.hearing USING (case_id, account_id)
                                WHERE case_id = :case AND account_id = :who
                                """)
                        .param("case", caseId.value())
                        .param("who", who.value())
                        .query(
                                (row, n) -> {
                                    found.add(Capacity.valueOf(row.getString("capacity")));
                                    return Optional.ofNullable(row.getString("hears"));
                                })
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .findFirst();
        return new Held(found, hears.map(Hears::valueOf).orElse(Hears.EVERYTHING));
    }

    void limit(AccountId who, Hears hears, CaseId caseId, AccountId by, Instant at) {
        db.sql(
                        """
                        INSERT INTO access.hearing (case_id, account_id, hears, decided_by, decided_at)
                        VALUES (:case, :who, :hears, :by, :at)
                        ON CONFLICT (case_id, account_id) DO UPDATE
                        SET hears = excluded.hears, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("case", caseId.value())
                .param("who", who.value())
                .param("hears", hears.name())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Map<AccountId, Hears> hearing(CaseId caseId) {
        var found = new HashMap<AccountId, Hears>();
        db.sql("SELECT account_id, hears FROM access.hearing WHERE case_id = :case")
                .param("case", caseId.value())
                .query(
                        (row, n) ->
                                found.put(
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        Hears.valueOf(row.getString("hears"))))
                .list();
        return found;
    }

    List<AccountId> holders(CaseId caseId, Capacity as) {
        return db.sql(
                        "SELECT account_id FROM access.admission WHERE case_id = :case AND capacity = :as ORDER BY admitted_at")
                .param("case", caseId.value())
                .param("as", as.name())
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    Set<AccountId> holders(CaseId caseId, Set<Capacity> as) {
        return Set.copyOf(
                db.sql(
                                "SELECT DISTINCT account_id FROM access.admission WHERE case_id = :case AND capacity IN (:as)")
                        .param("case", caseId.value())
                        .param("as", as.stream().map(Enum::name).toList())
                        .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                        .list());
    }

    List<CaseId> casesOf(AccountId who, Set<Capacity> as) {
        return db.sql(
                        """
                        SELECT case_id FROM access.admission WHERE account_id = :who AND capacity IN (:as)
                        GROUP BY case_id ORDER BY max(admitted_at) DESC
                        """)
                .param("who", who.value())
                .param("as", as.stream().map(Enum::name).toList())
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }
}
