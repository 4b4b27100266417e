package org.consilium.records.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Checklist;
import org.consilium.records.Kind;
import org.consilium.records.Page;
import org.consilium.records.SortingAdvice.Advice;
import org.consilium.records.glovebox.Doubt;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * One document, one page large.
 *
 * @param asItCame shows the page before it was laid straight
 * @param sorting empty when the reader may not sort
 * @param sender empty for an expert, to whom it could give the first opinion away
 * @param arranging whether its pages were put together, or can be; empty for an expert
 * @param unlocking what was wrong with the password; empty when the reader is not asked for one
 */
public record Viewer(
        Thumb thumb,
        List<Page> pages,
        int current,
        boolean asItCame,
        Optional<SortPart> sorting,
        Optional<String> sender,
        Optional<ArrangingPart> arranging,
        Optional<Problems> unlocking) {
    /**
     * The form beside the page.
     *
     * @param advice of a document that nobody has sorted yet
     */
    public record SortPart(
            SortingForm form,
            Problems problems,
            List<Checklist.Line> lines,
            Optional<Advice> advice) {
        private static final int MOST_REASONS = 3;

        public List<Kind> kinds() {
            return List.of(Kind.values());
        }

        /** What is proposed in the form, and how sure it is: never wholly. */
        public Optional<String> proposed(Frame frame) {
            return advice.map(
                    said ->
                            frame.t(
                                    "records.advice",
                                    Stream.of(
                                                    Optional.of(
                                                            frame.t("records.kind", said.kind())),
                                                    said.subkind(),
                                                    said.date().map(frame::date))
                                            .flatMap(Optional::stream)
                                            .collect(Collectors.joining(" · ")),
                                    String.valueOf(
                                            (int) Math.clamp(said.confidence() * 100, 1, 99))));
        }

        /** The words that decided, in quotes; empty when none did. */
        public Optional<String> because(Frame frame) {
            return advice.map(Advice::reasons)
                    .filter(reasons -> !reasons.isEmpty())
                    .map(
                            reasons ->
                                    frame.t(
                                            "records.advice.because",
                                            reasons.stream()
                                                    .limit(MOST_REASONS)
                                                    .map(word -> "“" + word + "”")
                                                    .collect(Collectors.joining(", "))));
        }
    }

    public Viewer {
        pages = List.copyOf(pages);
    }

    public Side side() {
        return thumb.side();
    }

    public CaseNumber number() {
        return thumb.number();
    }

    public boolean isFamily() {
        return side() == Side.MY;
    }

    public boolean isExpert() {
        return side() == Side.BOARD;
    }

    /** What makes the page hard to read, in the order of its importance. */
    public List<Doubt> doubts() {
        return page().stream().flatMap(p -> p.doubts().stream()).sorted().toList();
    }

    public Optional<Page> page() {
        return pages.stream().filter(p -> p.number() == current).findFirst();
    }

    public String image() {
        return thumb.link() + "/pages/" + current + (asItCame ? "/as-it-came" : "");
    }

    /** The same page the other way: straight, or as it came. */
    public String otherWay() {
        return linkTo(current) + (asItCame ? "" : "&as-it-came=true");
    }

    public String linkTo(int page) {
        return thumb.link() + "?page=" + page;
    }

    public boolean hasBefore() {
        return current > 1;
    }

    public boolean hasNext() {
        return current < thumb.document().pages();
    }

    public String title(Frame frame) {
        var date = thumb.date(frame);
        return date.isEmpty() ? thumb.name(frame) : thumb.name(frame) + ", " + date;
    }

    public String alt(Frame frame) {
        return frame.t("records.page.alt", title(frame), String.valueOf(current));
    }
}
