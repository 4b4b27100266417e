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

    RecordLooks(
            Documents documents,
            Uploads uploads,
            Cases cases,
            Consents consents,
            Access access,
            WhoIs who) {
        this.documents = documents;
        this.uploads = uploads;
        this.cases = cases;
        this.consents = consents;
        this.access = access;
        this.who = who;
    }

    Grant see(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.SEE_RECORDS, cases.locate(number));
    }

    RecordsPage records(Side side, Grant grant, Optional<Kind> only, List<ReceiptLine> receipts) {
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
        var sorting =
                side == Side.DESK && access.may(grant.actor(), Deed.SORT_RECORDS, grant.caseId())
                        ? entered.or(
                                () ->
                                        Optional.of(
                                                sortPart(
                                                        grant,
                                                        SortingForm.of(document),
                                                        new Problems())))
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
                Optional.of(problems));
    }

    private boolean isAsked(Grant grant, Document document) {
        return document.reading() == Reading.LOCKED
                && access.may(grant.actor(), Deed.ADD_RECORDS, grant.caseId());
    }

    Viewer.SortPart sortPart(Grant grant, SortingForm form, Problems problems) {
        return new Viewer.SortPart(form, problems, documents.checklist(grant).lines());
    }
}
