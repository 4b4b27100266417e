package org.consilium.records;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Grant;
import org.consilium.records.glovebox.Sheet;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where made pages are kept: pictures first, then the row, words encrypted like them. */
@Component
class PageShelf {
    private final JdbcDocumentStore store;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PageShelf(
            JdbcDocumentStore store,
            Vault vault,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.vault = vault;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    Set<Integer> made(Grant grant, Document document) {
        return store.pages(grant, document.id()).stream()
                .map(Page::number)
                .collect(Collectors.toSet());
    }

    /** Says PagesMade. */
    void ready(Grant grant, Document document, int pages, Instant at) {
        transaction.executeWithoutResult(
                status -> {
                    store.read(grant, document.id(), Reading.READY, pages);
                    events.publishEvent(new PagesMade(grant.caseId(), document.id(), at));
                });
    }

    boolean anyShown(Grant grant, Document document) {
        return store.pages(grant, document.id()).stream().anyMatch(Page::shown);
    }

    void put(Grant grant, Document document, Sheet sheet) throws IOException {
        var caseId = grant.caseId();
        var scope = Scope.of(caseId);
        if (sheet.isShown()) {
            vault.put(scope, Names.page(caseId, document.id(), sheet.number()), sheet.picture());
            vault.put(scope, Names.small(caseId, document.id(), sheet.number()), sheet.small());
        }
        if (sheet.isStraightened()) {
            vault.put(
                    scope, Names.asItCame(caseId, document.id(), sheet.number()), sheet.asItCame());
        }
        store.putPage(
                grant,
                document.id(),
                new Page(
                        sheet.number(),
                        sheet.isShown(),
                        sheet.width(),
                        sheet.height(),
                        sheet.isStraightened(),
                        sheet.doubts()),
                vault.encrypt(scope, sheet.words()));
    }
}
