package org.consilium.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.findings.JdbcProposalStore.Read;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.patient.Patients;
import org.consilium.records.Document;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.Reading;
import org.consilium.shell.Frame;
import org.consilium.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * What is known already is not typed again: the person from the registration, lines from the pages
 * as proposals. The first opinion is never asked for here. The sheet is in English, the language of
 * the boards.
 */
@Component
class Prefill {
    private final JdbcProposalStore store;
    private final Cases cases;
    private final Patients patients;
    private final Documents documents;
    private final Access access;
    private final Texts texts;
    private final Ids ids;
    private final Clock clock;

    Prefill(
            JdbcProposalStore store,
            Cases cases,
            Patients patients,
            Documents documents,
            Access access,
            Texts texts,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.patients = patients;
        this.documents = documents;
        this.access = access;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    String question(Grant grant) {
        return text("findings.prefill.question." + cases.file(grant).organ().name());
    }

    List<Fact> facts(Grant grant) {
        var see = access.grant(grant.actor(), Deed.SEE_REQUEST, grant.caseId());
        var person = patients.person(see, cases.file(see).patient());
        var year = LocalDate.ofInstant(clock.instant(), Frame.ZONE).getYear();
        var line =
                text(
                        "findings.prefill.person",
                        String.valueOf(person.ageIn(year)),
                        text("findings.prefill.sex." + person.sex().name()),
                        person.place(),
                        text("findings.prefill.language." + person.language().name()));
        return List.of(new Fact(Block.PERSON, line, Optional.empty()));
    }

    /** Each readable, sorted document once for each kind it was given. */
    void readPages(Grant grant) {
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        var read = store.read(see);
        var there = documents.list(see);
        store.forgetGone(see, there.stream().map(Document::id).toList());
        for (var document : there) {
            document.kind()
                    .filter(kind -> document.reading() == Reading.READY)
                    .filter(kind -> !read.contains(new Read(document.id(), kind)))
                    .ifPresent(kind -> read(see, document, kind));
        }
    }

    private void read(Grant see, Document document, Kind kind) {
        if (!store.beginReading(see, document, kind)) {
            return;
        }
        store.forgetOpen(see, document.id());
        for (var page = 1; page <= document.pages(); page++) {
            var source = new Fact.Source(document.id(), page);
            PageReader.read(kind, documents.pageText(see, document.id(), page))
                    .forEach(
                            line ->
                                    store.propose(
                                            see,
                                            ids.next(),
                                            new Fact(
                                                    line.block(),
                                                    line.text(),
                                                    Optional.of(source))));
        }
    }

    private String text(String key, Object... details) {
        return texts.get(Language.EN, key, details);
    }
}
