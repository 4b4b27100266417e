package org.consilium.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.consilium.access.Grant;
import org.consilium.records.DocumentId;
import org.consilium.records.Kind;
import org.consilium.records.glovebox.Spot;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Documents as they are read: how far, their words, what they say as a whole. */
@Repository
class JdbcPaperStore {
    private static final TypeReference<List<Spot>> SPOTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Vault vault;

    JdbcPaperStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    enum State {
        WAITING,
        READ,
        UNREAD
    }

    /** It is to be read, from now on or again. */
    void ask(Grant grant, DocumentId document, Instant at) {
        db.sql(
                        """
                        INSERT INTO evidence.paper (document_id, case_id, state, asked_at)
                        VALUES (:document, :case, 'WAITING', :at)
                        ON CONFLICT (document_id) DO UPDATE SET state = 'WAITING', asked_at = :at
                        """)
                .param("document", document.value())
                .param("case", grant.caseId().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Waits for whoever is writing down what it says. */
    void lock(Grant grant, DocumentId document) {
        db.sql(
                        """
                        SELECT 1 FROM evidence.paper
                        WHERE case_id = :case AND document_id = :document FOR UPDATE
                        """)
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .query(Integer.class)
                .list();
    }

    Map<DocumentId, State> states(Grant grant) {
        var states = new HashMap<DocumentId, State>();
        db.sql("SELECT document_id, state FROM evidence.paper WHERE case_id = :case")
                .param("case", grant.caseId().value())
                .query(
                        (row, n) ->
                                states.put(
                                        documentOf(row, "document_id"),
                                        State.valueOf(row.getString("state"))))
                .list();
        return states;
    }

    void unread(Grant grant, DocumentId document) {
        db.sql(
                        """
                        UPDATE evidence.paper SET state = 'UNREAD'
                        WHERE case_id = :case AND document_id = :document
                        """)
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .update();
    }

    /**
     * @param as the kind that a person said, as which it was read
     */
    void read(Grant grant, PaperSaid said, Optional<Kind> as, Instant at) {
        db.sql(
                        """
                        UPDATE evidence.paper SET state = 'READ', read_at = :at, read_as = :as, said = :said
                        WHERE case_id = :case AND document_id = :document
                        """)
                .param("at", Timestamp.from(at))
                .param("as", as.map(Kind::name).orElse(null), Types.VARCHAR)
                .param("said", Said.keep(vault.cipher(Scope.of(grant.caseId())), said))
                .param("case", grant.caseId().value())
                .param("document", said.document().value())
                .update();
    }

    /** As which kind it was read last; empty when it was not, or as what it seems to be. */
    Optional<Kind> readAs(Grant grant, DocumentId document) {
        return db.sql(
                        """
                        SELECT read_as FROM evidence.paper
                        WHERE case_id = :case AND document_id = :document AND read_as IS NOT NULL
                        """)
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .query((row, n) -> Kind.valueOf(row.getString("read_as")))
                .optional();
    }

    Map<DocumentId, PaperSaid> said(Grant grant) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        var all = new HashMap<DocumentId, PaperSaid>();
        db.sql("SELECT said FROM evidence.paper WHERE case_id = :case AND said IS NOT NULL")
                .param("case", grant.caseId().value())
                .query((row, n) -> Said.open(cipher, row.getBytes("said"), PaperSaid.class))
                .list()
                .forEach(said -> all.put(said.document(), said));
        return all;
    }

    /** Which pages of a document have their words. */
    Set<Integer> pagesRead(Grant grant, DocumentId document) {
        return new HashSet<>(
                db.sql(
                                """
                                SELECT number FROM evidence.page
                                WHERE case_id = :case AND document_id = :document
                                """)
                        .param("case", grant.caseId().value())
                        .param("document", document.value())
                        .query(Integer.class)
                        .list());
    }

    int pagesRead(Grant grant, List<DocumentId> documents) {
        return db.sql(
                        """
                        SELECT count(*) FROM evidence.page
                        WHERE case_id = :case AND document_id = ANY(:documents)
                        """)
                .param("case", grant.caseId().value())
                .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** Once per page, however often it is read. */
    void keepWords(Grant grant, DocumentId document, int page, List<Spot> spots) {
        db.sql(
                        """
                        INSERT INTO evidence.page (document_id, number, case_id, words)
                        VALUES (:document, :page, :case, :words) ON CONFLICT DO NOTHING
                        """)
                .param("document", document.value())
                .param("page", page)
                .param("case", grant.caseId().value())
                .param("words", Said.keep(vault.cipher(Scope.of(grant.caseId())), spots))
                .update();
    }

    /** The words of a page are those of another, too. */
    void copyWords(Grant grant, Whereabouts from, Whereabouts to) {
        db.sql(
                        """
                        INSERT INTO evidence.page (document_id, number, case_id, words)
                        SELECT :to, :as, case_id, words FROM evidence.page
                        WHERE case_id = :case AND document_id = :from AND number = :page
                        ON CONFLICT DO NOTHING
                        """)
                .param("to", to.document().value())
                .param("as", to.page())
                .param("case", grant.caseId().value())
                .param("from", from.document().value())
                .param("page", from.page())
                .update();
    }

    /** The words of each page of a document. */
    Map<Integer, List<Spot>> words(Grant grant, DocumentId document) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        var pages = new HashMap<Integer, List<Spot>>();
        db.sql(
                        """
                        SELECT number, words FROM evidence.page
                        WHERE case_id = :case AND document_id = :document
                        """)
                .param("case", grant.caseId().value())
                .param("document", document.value())
                .query(
                        (row, n) ->
                                pages.put(
                                        row.getInt("number"),
                                        Said.open(cipher, row.getBytes("words"), SPOTS)))
                .list();
        return pages;
    }

    /** The words of each page of a case, opened one by one. */
    void eachPage(Grant grant, Set<DocumentId> of, BiConsumer<Whereabouts, KeptWords> each) {
        var cipher = vault.cipher(Scope.of(grant.caseId()));
        db.sql(
                        """
                        SELECT document_id, number, words FROM evidence.page
                        WHERE case_id = :case AND document_id = ANY(:documents)
                        """)
                .param("case", grant.caseId().value())
                .param("documents", of.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            each.accept(
                                    new Whereabouts(
                                            documentOf(row, "document_id"), row.getInt("number")),
                                    new KeptWords(cipher.decrypt(row.getBytes("words"))));
                        });
    }

    static DocumentId documentOf(ResultSet row, String column) throws SQLException {
        return new DocumentId(row.getObject(column, UUID.class));
    }
}
