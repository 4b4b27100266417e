package org.consilium.reading.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindAccuracyTest {
    private static final long SEED = 77;

    @Test
    void training_again_gives_the_committed_model() throws IOException {
        assertThat(Training.write()).isEqualTo(Files.readString(Training.FILE));
    }

    @Test
    void made_up_papers_of_sentences_never_learnt_are_told_apart() {
        var papers = new Material().madeUp(40, SEED, Grammar.Share.HELD_OUT);
        var scores = Measure.madeUp(Training.trial(), papers, false);

        assertThat(scores.macroF1()).describedAs(scores.toString()).isGreaterThan(0.97);
        assertThat(scores.calibrationError()).isLessThan(0.05);
    }

    @Test
    void public_reports_never_seen_are_told_apart() throws IOException {
        var fixtures = Optional.ofNullable(System.getenv("CONSILIUM_FIXTURES"));
        assumeTrue(fixtures.isPresent(), "CONSILIUM_FIXTURES names no folder");
        var file = Path.of(fixtures.get(), "1-clinical-text", "check.jsonl");
        assumeTrue(Files.exists(file), "no check.jsonl there");
        var scores = Measure.real(Reports.read(file), false);

        assertThat(scores.macroF1()).describedAs(scores.toString()).isGreaterThan(0.96);
        assertThat(scores.calibrationError()).isLessThan(0.05);
    }
}
