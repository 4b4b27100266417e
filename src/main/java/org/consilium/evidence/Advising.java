package org.consilium.evidence;

import java.util.Optional;
import org.consilium.access.Grant;
import org.consilium.records.DocumentId;
import org.consilium.records.SortingAdvice;
import org.springframework.stereotype.Component;

/** What a document seems to be, for whoever sorts it. */
@Component
class Advising implements SortingAdvice {
    private final JdbcPaperStore papers;

    Advising(JdbcPaperStore papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Advice> of(Grant grant, DocumentId id) {
        return Optional.ofNullable(papers.said(grant).get(id))
                .map(
                        said ->
                                new Advice(
                                        said.judgement().kind(),
                                        said.judgement().confidence(),
                                        said.judgement().subkind(),
                                        said.judgement().reasons(),
                                        said.dates()
                                                .collected()
                                                .or(said.dates()::performed)
                                                .or(said.dates()::reported)));
    }
}
