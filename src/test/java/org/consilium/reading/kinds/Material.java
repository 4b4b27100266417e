package org.consilium.reading.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.consilium.reading.Paper;
import org.consilium.records.Kind;

/** Papers of known kinds: made up by chance, always the same, and some real public ones. */
final class Material {
    private static final List<String> FILES =
            List.of(
                    "common.txt",
                    "imaging.txt",
                    "scopy.txt",
                    "blood.txt",
                    "tissue.txt",
                    "operation.txt",
                    "notes.txt",
                    "office.txt");
    private static final int REAL_TIMES = 3;

    private final Grammar grammar = Grammar.load(FILES);

    /** A paper and what it is. */
    record Labelled(Kind kind, String text) {
        Paper paper() {
            return Paper.typed(text);
        }
    }

    List<Labelled> madeUp(int each, long seed, Grammar.Share share) {
        var random = new Random(seed);
        var wear = new Wear(random);
        var papers = new ArrayList<Labelled>();
        for (var n = 0; n < each; n++) {
            for (var kind : Kind.values()) {
                var text = wear.on(grammar.write(kind.name(), random, share));
                if (kind != Kind.OTHER || n % 2 == 0) {
                    papers.add(new Labelled(kind, text));
                }
            }
        }
        return papers;
    }

    /** The public reports beside the tests, some times over and worn. */
    List<Labelled> real(long seed) {
        try {
            var file = Objects.requireNonNull(getClass().getResource("/reading/kinds/dev.jsonl"));
            var wear = new Wear(new Random(seed));
            var papers = new ArrayList<Labelled>();
            for (var report : Reports.read(Path.of(file.toURI()))) {
                var kind = report.label().equals("biopsy") ? Kind.BIOPSY : Kind.BLOOD;
                for (var n = 0; n < REAL_TIMES; n++) {
                    papers.add(new Labelled(kind, wear.on(report.text())));
                }
            }
            return papers;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
