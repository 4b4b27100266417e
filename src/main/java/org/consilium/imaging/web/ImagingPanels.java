package org.consilium.imaging.web;

import gg.jte.Content;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Panel;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The studies in the frames of the case; nothing where no picture came. */
@Configuration(proxyBeanMethods = false)
class ImagingPanels {
    private final Looks looks;
    private final Pages pages;

    ImagingPanels(Looks looks, Pages pages) {
        this.looks = looks;
        this.pages = pages;
    }

    @Bean
    Panel imagingForFamily() {
        return new Slot(Panel.Place.FAMILY, 25, Side.MY, looks, pages);
    }

    @Bean
    Panel imagingOnDesk() {
        return new Slot(Panel.Place.DESK_MIDDLE, 15, Side.DESK, looks, pages);
    }

    @Bean
    Panel imagingOnBoard() {
        return new Slot(Panel.Place.BOARD, 45, Side.BOARD, looks, pages);
    }

    private record Slot(Place place, int order, Side side, Looks looks, Pages pages)
            implements Panel {
        @Override
        public String id() {
            return "imaging";
        }

        @Override
        public String titleKey() {
            return "imaging.title";
        }

        @Override
        public Deed needs() {
            return Deed.SEE_RECORDS;
        }

        @Override
        public Optional<Content> content(Grant grant, CaseFile file, Frame frame) {
            var page = looks.studies(side, grant);
            return page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(pages.content("imaging/panel", frame, page));
        }
    }
}
