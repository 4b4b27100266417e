package org.consilium.evidence.course;

/** The timeline with links to its papers. */
public record TimelinePage(Timeline timeline, Links links) {
    public boolean isEmpty() {
        return timeline.dated().isEmpty() && timeline.undated().isEmpty();
    }

    @Override
    public String toString() {
        return "TimelinePage[…]";
    }
}
