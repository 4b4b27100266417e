package org.consilium.records;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Grant;
import org.consilium.records.glovebox.Sheet;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.stereotype.Component;

/** Where made pages are kept: pictures first, then the row, words encrypted like them. */
@Component
class PageShelf {
    private final JdbcDocumentStore store;
    private final Vault vault;

    PageShelf(JdbcDocumentStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    Set<Integer> made(Grant grant, Document document) {
        return store.pages(grant, document.id()).stream()
                .map(Page::number)
                .collect(Collectors.toSet());
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
