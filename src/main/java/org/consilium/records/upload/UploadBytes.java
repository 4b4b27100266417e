package org.consilium.records.upload;

import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.vault.Kept;
import org.consilium.vault.Scope;
import org.springframework.stereotype.Component;

/**
 * Parts of files that are on their way. The part that is being written is not among them: it may
 * never come.
 */
@Component
class UploadBytes implements Kept {
    private final JdbcUploadStore store;

    UploadBytes(JdbcUploadStore store) {
        this.store = store;
    }

    @Override
    public Stream<Reference> all() {
        return store.names()
                .map(part -> new Reference(Scope.of(part.caseId()), part.name(), Optional.empty()));
    }
}
