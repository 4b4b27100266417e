package org.consilium.imaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.imaging.KeyPicture.Window;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures kept for the board. */
@Repository
class JdbcKeyPictureStore {
    private final JdbcClient db;

    JdbcKeyPictureStore(JdbcClient db) {
        this.db = db;
    }

    /** The same request keeps one picture. */
    void insert(Grant grant, KeyPicture picture, RequestKey key) {
        db.sql(
                        """
                        INSERT INTO imaging.key_picture (case_id, id, uid, frame, lower_bound, upper_bound, note, kept_by,
                            kept_at, request_key)
                        VALUES (:case, :id, :uid, :frame, :lower, :upper, :note, :by, :at, :key) ON CONFLICT DO NOTHING
                        """)
                .param("case", grant.caseId().value())
                .param("id", picture.id())
                .param("uid", picture.uid())
                .param("frame", picture.frame())
                .param("lower", picture.window().map(Window::lower).orElse(null), Types.DOUBLE)
                .param("upper", picture.window().map(Window::upper).orElse(null), Types.DOUBLE)
                .param("note", picture.note())
                .param("by", picture.by().value())
                .param("at", Timestamp.from(picture.at()))
                .param("key", key.value())
                .update();
    }

    List<KeyPicture> all(Grant grant) {
        return db.sql(
                        "SELECT * FROM imaging.key_picture WHERE case_id = :case ORDER BY kept_at, id")
                .param("case", grant.caseId().value())
                .query((row, n) -> pictureOf(row))
                .list();
    }

    /** Only who kept it lets it go. */
    boolean delete(Grant grant, UUID id) {
        return db.sql(
                                "DELETE FROM imaging.key_picture WHERE case_id = :case AND id = :id AND kept_by = :by")
                        .param("case", grant.caseId().value())
                        .param("id", id)
                        .param("by", grant.actor().account().value())
                        .update()
                == 1;
    }

    private static KeyPicture pictureOf(ResultSet row) throws SQLException {
        var lower = Optional.ofNullable(row.getObject("lower_bound", Double.class));
        var upper = row.getDouble("upper_bound");
        return new KeyPicture(
                row.getObject("id", UUID.class),
                row.getString("uid"),
                row.getInt("frame"),
                lower.map(from -> new Window(from, upper)),
                row.getString("note"),
                new AccountId(row.getObject("kept_by", UUID.class)),
                row.getTimestamp("kept_at").toInstant());
    }
}
