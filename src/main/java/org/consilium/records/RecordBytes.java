package org.consilium.records;

import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.kernel.CaseId;
import org.consilium.vault.Kept;
import org.consilium.vault.Scope;
import org.springframework.stereotype.Component;

/** Originals and pictures of pages. */
@Component
class RecordBytes implements Kept {
    private final JdbcDocumentStore store;

    RecordBytes(JdbcDocumentStore store) {
        this.store = store;
    }

    @Override
    public Stream<Reference> all() {
        return Stream.concat(
                store.originals().map(RecordBytes::original),
                store.pictures().flatMap(RecordBytes::pictures));
    }

    private static Reference original(JdbcDocumentStore.Original original) {
        return reference(
                original.caseId(),
                Names.original(original.caseId(), original.sha256()),
                Optional.of(original.sha256()));
    }

    private static Stream<Reference> pictures(JdbcDocumentStore.Picture picture) {
        var page =
                Stream.of(
                        Names.page(picture.caseId(), picture.document(), picture.page()),
                        Names.small(picture.caseId(), picture.document(), picture.page()));
        var came =
                Stream.of(Names.asItCame(picture.caseId(), picture.document(), picture.page()))
                        .filter(name -> picture.straightened());
        return Stream.concat(page, came)
                .map(name -> reference(picture.caseId(), name, Optional.empty()));
    }

    private static Reference reference(CaseId caseId, String name, Optional<String> sha256) {
        return new Reference(Scope.of(caseId), name, sha256);
    }
}
