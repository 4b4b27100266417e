package org.consilium.records.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoIs;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Arrangement;
import org.consilium.records.Arrangements;
import org.consilium.records.Document;
import org.consilium.records.Page;
import org.consilium.records.Reading;
import org.consilium.shell.Problems;
import org.springframework.stereotype.Component;

/** Puts together what the pages show of documents whose pages were put together. */
@Component
class ArrangingLooks {
    private final Arrangements arrangements;
    private final Cases cases;
    private final Access access;
    private final WhoIs who;

    ArrangingLooks(Arrangements arrangements, Cases cases, Access access, WhoIs who) {
        this.arrangements = arrangements;
        this.cases = cases;
        this.access = access;
        this.who = who;
    }

    /** All of the case, to be put back. */
    List<ArrangingPart> all(Side side, Grant grant) {
        if (!mayArrange(side, grant)) {
            return List.of();
        }
        var number = cases.file(grant).number();
        return arrangements.all(grant).stream()
                .map(one -> part(side, number, one, List.of(), true, new Problems()))
                .toList();
    }

    List<Thumb> joinable(Side side, Grant grant, List<Thumb> all) {
        if (!mayArrange(side, grant)) {
            return List.of();
        }
        return all.stream()
                .filter(one -> isShown(one.document()))
                .sorted(Comparator.comparing(Thumb::document, Arrangements.AS_THEY_CAME))
                .toList();
    }

    Optional<ArrangingPart> of(
            Side side, Grant grant, Document document, List<Page> pages, Problems problems) {
        if (side == Side.BOARD) {
            return Optional.empty();
        }
        var may = mayArrange(side, grant);
        var begins =
                may && isShown(document)
                        ? pages.stream().filter(page -> page.number() > 1).toList()
                        : List.<Page>of();
        var found =
                document.isComposed() || document.isArranged()
                        ? arrangements.of(grant, document.id())
                        : Optional.<Arrangement>empty();
        var number = cases.file(grant).number();
        return found.map(one -> part(side, number, one, begins, may, problems))
                .or(
                        () ->
                                Optional.of(begins)
                                        .filter(b -> !b.isEmpty())
                                        .map(b -> whole(b, problems)));
    }

    private static ArrangingPart whole(List<Page> begins, Problems problems) {
        return new ArrangingPart(List.of(), List.of(), "", begins, false, problems);
    }

    private ArrangingPart part(
            Side side,
            CaseNumber number,
            Arrangement one,
            List<Page> begins,
            boolean mayUndo,
            Problems problems) {
        return new ArrangingPart(
                thumbs(side, number, one.sources()),
                thumbs(side, number, one.parts()),
                who.name(one.by()),
                begins,
                mayUndo,
                problems);
    }

    private static List<Thumb> thumbs(Side side, CaseNumber number, List<Document> documents) {
        return documents.stream().map(one -> new Thumb(side, number, one, List.of())).toList();
    }

    private boolean mayArrange(Side side, Grant grant) {
        return side == Side.DESK && access.may(grant.actor(), Deed.SORT_RECORDS, grant.caseId());
    }

    private static boolean isShown(Document document) {
        return document.reading() == Reading.READY && document.pages() > 0;
    }
}
