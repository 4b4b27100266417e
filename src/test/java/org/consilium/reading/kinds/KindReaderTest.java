package org.consilium.reading.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.reading.Paper;
import org.consilium.records.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindReaderTest {
    static List<Example> papers() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void a_paper_is_told_by_what_it_is_and_not_by_what_it_quotes(Example paper) {
        var judgement = KindReader.judge(Paper.typed(paper.text()));

        assertThat(judgement.kind()).isEqualTo(paper.kind());
        assertThat(judgement.subkind().orElse("")).isEqualTo(paper.subkind());
        assertThat(judgement.confidence()).isBetween(0.0, 0.99);
        assertThat(judgement.reasons()).hasSizeBetween(1, 6);
    }

    @Test
    void an_empty_paper_is_nothing_that_we_know_and_nobody_is_sure() {
        var judgement = KindReader.judge(Paper.typed(""));

        assertThat(judgement.kind()).isEqualTo(Kind.OTHER);
        assertThat(judgement.confidence()).isLessThan(0.5);
        assertThat(judgement.reasons()).isEmpty();
    }

    @Test
    void a_few_words_without_meaning_are_nothing_that_we_know() {
        var judgement = KindReader.judge(Paper.typed("scan 0042\nok"));

        assertThat(judgement.kind()).isEqualTo(Kind.OTHER);
        assertThat(judgement.confidence()).isLessThan(0.8);
    }

    @Test
    void a_paper_without_layout_is_read_like_one_with_it() {
        var text = Examples.COLONOSCOPY.replace('\n', ' ');

        assertThat(KindReader.judge(Paper.typed(text)).kind()).isEqualTo(Kind.SCOPY);
    }

    @Test
    void misread_letters_do_not_hide_a_title() {
        var text = "DlSCHARGE SUMMAPY\nDate 0f Adrnission: 02/03/2024\nDiagnosls: Ca stornach";

        assertThat(KindReader.judge(Paper.typed(text)).kind()).isEqualTo(Kind.DISCHARGE);
    }

    @Test
    void what_decided_stands_in_the_reasons_strongest_first() {
        var judgement = KindReader.judge(Paper.typed(Examples.BILL));

        assertThat(judgement.reasons().getFirst()).isEqualTo("final bill");
    }

    @Test
    void a_hostile_page_is_read_in_time() {
        var text = "1-0-1 ".repeat(10_000) + "a".repeat(100_000) + ":".repeat(50_000);

        assertThat(KindReader.judge(Paper.typed(text)).confidence()).isLessThan(1);
    }

    /**
     * A made-up paper.
     *
     * @param subkind empty where there is none
     */
    record Example(Kind kind, String subkind, String text) {
        @Override
        public String toString() {
            return text.lines().findFirst().orElse("");
        }
    }
}
