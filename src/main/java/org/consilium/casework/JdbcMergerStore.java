package org.consilium.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases are read as one; what was parted stays on record. */
@Repository
class JdbcMergerStore {
    private final JdbcClient db;

    JdbcMergerStore(JdbcClient db) {
        this.db = db;
    }

    /** How the other case stood before: what parting puts back. */
    record Before(boolean paused, Optional<AccountId> assistant) {}

    Optional<Merger> now(CaseId either) {
        return all(either).stream().filter(Merger::holds).findFirst();
    }

    /** Newest first. */
    List<Merger> all(CaseId either) {
        return db.sql(
                        """
                        SELECT * FROM casework.merger WHERE kept_case = :case OR other_case = :case
                        ORDER BY at DESC, id
                        """)
                .param("case", either.value())
                .query(JdbcMergerStore::merger)
                .list();
    }

    void insert(UUID id, Merger merger, Before before) {
        db.sql(
                        """
                        INSERT INTO casework.merger
                            (id, kept_case, other_case, reason, by_account, at, paused, other_assistant)
                        VALUES (:id, :kept, :other, :reason, :by, :at, :paused, :assistant)
                        """)
                .param("id", id)
                .param("kept", merger.kept().value())
                .param("other", merger.other().value())
                .param("reason", merger.reason())
                .param("by", merger.by().value())
                .param("at", Timestamp.from(merger.at()))
                .param("paused", before.paused())
                .param(
                        "assistant",
                        before.assistant().map(AccountId::value).orElse(null),
                        Types.OTHER)
                .update();
    }

    /** Empty when they were parted before. */
    Optional<Before> part(Merger merger, Merger.Parting parting) {
        return db.sql(
                        """
                        UPDATE casework.merger SET parted_by = :by, parted_at = :at, parted_why = :why
                        WHERE kept_case = :kept AND other_case = :other AND parted_at IS NULL
                        RETURNING paused, other_assistant
                        """)
                .param("by", parting.by().value())
                .param("at", Timestamp.from(parting.at()))
                .param("why", parting.reason())
                .param("kept", merger.kept().value())
                .param("other", merger.other().value())
                .query(
                        (row, n) ->
                                new Before(
                                        row.getBoolean("paused"), account(row, "other_assistant")))
                .optional();
    }

    private static Merger merger(ResultSet row, int n) throws SQLException {
        var partedBy = account(row, "parted_by");
        return new Merger(
                new CaseId(row.getObject("kept_case", UUID.class)),
                new CaseId(row.getObject("other_case", UUID.class)),
                row.getString("reason"),
                new AccountId(row.getObject("by_account", UUID.class)),
                row.getTimestamp("at").toInstant(),
                partedBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Merger.Parting(
                                        row.getString("parted_why"),
                                        partedBy.get(),
                                        row.getTimestamp("parted_at").toInstant())));
    }

    private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(AccountId::new);
    }
}
