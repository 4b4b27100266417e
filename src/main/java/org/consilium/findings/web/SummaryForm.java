package org.consilium.findings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.findings.Block;
import org.consilium.findings.Fact;
import org.consilium.findings.Health;
import org.consilium.kernel.Refused;
import org.consilium.records.DocumentId;
import org.springframework.util.MultiValueMap;

/** The sheet as it was sent: rows of block, text, document and page; a row without text is gone. */
record SummaryForm(MultiValueMap<String, String> sent) {
    String question() {
        return one("question").strip();
    }

    Optional<String> reason() {
        return Optional.of(one("reason").strip()).filter(r -> !r.isEmpty());
    }

    String what() {
        return one("do");
    }

    String one(String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    List<Fact> facts() {
        var blocks = all("block");
        var texts = all("text");
        var documents = all("doc");
        var pages = all("page");
        if (texts.size() != blocks.size()
                || documents.size() != blocks.size()
                || pages.size() != blocks.size()) {
            throw new Refused("summary.form");
        }
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < blocks.size(); i++) {
            if (!texts.get(i).isBlank()) {
                facts.add(
                        new Fact(
                                Block.valueOf(blocks.get(i)),
                                texts.get(i).strip(),
                                source(documents.get(i), pages.get(i))));
            }
        }
        facts.addAll(health().facts());
        return facts;
    }

    private Health health() {
        var ecog = one("ecog");
        return new Health(
                Health.ECOGS.contains(ecog) ? ecog : "",
                one("illnesses"),
                one("medicines"),
                one("allergies"),
                one("organs"));
    }

    private List<String> all(String name) {
        return Optional.ofNullable(sent.get(name)).orElse(List.of());
    }

    private static Fact.Source source(String document, String page) {
        if (document.isBlank()) {
            return Fact.Word.TOLD;
        }
        if (document.equals(Fact.Word.REGISTRATION.name())) {
            return Fact.Word.REGISTRATION;
        }
        try {
            return new Fact.OnPage(
                    DocumentId.of(document), page.isBlank() ? 1 : Integer.parseInt(page.strip()));
        } catch (IllegalArgumentException e) {
            throw new Refused("summary.source.missing");
        }
    }
}
