package org.consilium.plan.web;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.casework.Stage;
import org.consilium.kernel.NotFound;
import org.consilium.plan.Deliveries;
import org.consilium.plan.Plans;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plan on the case pages of family, desk and board. */
@Configuration(proxyBeanMethods = false)
class PlanPanels {
    private final Plans plans;
    private final Deliveries deliveries;
    private final Access access;
    private final Pages pages;

    PlanPanels(Plans plans, Deliveries deliveries, Access access, Pages pages) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.access = access;
        this.pages = pages;
    }

    /** How a panel fills its slot. */
    interface Filling {
        Optional<Content> content(Grant grant, CaseFile file, Frame frame);
    }

    record Slotted(Place place, int order, Deed needs, Filling filling) implements Panel {
        @Override
        public String id() {
            return "plan";
        }

        @Override
        public String titleKey() {
            return "plan.panel." + place;
        }

        @Override
        public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
            return filling.content(grant, file, frame);
        }
    }

    @Bean
    Panel familyPlan() {
        return new Slotted(Panel.Place.FAMILY, 5, Deed.SEE_PLAN, this::family);
    }

    @Bean
    Panel deskPlan() {
        return new Slotted(Panel.Place.DESK_RIGHT, 40, Deed.SEE_PLAN, this::desk);
    }

    @Bean
    Panel boardPlan() {
        return new Slotted(Panel.Place.BOARD, 5, Deed.SEE_DRAFT_PLAN, this::board);
    }

    /** Nothing before the release, and nothing to a doctor with whom it was not shared. */
    private Optional<Content> family(Grant grant, CaseFile file, Frame frame) {
        try {
            return plans.released(grant)
                    .map(
                            plan ->
                                    pages.content(
                                            "plan/panel-family", frame, state(grant, file, frame)));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private Optional<Content> desk(Grant grant, CaseFile file, Frame frame) {
        var started = file.stage() == Stage.PLANNING || plans.releasedVersion(grant).isPresent();
        return started
                ? Optional.of(pages.content("plan/panel-desk", frame, state(grant, file, frame)))
                : Optional.empty();
    }

    private Optional<Content> board(Grant grant, CaseFile file, Frame frame) {
        var draft = plans.draft(grant);
        var released = plans.releasedVersion(access.grant(grant.actor(), Deed.SEE_PLAN, file.id()));
        if (draft.isEmpty() && released.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                pages.content(
                        "plan/panel-board",
                        frame,
                        new DraftState(file.number(), grant.actor().account(), draft, released)));
    }

    private PlanState state(Grant grant, CaseFile file, Frame frame) {
        return PlanState.of(
                file.number(),
                deliveries.of(grant),
                access.may(grant.actor(), Deed.LOG_CALL, file.id()),
                frame.newKey());
    }
}
