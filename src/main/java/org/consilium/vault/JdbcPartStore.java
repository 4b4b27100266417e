package org.consilium.vault;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which parts a whole is made of, in their order. */
@Repository
class JdbcPartStore {
    private final JdbcClient db;

    JdbcPartStore(JdbcClient db) {
        this.db = db;
    }

    void insert(String whole, List<Vault.Part> parts) {
        for (var number = 0; number < parts.size(); number++) {
            db.sql(
                            """
                            INSERT INTO vault.part (whole, number, name, bytes)
                            VALUES (:whole, :number, :name, :bytes)
                            """)
                    .param("whole", whole)
                    .param("number", number)
                    .param("name", parts.get(number).name())
                    .param("bytes", parts.get(number).bytes())
                    .update();
        }
    }

    List<Vault.Part> of(String whole) {
        return db.sql("SELECT name, bytes FROM vault.part WHERE whole = :whole ORDER BY number")
                .param("whole", whole)
                .query((row, n) -> new Vault.Part(row.getString("name"), row.getLong("bytes")))
                .list();
    }

    void delete(String whole) {
        db.sql("DELETE FROM vault.part WHERE whole = :whole").param("whole", whole).update();
    }
}
