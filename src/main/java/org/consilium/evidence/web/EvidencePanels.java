package org.consilium.evidence.web;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.evidence.Checks;
import org.consilium.evidence.Evidence;
import org.consilium.evidence.OpenQuestion;
import org.consilium.evidence.Strangers;
import org.consilium.evidence.checks.Freshness;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages say, in the frames of the case. */
@Configuration(proxyBeanMethods = false)
class EvidencePanels {
    private final Evidence evidence;
    private final Strangers strangers;
    private final Checks checks;
    private final CourseLooks courses;
    private final StageLooks stages;
    private final Pages pages;

    EvidencePanels(
            Evidence evidence,
            Strangers strangers,
            Checks checks,
            CourseLooks courses,
            StageLooks stages,
            Pages pages) {
        this.evidence = evidence;
        this.strangers = strangers;
        this.checks = checks;
        this.courses = courses;
        this.stages = stages;
        this.pages = pages;
    }

    @Bean
    Panel evidenceOnDesk() {
        return new Slot(
                "evidence",
                Panel.Place.DESK_RIGHT,
                25,
                "evidence.panel.desk",
                Deed.SORT_RECORDS,
                this::desk);
    }

    @Bean
    Panel courseOnBoard() {
        return new Slot(
                "course",
                Panel.Place.BOARD,
                25,
                "evidence.panel.course",
                Deed.SEE_RECORDS,
                (grant, file, frame) ->
                        Optional.of(
                                pages.content(
                                        "evidence/panel-board",
                                        frame,
                                        courses.onBoard(grant, frame))));
    }

    @Bean
    Panel searchOnDesk() {
        return search(Panel.Place.DESK_RIGHT, 24, "/desk");
    }

    @Bean
    Panel searchOnBoard() {
        return search(Panel.Place.BOARD, 35, "/board");
    }

    @Bean
    Panel stageOnBoard() {
        return new Slot(
                "stage",
                Panel.Place.BOARD,
                30,
                "evidence.stage.title",
                Deed.SET_STAGE,
                (grant, file, frame) ->
                        Optional.of(
                                pages.content(
                                        "evidence/panel-stage",
                                        frame,
                                        stages.page(grant, StageForm.EMPTY, new Problems()))));
    }

    private Panel search(Panel.Place place, int order, String area) {
        return new Slot(
                "search",
                place,
                order,
                "evidence.search.title",
                Deed.SEE_RECORDS,
                (grant, file, frame) ->
                        Optional.of(
                                pages.content(
                                        "evidence/search-form",
                                        frame,
                                        SearchPage.empty(area, file.number()))));
    }

    private Optional<Content> desk(Grant grant, CaseFile file, Frame frame) {
        var waiting = evidence.waiting(grant);
        var questions = checks.contradictions(grant);
        return Optional.of(
                pages.content(
                        "evidence/panel-desk",
                        frame,
                        new EvidencePart(
                                file.number(),
                                evidence.progress(grant),
                                evidence.open(grant),
                                waiting.size(),
                                strangers.blocking(grant),
                                (int) questions.stream().filter(OpenQuestion::isOpen).count(),
                                (int) questions.stream().filter(OpenQuestion::blocks).count(),
                                (int)
                                        checks.freshness(grant).stream()
                                                .filter(f -> f.state() != Freshness.State.CURRENT)
                                                .count())));
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
