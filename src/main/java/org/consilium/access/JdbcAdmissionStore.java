package org.consilium.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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

    Set<Capacity> of(AccountId who, CaseId caseId) {
        var found = EnumSet.noneOf(Capacity.class);
        db.sql("SELECT capacity FROM access.admission WHERE case_id = :case AND account_id = :who")
                .param("case", caseId.value())
                .param("who", who.value())
                .query(String.class)
                .list()
                .forEach(name -> found.add(Capacity.valueOf(name)));
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
