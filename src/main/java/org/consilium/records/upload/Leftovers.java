package org.consilium.records.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.consilium.access.Grant;
import org.consilium.records.Whole;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;
import org.springframework.stereotype.Component;

/** The parts of an upload: as one file, or thrown away. */
@Component
class Leftovers {
    private static final int PIECE = 1 << 16;

    private final JdbcUploadStore store;
    private final Vault vault;

    Leftovers(JdbcUploadStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    Whole whole(Grant grant, Upload upload) throws IOException {
        var parts = store.parts(upload);
        var sum = upload.sha256();
        return new Whole(
                upload.fileName(),
                upload.folder(),
                upload.bytes(),
                sum.isPresent() ? sum.get() : sumOf(Scope.of(grant.caseId()), parts),
                parts);
    }

    private String sumOf(Scope scope, java.util.List<Vault.Part> parts) throws IOException {
        var digest = Sums.fresh();
        var piece = ByteBuffer.allocate(PIECE);
        try (var bytes = vault.open(scope, parts)) {
            while (bytes.read(piece) >= 0) {
                digest.update(piece.flip());
                piece.clear();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Bytes first: while there is a row, somebody comes again to delete them. */
    void delete(Upload upload) throws IOException {
        deleteParts(upload);
        var leftOver = store.leftOver(upload);
        if (leftOver.isPresent()) {
            vault.delete(leftOver.get());
        }
        store.delete(upload);
    }

    void deleteParts(Upload upload) throws IOException {
        for (var part : store.parts(upload)) {
            vault.delete(part.name());
        }
        store.deleteParts(upload);
    }
}
