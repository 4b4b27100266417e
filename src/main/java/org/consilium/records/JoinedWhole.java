package org.consilium.records;

import java.nio.channels.SeekableByteChannel;
import org.consilium.vault.Scope;
import org.consilium.vault.Vault;

/** Parts become a document without being written again. */
record JoinedWhole(Vault vault, Scope scope, Whole whole) implements Here {
    @Override
    public long bytes() {
        return whole.bytes();
    }

    @Override
    public String sha256() {
        return whole.sha256();
    }

    @Override
    public SeekableByteChannel readBack() {
        return vault.open(scope, whole.parts());
    }

    /** Each part was kept when it came. */
    @Override
    public void keep(String name) {}

    @Override
    public void settle(String name) {
        vault.join(name, whole.parts());
    }
}
