package org.consilium.imaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.kernel.NotFound;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of a case, by study and series, for those who may see them. */
@Service
public class Studies {
    private final JdbcImagingStore store;
    private final Documents documents;
    private final IndexWork work;
    private final Access access;
    private final Clock clock;

    Studies(
            JdbcImagingStore store,
            Documents documents,
            IndexWork work,
            Access access,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.work = work;
        this.access = access;
        this.clock = clock;
    }

    /** Newest first; needs SEE_RECORDS, and what records seal is sealed here. */
    public List<Study> list(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        var seen = seen(grant);
        return grouped(
                store.rows(grant).stream()
                        .filter(row -> seen.contains(row.instance().document()))
                        .filter(mayBeShown(grant))
                        .toList());
    }

    /** Needs SEE_RECORDS. @throws NotFound also for a study of another case */
    public Study study(Grant grant, String uid) {
        return list(grant).stream()
                .filter(study -> study.uid().equals(uid))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One file with its bytes; needs SEE_RECORDS. @throws NotFound */
    public Scan scan(Grant grant, String uid) {
        grant.mustBe(Deed.SEE_RECORDS);
        var row = store.byUid(grant, uid).filter(mayBeShown(grant)).orElseThrow(NotFound::new);
        var document = documents.document(grant, row.instance().document()).id();
        return new Scan(row, () -> documents.open(grant, document), isExpert(grant));
    }

    /** Every file of a study; needs SEE_RECORDS. Empty for a study of another case. */
    public List<Scan> scans(Grant grant, String study) {
        grant.mustBe(Deed.SEE_RECORDS);
        var seen = seen(grant);
        var expert = isExpert(grant);
        return store.ofStudy(grant, study).stream()
                .filter(row -> seen.contains(row.instance().document()))
                .filter(mayBeShown(grant))
                .map(
                        row ->
                                new Scan(
                                        row,
                                        () -> documents.open(grant, row.instance().document()),
                                        expert))
                .toList();
    }

    /** Whom the pictures name, for the desk; needs SEE_RECORDS and the right to sort. */
    public List<StatedPerson> people(Grant grant) {
        onlyForDesk(grant);
        return store.people(grant);
    }

    /** Scan files that are in no study; for the desk. */
    public List<Unread> unread(Grant grant) {
        onlyForDesk(grant);
        return store.unread(grant);
    }

    /** How many pictures the discs list that did not come; for the desk. */
    public int missingOfDiscs(Grant grant) {
        onlyForDesk(grant);
        return store.missingOfDiscs(grant);
    }

    /** Which records were made from which files; needs SEE_RECORDS. */
    public List<Made> made(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        return isExpert(grant) ? List.of() : store.made(grant);
    }

    /**
     * Somebody looked: this is our patient, or it is not. What is ours is sorted and shown then,
     * what is not stays closed to all but the desk. Needs SORT_RECORDS.
     */
    @Transactional
    public void decide(Grant grant, UUID person, boolean ours) {
        grant.mustBe(Deed.SORT_RECORDS);
        if (store.people(grant).stream().noneMatch(p -> p.id().equals(person))) {
            throw new NotFound();
        }
        if (!store.decide(grant, person, ours, clock.instant())) {
            return;
        }
        access.note(
                grant.actor(),
                ours ? "SCANS_ARE_OURS" : "SCANS_ARE_ANOTHERS",
                Optional.of(grant.caseId()),
                person.toString());
        store.rows(grant).stream()
                .filter(row -> row.person().equals(person))
                .forEach(row -> work.settle(grant.caseId(), row.instance().document()));
    }

    private Set<DocumentId> seen(Grant grant) {
        return documents.list(grant).stream()
                .filter(Document::isScan)
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    private void onlyForDesk(Grant grant) {
        grant.mustBe(Deed.SEE_RECORDS);
        if (!isDesk(grant)) {
            throw new NotFound();
        }
    }

    /**
     * Pictures that may be of somebody else are for the desk alone; reports and documents inside
     * scan files are read as records, where what may tell the first opinion is sealed.
     */
    private Predicate<Row> mayBeShown(Grant grant) {
        if (isDesk(grant)) {
            return row -> true;
        }
        var ours = ours(grant);
        var expert = isExpert(grant);
        return row ->
                ours.contains(row.person())
                        && (!expert || row.instance().content() == Content.PICTURES);
    }

    private Set<UUID> ours(Grant grant) {
        var ours = new HashSet<UUID>();
        for (var person : store.people(grant)) {
            if (person.isOurs() || (person.verdict() == Verdict.NOT_SAID && person.isOpen())) {
                ours.add(person.id());
            }
        }
        return ours;
    }

    private boolean isDesk(Grant grant) {
        return access.may(grant.actor(), Deed.SORT_RECORDS, grant.caseId());
    }

    private boolean isExpert(Grant grant) {
        return !access.may(grant.actor(), Deed.SEE_CASE, grant.caseId());
    }

    private static List<Study> grouped(List<Row> rows) {
        var studies = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> studies.computeIfAbsent(row.study(), u -> new ArrayList<>()).add(row));
        return studies.entrySet().stream()
                .map(
                        study -> {
                            var first = study.getValue().getFirst();
                            return new Study(
                                    study.getKey(),
                                    first.studyDate(),
                                    first.studyDescription(),
                                    first.person(),
                                    series(study.getValue()));
                        })
                .toList();
    }

    private static List<Series> series(List<Row> rows) {
        Map<String, List<Row>> series = new LinkedHashMap<>();
        rows.forEach(row -> series.computeIfAbsent(row.series(), u -> new ArrayList<>()).add(row));
        return series.entrySet().stream()
                .map(
                        one -> {
                            var first = one.getValue().getFirst();
                            return new Series(
                                    one.getKey(),
                                    first.seriesNumber(),
                                    first.modality(),
                                    first.seriesDescription(),
                                    first.bodyPart(),
                                    one.getValue().stream().map(Row::instance).toList());
                        })
                .toList();
    }
}
