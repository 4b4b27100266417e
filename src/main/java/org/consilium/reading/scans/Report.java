package org.consilium.reading.scans;

import java.util.List;
import java.util.stream.Stream;
import org.consilium.reading.Paper;

/** The sentences of a paper by their sections. */
record Report(List<Sentence> sentences) {
    static Report of(Paper paper) {
        return new Report(Prose.of(paper));
    }

    List<Sentence> in(Section... sections) {
        var wanted = List.of(sections);
        return sentences.stream().filter(s -> wanted.contains(s.section())).toList();
    }

    /** The findings; of a paper without headings, all its text. */
    List<Sentence> findings() {
        var headed = in(Section.FINDINGS);
        if (!headed.isEmpty()) {
            return headed;
        }
        var unheaded = in(Section.HEAD, Section.EXAM);
        return unheaded.isEmpty() ? in(Section.TECHNIQUE, Section.TREATMENT) : unheaded;
    }

    List<Sentence> impression() {
        return in(Section.IMPRESSION);
    }

    /** What this examination says, and nothing of what led to it. */
    List<Sentence> statements() {
        return Stream.of(findings(), impression(), in(Section.DIAGNOSIS))
                .flatMap(List::stream)
                .toList();
    }

    /** Where an examination is named: its title, or what stands before the findings. */
    List<Sentence> titles() {
        return Stream.of(in(Section.HEAD, Section.EXAM), in(Section.TECHNIQUE))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return "Report[" + sentences.size() + " sentences]";
    }
}
