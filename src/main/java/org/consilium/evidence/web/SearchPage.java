package org.consilium.evidence.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.evidence.Found;
import org.consilium.evidence.Search;
import org.consilium.kernel.CaseNumber;
import org.consilium.reading.Box;
import org.consilium.records.Document;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * Words that were looked for, and where they stand.
 *
 * @param area of the desk or of the board
 * @param found empty before anything was looked for
 */
public record SearchPage(
        String area, CaseNumber number, String typed, Optional<Found> found, Problems problems) {
    private static final int LEAST_HEIGHT = 400;
    private static final int WIDTH = 1000;
    private static final int A4 = 1414;
    private static final int EDGE = 4;

    /** The empty form. */
    static SearchPage empty(String area, CaseNumber number) {
        return new SearchPage(area, number, "", Optional.empty(), new Problems());
    }

    public String caseAt() {
        return area + "/cases/" + number;
    }

    public String at() {
        return caseAt() + "/search";
    }

    public int longest() {
        return Search.LONGEST;
    }

    public String recordAt(Document document) {
        return caseAt() + "/records/" + document.id().value();
    }

    public String link(Found.OnPage hit) {
        return recordAt(hit.document()) + "?page=" + hit.page();
    }

    public String image(Found.OnPage hit) {
        return recordAt(hit.document()) + "/pages/" + hit.page();
    }

    public String title(Document document, Frame frame) {
        var kind =
                document.kind()
                        .map(k -> frame.t("records.kind", k))
                        .orElseGet(() -> frame.t("records.unsorted"));
        return document.date().map(day -> kind + ", " + frame.date(day)).orElse(kind);
    }

    public String pages(Found.Unread unread) {
        return unread.pages().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The marks of a page, on a drawing 1000 wide. */
    public List<Mark> marks(Found.OnPage hit) {
        var height = height(hit);
        return hit.boxes().stream().map(box -> Mark.around(box, height)).toList();
    }

    public int height(Found.OnPage hit) {
        return hit.sheet()
                .filter(s -> s.width() > 0)
                .map(s -> Math.max(LEAST_HEIGHT, WIDTH * s.height() / s.width()))
                .orElse(A4);
    }

    /** A little larger than the words, so that they can be read inside it. */
    public record Mark(long x, long y, long width, long height) {
        static Mark around(Box box, int height) {
            return new Mark(
                    Math.round(WIDTH * box.left()) - EDGE,
                    Math.round(height * box.top()) - EDGE,
                    Math.round(WIDTH * box.width()) + 2 * EDGE,
                    Math.round(height * box.height()) + 2 * EDGE);
        }
    }

    @Override
    public String toString() {
        return "SearchPage[" + number + "]";
    }
}
