package org.consilium.evidence.web;

import org.consilium.evidence.Report;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;

/** A paper of a case as one side of the house calls and links it. */
public record ReportLink(String start, CaseNumber number, Report report) {
    public String name(Frame frame) {
        var kind = frame.t("records.kind", report.kind());
        return report.date().map(day -> kind + ", " + frame.date(day)).orElse(kind);
    }

    public String at(int page) {
        return start
                + "/cases/"
                + number
                + "/records/"
                + report.document().value()
                + "?page="
                + page;
    }

    /** Where it is verified. */
    public String verification(int page) {
        return start
                + "/cases/"
                + number
                + "/verification/"
                + report.document().value()
                + "?page="
                + page;
    }

    @Override
    public String toString() {
        return report.toString();
    }
}
