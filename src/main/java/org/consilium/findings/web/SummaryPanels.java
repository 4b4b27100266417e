package org.consilium.findings.web;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.findings.Summaries;
import org.consilium.findings.Summary;
import org.consilium.records.Documents;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The summary in the frames of the case. */
@Configuration(proxyBeanMethods = false)
class SummaryPanels {
    private final Summaries summaries;
    private final Documents documents;
    private final Access access;
    private final Accounts accounts;
    private final Pages pages;

    SummaryPanels(
            Summaries summaries,
            Documents documents,
            Access access,
            Accounts accounts,
            Pages pages) {
        this.summaries = summaries;
        this.documents = documents;
        this.access = access;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Bean
    Panel readinessOnDesk() {
        return new Slot(
                "readiness",
                Panel.Place.DESK_RIGHT,
                30,
                "findings.panel.readiness",
                Deed.PREPARE_SUMMARY,
                this::readiness);
    }

    @Bean
    Panel summaryOnBoard() {
        return new Slot(
                "summary",
                Panel.Place.BOARD,
                20,
                "findings.panel.summary",
                Deed.SEE_SUMMARY,
                this::board);
    }

    private Optional<Content> readiness(Grant grant, CaseFile file, Frame frame) {
        var sent = summaries.forwarded(access.grant(grant.actor(), Deed.SEE_SUMMARY, file.id()));
        return Optional.of(
                pages.content(
                        "findings/panel-readiness",
                        frame,
                        new ReadinessPart(
                                file.number(),
                                summaries.gate(grant, summaries.draft(grant)),
                                summaries.proposals(grant).size(),
                                sent,
                                file.stage().isOpen())));
    }

    private Optional<Content> board(Grant grant, CaseFile file, Frame frame) {
        var records = documents.list(access.grant(grant.actor(), Deed.SEE_RECORDS, file.id()));
        return summaries
                .forwarded(grant)
                .map(
                        summary ->
                                pages.content(
                                        "findings/panel-board",
                                        frame,
                                        new BoardSummary(
                                                file.number(),
                                                summary,
                                                Sources.of("/board", file.number(), records),
                                                summary.signed().map(this::signer),
                                                access.may(
                                                        grant.actor(),
                                                        Deed.SIGN_SUMMARY,
                                                        file.id()))));
    }

    private BoardSummary.Signer signer(Summary.Signed signed) {
        var account = accounts.of(signed.by());
        return new BoardSummary.Signer(account.displayName(), account.registrationNumber());
    }

    private interface Body {
        Optional<Content> content(Grant grant, CaseFile file, Frame frame);
    }

    private record Slot(String id, Place place, int order, String titleKey, Deed needs, Body body)
            implements Panel {
        @Override
        public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
            return body.content(grant, file, frame);
        }
    }
}
