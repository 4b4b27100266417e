package org.consilium.findings.web;

import java.util.List;
import java.util.Optional;
import org.consilium.findings.Fact;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Document;
import org.consilium.records.Kind;

/** The documents facts point to, as one side of the house links them. */
public record Sources(List<Source> all) {
    public Sources {
        all = List.copyOf(all);
    }

    /** Without what may tell the first opinion. */
    static Sources of(String start, CaseNumber number, List<Document> documents) {
        return new Sources(
                documents.stream()
                        .filter(d -> d.kind().filter(Kind::mayTellFirstOpinion).isEmpty())
                        .map(d -> new Source(start, number, d))
                        .toList());
    }

    public Optional<Source> of(Fact fact) {
        return fact.page()
                .flatMap(p -> all.stream().filter(d -> d.id().equals(p.document())).findFirst());
    }

    public static int page(Fact fact) {
        return fact.page().map(Fact.OnPage::page).orElse(1);
    }

    /** The key of what a fact without an open page rests on. */
    public static String elsewhere(Fact fact) {
        return switch (fact.source()) {
            case Fact.OnPage page -> "findings.source.closed";
            case Fact.Word word -> "findings.source." + word.name();
        };
    }
}
