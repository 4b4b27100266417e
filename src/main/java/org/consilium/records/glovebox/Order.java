package org.consilium.records.glovebox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done with a file.
 *
 * @param type empty when it is still to be found out
 * @param password "" for none; it goes through the pipe and nowhere else
 * @param made pages that need not be made again
 */
record Order(Work work, Optional<FileType> type, long size, String password, Set<Integer> made) {
    enum Work {
        JUDGE,
        PAGES,
        /** Reads the words of pictures of pages: slow, so beside their making. */
        READ,
        UNPACK
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(work.name());
        out.writeUTF(type.map(FileType::name).orElse(""));
        out.writeLong(size);
        out.writeUTF(password);
        out.writeInt(made.size());
        for (var page : made) {
            out.writeInt(page);
        }
        out.flush();
    }

    static Order read(DataInputStream in) throws IOException {
        var work = Work.valueOf(in.readUTF());
        var type = Optional.of(in.readUTF()).filter(t -> !t.isEmpty()).map(FileType::valueOf);
        var size = in.readLong();
        var password = in.readUTF();
        var made = new HashSet<Integer>();
        for (var n = in.readInt(); n > 0; n--) {
            made.add(in.readInt());
        }
        return new Order(work, type, size, password, made);
    }

    @Override
    public String toString() {
        return "Order[" + work + "]";
    }
}
