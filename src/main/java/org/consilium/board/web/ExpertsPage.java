package org.consilium.board.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.consilium.board.Expert;
import org.consilium.board.SeatRole;
import org.consilium.shell.Frame;

/** The directory by speciality. */
public record ExpertsPage(List<Expert> experts) {
    public ExpertsPage {
        experts = List.copyOf(experts);
    }

    public List<SeatRole> roles() {
        return Arrays.stream(SeatRole.values()).filter(role -> !of(role).isEmpty()).toList();
    }

    public List<Expert> of(SeatRole role) {
        return experts.stream().filter(e -> e.speciality() == role).toList();
    }

    public String organs(Expert expert, Frame frame) {
        return expert.organs().stream()
                .sorted()
                .map(organ -> frame.t("case.organ", organ))
                .collect(Collectors.joining(", "));
    }

    /** In the reader's own words: "Hindi" or "हिन्दी". */
    public String languages(Expert expert, Frame frame) {
        return expert.languages().stream()
                .sorted()
                .map(
                        tag ->
                                Locale.forLanguageTag(tag)
                                        .getDisplayLanguage(frame.language().locale()))
                .collect(Collectors.joining(", "));
    }
}
