package org.consilium.followup.web;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.kernel.NotFound;
import org.consilium.plan.Plans;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Questions, consultations and outcome on the case pages; there once a plan is released. */
@Configuration(proxyBeanMethods = false)
class FollowupPanels {
    private final Parts parts;
    private final Plans plans;
    private final Access access;
    private final Pages pages;

    FollowupPanels(Parts parts, Plans plans, Access access, Pages pages) {
        this.parts = parts;
        this.plans = plans;
        this.access = access;
        this.pages = pages;
    }

    @Bean
    Panel familyQuestions() {
        return new After("questions", Panel.Place.FAMILY, 10, "followup/family");
    }

    @Bean
    Panel deskQuestions() {
        return new After("questions", Panel.Place.DESK_RIGHT, 45, "followup/desk");
    }

    @Bean
    Panel boardQuestions() {
        return new After("questions", Panel.Place.BOARD, 90, "followup/board-link");
    }

    /** A panel that shows nothing to whoever may not read the plan, and nothing before it. */
    private final class After implements Panel {
        private final String id;
        private final Place place;
        private final int order;
        private final String template;

        After(String id, Place place, int order, String template) {
            this.id = id;
            this.place = place;
            this.order = order;
            this.template = template;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public String titleKey() {
            return "followup.panel." + place;
        }

        @Override
        public Deed needs() {
            return Deed.SEE_QUESTIONS;
        }

        @Override
        public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
            return isReleasedTo(grant)
                    ? Optional.of(pages.content(template, frame, parts.of(grant, frame)))
                    : Optional.empty();
        }
    }

    private boolean isReleasedTo(Grant grant) {
        try {
            var see = access.grant(grant.actor(), Deed.SEE_PLAN, grant.caseId());
            return plans.releasedVersion(see).isPresent();
        } catch (NotFound e) {
            return false;
        }
    }
}
