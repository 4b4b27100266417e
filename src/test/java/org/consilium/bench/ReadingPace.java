package org.consilium.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.consilium.records.glovebox.BarePace;
import org.consilium.records.glovebox.FileType;
import org.consilium.records.glovebox.Glovebox;

/** Says how fast pages are read and what memory that takes. */
final class ReadingPace {
    private final Glovebox glovebox;
    private long most;

    ReadingPace(Glovebox glovebox) {
        this.glovebox = glovebox;
    }

    void say(List<byte[]> photos, List<byte[]> scans, byte[] typed) throws IOException {
        System.out.println("Pages each second of one processor, Tesseract alone in the same run");
        print("photographed", BarePace.of(photos, false));
        print("scanned", BarePace.of(scans, true));
        BarePace.typed(typed);
        System.out.printf("  typed, words with places %.0f%n", BarePace.typed(typed));
    }

    private static void print(String what, BarePace.Pace pace) {
        System.out.printf(
                "  %-13s ours %.2f, alone on the page as it came %.2f (ours is %.2f of it), alone on"
                        + " the picture that we hand it %.2f (%.2f)%n",
                what,
                pace.ours(),
                pace.bare(),
                pace.ours() / pace.bare(),
                pace.bareLegible(),
                pace.ours() / pace.bareLegible());
    }

    /** Through the glovebox, one file after the other; each typed file is read four times. */
    void upload(List<byte[]> scans, byte[] typed) throws IOException {
        var own = new Memory(ProcessHandle.current().pid());
        read(typed);
        own.forgetPeak();
        var rest = own.now();
        var pages = 0;
        var begun = System.nanoTime();
        for (var time = 0; time < 4; time++) {
            pages += read(typed);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        for (var scan : scans) {
            pages += read(scan);
        }
        System.out.printf(
                "  %d pages uploaded: typed ones %.0f a second by the clock; reading program %s MB"
                        + " before, %s MB at most; glovebox process %d MB at most%n",
                pages,
                (pages - scans.size()) / seconds,
                Memory.shown(rest),
                Memory.shown(own.peak()),
                most);
    }

    private int read(byte[] file) throws IOException {
        var pages =
                glovebox.read(
                        new SeekableInMemoryByteChannel(file),
                        FileType.PDF,
                        "",
                        Set.of(),
                        sheet -> {});
        for (var child : ProcessHandle.current().children().toList()) {
            var peak = new Memory(child.pid()).peak();
            most = Math.max(most, peak.orElse(0L));
        }
        return pages;
    }
}
