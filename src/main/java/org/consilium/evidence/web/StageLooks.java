package org.consilium.evidence.web;

import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoIs;
import org.consilium.evidence.StageSetting;
import org.consilium.evidence.Stages;
import org.consilium.shell.Problems;
import org.springframework.stereotype.Component;

/** Puts together what one doctor sees of the stage. */
@Component
class StageLooks {
    private final Stages stages;
    private final Cases cases;
    private final Access access;
    private final WhoIs whoIs;

    StageLooks(Stages stages, Cases cases, Access access, WhoIs whoIs) {
        this.stages = stages;
        this.cases = cases;
        this.access = access;
        this.whoIs = whoIs;
    }

    StagePage page(Grant grant, StageForm form, Problems problems) {
        var file = cases.file(grant);
        var settings = stages.settings(grant);
        var names = whoIs.names(settings.stream().map(StageSetting::by).toList());
        return new StagePage(
                file.number(),
                stages.inputs(grant),
                settings.stream()
                        .map(s -> new StagePage.Line(s, names.getOrDefault(s.by(), "")))
                        .toList(),
                !access.may(grant.actor(), Deed.SEE_OPINIONS, grant.caseId()),
                file.stage().isOpen(),
                form,
                problems);
    }
}
