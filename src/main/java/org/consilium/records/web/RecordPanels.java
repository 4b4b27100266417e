package org.consilium.records.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.records.Documents;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents in the frames of the case. */
@Configuration(proxyBeanMethods = false)
class RecordPanels {
    private final Documents documents;
    private final RecordLooks looks;
    private final Access access;
    private final Pages pages;

    RecordPanels(Documents documents, RecordLooks looks, Access access, Pages pages) {
        this.documents = documents;
        this.looks = looks;
        this.access = access;
        this.pages = pages;
    }

    @Bean
    Panel recordsForFamily() {
        return new Slot("records", Panel.Place.FAMILY, 20, "records.panel.family", this::family);
    }

    @Bean
    Panel recordsOnDesk() {
        return new Slot("records", Panel.Place.DESK_MIDDLE, 10, "records.panel.desk", this::desk);
    }

    @Bean
    Panel checklistOnDesk() {
        return new Slot(
                "checklist",
                Panel.Place.DESK_RIGHT,
                20,
                "records.panel.checklist",
                this::checklist);
    }

    @Bean
    Panel recordsOnBoard() {
        return new Slot("records", Panel.Place.BOARD, 40, "records.panel.board", this::board);
    }

    private Content family(Grant grant, CaseFile file, Frame frame) {
        return pages.content(
                "records/panel-family",
                frame,
                looks.records(Side.MY, grant, Optional.empty(), List.of()));
    }

    private Content desk(Grant grant, CaseFile file, Frame frame) {
        var records = looks.records(Side.DESK, grant, Optional.empty(), List.of());
        var next =
                records.nextUnsorted()
                        .map(t -> looks.viewer(Side.DESK, grant, t.document().id(), 1));
        return pages.content("records/panel-desk", frame, new Desk(records, next));
    }

    private Content checklist(Grant grant, CaseFile file, Frame frame) {
        return pages.content(
                "records/panel-checklist",
                frame,
                new ChecklistPart(
                        file.number(),
                        documents.checklist(grant),
                        documents.checklistSent(grant),
                        documents.completion(grant),
                        file.stage().isOpen()
                                && access.may(grant.actor(), Deed.SORT_RECORDS, file.id())));
    }

    private Content board(Grant grant, CaseFile file, Frame frame) {
        return pages.content(
                "records/panel-board",
                frame,
                looks.records(Side.BOARD, grant, Optional.empty(), List.of()));
    }

    private interface Body {
        Content content(Grant grant, CaseFile file, Frame frame);
    }

    private record Slot(String id, Place place, int order, String titleKey, Body body)
            implements Panel {
        @Override
        public Deed needs() {
            return Deed.SEE_RECORDS;
        }

        @Override
        public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
            return Optional.of(body.content(grant, file, frame));
        }
    }
}
