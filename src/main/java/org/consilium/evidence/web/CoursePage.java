package org.consilium.evidence.web;

import org.consilium.evidence.course.ResponsePage;
import org.consilium.evidence.course.TimelinePage;
import org.consilium.evidence.course.TrendsPage;
import org.consilium.kernel.CaseNumber;

/**
 * What happened so far: timeline, trends, sizes over time.
 *
 * @param start the side of the house
 */
public record CoursePage(
        String start,
        CaseNumber number,
        TimelinePage timeline,
        TrendsPage trends,
        ResponsePage response) {
    public boolean isDesk() {
        return start.equals("/desk");
    }

    @Override
    public String toString() {
        return "CoursePage[" + number + "]";
    }
}
