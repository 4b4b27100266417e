package org.consilium.imaging.web;

import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.imaging.KeyPictures;
import org.consilium.imaging.Studies;
import org.consilium.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Asks for the grant of each look, and puts the pages together. */
@Component
class Looks {
    private final Studies studies;
    private final KeyPictures kept;
    private final Cases cases;
    private final Access access;

    Looks(Studies studies, KeyPictures kept, Cases cases, Access access) {
        this.studies = studies;
        this.kept = kept;
        this.cases = cases;
        this.access = access;
    }

    Grant see(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.SEE_RECORDS, cases.locate(number));
    }

    StudiesPage studies(Side side, Grant grant) {
        var number = cases.file(grant).number();
        var list = studies.list(grant);
        if (!access.may(grant.actor(), Deed.SORT_RECORDS, grant.caseId())) {
            return new StudiesPage(side, number, list, Optional.empty());
        }
        return new StudiesPage(
                side,
                number,
                list,
                Optional.of(
                        new StudiesPage.DeskPart(
                                studies.people(grant),
                                studies.unread(grant),
                                studies.missingOfDiscs(grant),
                                studies.made(grant))));
    }

    ViewerPage viewer(Side side, Grant grant, String uid) {
        var study = studies.study(grant, uid);
        return new ViewerPage(
                side,
                cases.file(grant).number(),
                study,
                studies.list(grant).stream().filter(s -> s.hasPictures()).toList(),
                kept.of(grant, study),
                kept.mayKeep(grant),
                grant.actor().account());
    }
}
