package org.consilium.records.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Stage;
import org.consilium.casework.WhoIs;
import org.consilium.consent.Consents;
import org.consilium.consent.Purpose;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Checklist;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.Reading;
import org.consilium.records.ReceiptLine;
import org.consilium.records.SortingAdvice;
import org.consilium.records.SortingAdvice.Advice;
import org.consilium.records.upload.Uploads;
import org.consilium.shell.Problems;
import org.springframework.stereotype.Component;

/** Puts together what the pages on records show. */
@Component
class RecordLooks {
    private static final Set<HoldReason> WAITING =
            EnumSet.of(
                    HoldReason.WAITING_FOR_FAMILY,
                    HoldReason.WAITING_FOR_HOSPITAL,
                    HoldReason.WAITING_FOR_RECORDS_ASKED_BY_BOARD);

    private final Documents documents;
    private final Uploads uploads;
    private final Cases cases;
    private final Consents consents;
    private final Access access;
    private final WhoIs who;
    private final ArrangingLooks arranging;
    private final List<SortingAdvice> advice;

    RecordLooks(
            Documents documents,
            Uploads uploads,
            Cases cases,
            Consents consents,
            Access access,
            WhoIs who,
            ArrangingLooks arranging,
            List<SortingAdvice> advice) {
        this.documents = documents;
        this.uploads = uploads;
        this.cases = cases;
        this.consents = consents;
        this.access = access;
        this.who = who;
        this.arranging = arranging;
        this.advice = advice;
    }

    Grant see(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.SEE_RECORDS, cases.locate(number));
    }

    RecordsPage records(Side side, Grant grant, Optional<Kind> only, List<ReceiptLine> receipts) {
        return records(side, grant, only, receipts, new Problems());
    }

    RecordsPage records(
            Side side,
            Grant grant,
            Optional<Kind> only,
            List<ReceiptLine> receipts,
            Problems problems) {
        var file = cases.file(grant);
        var doubtful = documents.doubtful(grant);
        var all =
                documents.list(grant).stream()
                        .filter(d -> !d.isScan())
                        .map(
                                d ->
                                        new Thumb(
                                                side,
                                                file.number(),
                                                d,
                                                doubtful.getOrDefault(d.id(), List.of())))
                        .toList();
        return new RecordsPage(
                side,
                file.number(),
                all,
                only,
                receipts,
                arranging.all(side, grant),
                arranging.joinable(side, grant, all),
                problems,
                upload(side, grant, file),
                file.stage().isOpen() && !consents.allows(file.id(), Purpose.OPINION));
    }

    Optional<UploadPart> upload(Side side, Grant grant, CaseFile file) {
        if (!file.stage().isOpen()
                || !consents.allows(file.id(), Purpose.OPINION)
                || !access.may(grant.actor(), Deed.ADD_RECORDS, file.id())) {
            return Optional.empty();
        }
        var wanted =
                side == Side.MY && isCollecting(file)
                        ? documents.checklist(grant).lines().stream()
                                .filter(line -> !line.isThere())
                                .filter(Checklist.Line::required)
                                .toList()
                        : List.<Checklist.Line>of();
        var open = uploads.open(access.grant(grant.actor(), Deed.ADD_RECORDS, file.id()));
        return Optional.of(
                new UploadPart(side, file.number(), wanted, open, documents.isScanning()));
    }

    /**
     * The family is asked until the reports are complete, and again when the case waits for some.
     */
    private static boolean isCollecting(CaseFile file) {
        return file.stage().compareTo(Stage.PREPARING) < 0
                || file.hold().filter(hold -> WAITING.contains(hold.reason())).isPresent();
    }

    Viewer viewer(Side side, Grant grant, DocumentId id, int page) {
        return viewer(side, grant, id, page, false, Optional.empty());
    }

    Viewer viewer(
            Side side,
            Grant grant,
            DocumentId id,
            int page,
            boolean asItCame,
            Optional<Viewer.SortPart> entered) {
        var document = documents.document(grant, id);
        var last = Math.max(1, document.pages());
        var maySort =
                side == Side.DESK
                        && !document.isArranged()
                        && access.may(grant.actor(), Deed.SORT_RECORDS, grant.caseId());
        var sorting =
                maySort
                        ? entered.or(() -> Optional.of(sortPart(grant, document)))
                        : Optional.<Viewer.SortPart>empty();
        var current = Math.clamp(page, 1, last);
        var pages = documents.pages(grant, id);
        return new Viewer(
                new Thumb(side, cases.file(grant).number(), document, List.of()),
                pages,
                current,
                asItCame && pages.stream().anyMatch(p -> p.number() == current && p.straightened()),
                sorting,
                side == Side.BOARD ? Optional.empty() : Optional.of(who.name(document.by())),
                arranging.of(side, grant, document, pages, new Problems()),
                isAsked(grant, document) ? Optional.of(new Problems()) : Optional.empty());
    }

    /** The page of a locked document again, with what is wrong with the password. */
    Viewer stillLocked(Side side, Grant grant, DocumentId id, Problems problems) {
        var viewer = viewer(side, grant, id, 1);
        return new Viewer(
                viewer.thumb(),
                viewer.pages(),
                viewer.current(),
                viewer.asItCame(),
                viewer.sorting(),
                viewer.sender(),
                viewer.arranging(),
                Optional.of(problems));
    }

    /** The page of a document that was to be split, with what is wrong with that. */
    Viewer stillWhole(Grant grant, DocumentId id, Problems problems) {
        var viewer = viewer(Side.DESK, grant, id, 1);
        return new Viewer(
                viewer.thumb(),
                viewer.pages(),
                viewer.current(),
                viewer.asItCame(),
                viewer.sorting(),
                viewer.sender(),
                arranging.of(Side.DESK, grant, viewer.thumb().document(), viewer.pages(), problems),
                viewer.unlocking());
    }

    private boolean isAsked(Grant grant, Document document) {
        return document.reading() == Reading.LOCKED
                && access.may(grant.actor(), Deed.ADD_RECORDS, grant.caseId());
    }

    private Viewer.SortPart sortPart(Grant grant, Document document) {
        var said = adviceOn(grant, document);
        return sortPart(grant, SortingForm.of(document, said), new Problems(), said);
    }

    Viewer.SortPart sortPart(Grant grant, DocumentId id, SortingForm form, Problems problems) {
        return sortPart(grant, form, problems, adviceOn(grant, documents.document(grant, id)));
    }

    private Viewer.SortPart sortPart(
            Grant grant, SortingForm form, Problems problems, Optional<Advice> said) {
        return new Viewer.SortPart(form, problems, documents.checklist(grant).lines(), said);
    }

    /** What a person said needs none. */
    private Optional<Advice> adviceOn(Grant grant, Document document) {
        return document.kind().isPresent()
                ? Optional.empty()
                : advice.stream().flatMap(one -> one.of(grant, document.id()).stream()).findFirst();
    }
}
