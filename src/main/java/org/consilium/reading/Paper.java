package org.consilium.reading;

import java.util.ArrayList;
import java.util.List;

/** The pages of one document, in order, as words. */
public record Paper(List<Page> pages) {
    public Paper {
        pages = List.copyOf(pages);
    }

    /**
     * The pages of a plain text.
     *
     * @param text a form feed begins a new page
     */
    public static Paper typed(String text) {
        var pages = new ArrayList<Page>();
        for (var page : text.split("\f", -1)) {
            var number = pages.size() + 1;
            pages.add(new Page(number, page.lines().map(l -> Line.typed(number, l)).toList()));
        }
        return new Paper(pages);
    }

    public List<Line> lines() {
        return pages.stream().flatMap(page -> page.lines().stream()).toList();
    }

    public String text() {
        var all = new StringBuilder();
        pages.forEach(page -> all.append(page.text()));
        return all.toString();
    }

    @Override
    public String toString() {
        return "Paper[" + pages.size() + " pages]";
    }
}
