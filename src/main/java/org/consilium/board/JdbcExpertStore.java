package org.consilium.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.casework.Organ;
import org.consilium.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExpertStore {
    private final JdbcClient db;

    JdbcExpertStore(JdbcClient db) {
        this.db = db;
    }

    void put(Expert expert) {
        db.sql(
                        """
                        INSERT INTO board.expert (account_id, name, registration_number, registered_until, speciality, organs,
                            languages, hospital, may_chair)
                        VALUES (:id, :name, :number, :until, :speciality, :organs, :languages, :hospital, :chair)
                        ON CONFLICT (account_id) DO UPDATE SET name = :name, registration_number = :number,
                            registered_until = :until, speciality = :speciality, organs = :organs, languages = :languages,
                            hospital = :hospital, may_chair = :chair
                        """)
                .param("id", expert.account().value())
                .param("name", expert.name())
                .param("number", expert.registrationNumber())
                .param("until", expert.registeredUntil())
                .param("speciality", expert.speciality().name())
                .param("organs", names(expert.organs()))
                .param("languages", String.join(",", expert.languages().stream().sorted().toList()))
                .param("hospital", expert.hospital())
                .param("chair", expert.mayChair())
                .update();
    }

    List<Expert> all() {
        return db.sql("SELECT * FROM board.expert ORDER BY name")
                .query(JdbcExpertStore::expert)
                .list();
    }

    Optional<Expert> of(AccountId account) {
        return db.sql("SELECT * FROM board.expert WHERE account_id = :id")
                .param("id", account.value())
                .query(JdbcExpertStore::expert)
                .optional();
    }

    /** Live seats on boards that have not decided, and chairs. */
    Map<AccountId, Integer> load() {
        var load = new HashMap<AccountId, Integer>();
        db.sql(
                        """
                        WITH at_work AS (
                            SELECT id FROM board.panel p WHERE ended_at IS NULL
                            AND NOT EXISTS (SELECT 1 FROM board.decision d WHERE d.panel_id = p.id))
                        SELECT who, count(*) AS cases FROM (
                            SELECT s.expert AS who FROM board.seat s JOIN at_work ON at_work.id = s.panel_id
                            WHERE s.state IN ('OFFERED', 'TAKEN', 'FILED')
                            UNION ALL SELECT c.expert FROM board.chair c JOIN at_work ON at_work.id = c.panel_id
                            WHERE c.state IN ('NAMED', 'DECLARED')) busy GROUP BY who
                        """)
                .query(
                        (row, n) ->
                                load.put(
                                        new AccountId(row.getObject("who", UUID.class)),
                                        row.getInt("cases")))
                .list();
        return load;
    }

    static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> values(Class<E> type, String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }

    private static Expert expert(ResultSet row, int n) throws SQLException {
        return new Expert(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                row.getString("registration_number"),
                row.getObject("registered_until", LocalDate.class),
                SeatRole.valueOf(row.getString("speciality")),
                values(Organ.class, row.getString("organs")),
                Set.of(row.getString("languages").split(",")),
                row.getString("hospital"),
                row.getBoolean("may_chair"));
    }
}
