package org.consilium.findings.web;

import org.consilium.kernel.CaseNumber;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.shell.Frame;

/** A document a fact may point to. */
public record Source(String start, CaseNumber number, Document document) {
    public DocumentId id() {
        return document.id();
    }

    public String value() {
        return document.id().value().toString();
    }

    public String name(Frame frame) {
        var kind =
                document.kind()
                        .map(k -> frame.t("records.kind", k))
                        .orElseGet(() -> frame.t("records.unsorted"));
        return document.date().map(d -> kind + ", " + frame.day(d)).orElse(kind);
    }

    public String link(int page) {
        return start + "/cases/" + number + "/records/" + value() + "?page=" + page;
    }

    public String small(int page) {
        return start + "/cases/" + number + "/records/" + value() + "/pages/" + page + "/small";
    }
}
