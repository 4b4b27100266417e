package org.consilium.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

class DiskBlobsTest extends BlobsContract {
    @Override
    Blobs blobs() throws IOException {
        return new DiskBlobs(folder, ids(), Clock.systemUTC());
    }

    @Override
    Path coming() {
        return folder.resolve("coming");
    }
}
