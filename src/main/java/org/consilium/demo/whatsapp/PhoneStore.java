package org.consilium.demo.whatsapp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which phones belong to this database. */
@Repository
class PhoneStore {
    private final JdbcClient db;

    PhoneStore(JdbcClient db) {
        this.db = db;
    }

    String id() {
        return db.sql("SELECT id::text FROM demo.phones").query(String.class).single();
    }
}
