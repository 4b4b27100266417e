package org.consilium.followup;

import org.consilium.conversation.Matter;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class FollowupListeners {
    private final AfterRelease afterRelease;

    FollowupListeners(AfterRelease afterRelease) {
        this.afterRelease = afterRelease;
    }

    @ApplicationModuleListener(id = "followup.answered")
    void on(QuestionAnswered answered) {
        afterRelease.tell(
                answered.caseId(),
                Matter.RESULTS,
                "followup.answered",
                answered.questionId().value().toString());
    }

    @ApplicationModuleListener(id = "followup.arranged")
    void on(ConsultationArranged arranged) {
        afterRelease.tell(
                arranged.caseId(),
                Matter.PAPERS,
                "followup.arranged",
                arranged.consultationId().value() + " " + arranged.at());
    }
}
