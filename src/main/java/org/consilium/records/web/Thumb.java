package org.consilium.records.web;

import java.util.List;
import java.util.Optional;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Document;
import org.consilium.records.Kind;
import org.consilium.records.Page;
import org.consilium.records.Reading;
import org.consilium.shell.Frame;

/**
 * One document as a small picture or a line of a list.
 *
 * @param doubtful pages that are hard to read
 */
public record Thumb(Side side, CaseNumber number, Document document, List<Page> doubtful) {
    private static final int MOST_SAID = 3;

    public Thumb {
        doubtful = List.copyOf(doubtful);
    }

    public String link() {
        return side.recordAt(number, document.id());
    }

    /** Which pages should be sent again, and why. */
    public List<String> doubts(Frame frame) {
        return doubtful.stream()
                .limit(MOST_SAID)
                .map(
                        page ->
                                frame.t(
                                        "records.doubt.page."
                                                + page.doubts().stream()
                                                        .sorted()
                                                        .findFirst()
                                                        .orElseThrow(),
                                        String.valueOf(page.number())))
                .toList();
    }

    public Optional<String> image() {
        return (document.reading() == Reading.READY || document.isArranged())
                        && document.pages() > 0
                ? Optional.of(link() + "/pages/1/small")
                : Optional.empty();
    }

    /** What it is and of when, or that nobody has looked at it yet. */
    public String name(Frame frame) {
        return document.kind()
                .map(kind -> frame.t("records.kind", kind))
                .orElseGet(() -> frame.t("records.unsorted"));
    }

    /** Named as it came where nobody has said what it is. */
    public String nameAsItCame(Frame frame) {
        return isSorted() ? name(frame) : document.fileName();
    }

    public String date(Frame frame) {
        return document.date().map(frame::date).orElse("");
    }

    public boolean isSorted() {
        return document.kind().isPresent();
    }

    public boolean isMaking() {
        return document.reading() == Reading.MAKING;
    }

    public boolean isUnreadable() {
        return document.reading() == Reading.UNREADABLE;
    }

    /** What hinders its pages, as the end of a message key; empty when nothing does. */
    public Optional<String> state() {
        return switch (document.reading()) {
            case HELD -> Optional.of("held");
            case LOCKED -> Optional.of("locked");
            case UNPACKED -> Optional.of("unpacked");
            case ARRANGED -> Optional.of("arranged");
            case FOREIGN -> Optional.of("foreign");
            case HARMFUL -> Optional.of("harmful");
            case MAKING, READY, UNREADABLE -> Optional.empty();
        };
    }

    public boolean isLocked() {
        return document.reading() == Reading.LOCKED;
    }

    /** Whether the bytes as they came may be saved. */
    public boolean hasOriginal() {
        return document.reading() != Reading.HELD
                && document.reading() != Reading.HARMFUL
                && !document.isComposed();
    }

    /** What kind of file it really is, as the end of a message key. */
    public String type() {
        return document.mediaType().substring(0, document.mediaType().indexOf('/'));
    }

    /** A stand-in of the page's sprite while there is no picture. */
    public String standIn() {
        return switch (document.kind().orElse(Kind.OTHER)) {
            case IMAGING -> "t-scan";
            case SCOPY -> "t-scope";
            case BLOOD -> "t-lab";
            default -> "t-text";
        };
    }

    public String pages(Frame frame) {
        return frame.t("records.pages", document.pages());
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
