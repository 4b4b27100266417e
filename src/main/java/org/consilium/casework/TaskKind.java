package org.consilium.casework;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person has to do next; raised and done by steps. The order is the order of urgency when
 * due alike.
 */
public enum TaskKind {
    /** Somebody may be in danger: before everything else. */
    ANSWER_DISTRESS(Set.of(Step.DISTRESS_SEEN), Set.of(Step.DISTRESS_ANSWERED)),
    /** The assistant before left a note. */
    READ_HAND_OVER(Set.of(Step.HANDED_OVER), Set.of(Step.HAND_OVER_READ)),
    CALL_FAMILY(Set.of(Step.REGISTERED), Set.of(Step.CONTACTED)),
    ANSWER_MESSAGE(
            Set.of(Step.MESSAGE_FROM_FAMILY),
            Set.of(Step.MESSAGE_TO_FAMILY, Step.CONTACTED, Step.TALKED)),
    /** A doctor gave held words back with a note. */
    REWRITE_MESSAGE(
            Set.of(Step.MESSAGE_RETURNED),
            Set.of(Step.MESSAGE_TO_FAMILY, Step.MESSAGE_HELD, Step.MESSAGE_PUT_AWAY)),
    /** Whoever was asked to confirm a doctor's request said no: talk with the doctor. */
    SETTLE_DECLINE(
            Set.of(Step.PATIENT_DECLINED), Set.of(Step.PATIENT_ASKED, Step.PATIENT_CONFIRMED)),
    GET_MORE(Set.of(Step.MORE_ASKED), Set.of(Step.MORE_SENT)),
    ANSWER_QUESTION(Set.of(Step.QUESTION_ASKED), Set.of(Step.QUESTION_ANSWERED)),
    SEND_CHECKLIST(Set.of(Step.CONTACTED), Set.of(Step.CHECKLIST_SENT)),
    SORT_RECORDS(Set.of(Step.DOCUMENT_FILED, Step.PAGES_ARRANGED), Set.of(Step.ALL_SORTED)),
    PREPARE_SUMMARY(Set.of(Step.RECORDS_COMPLETE), Set.of(Step.SUMMARY_VERIFIED)),
    SEAT_PANEL(
            Set.of(Step.SUMMARY_VERIFIED, Step.SEAT_DECLINED, Step.OFFER_LAPSED),
            Set.of(Step.BOARD_CONVENED, Step.SEAT_REPLACED)),
    NAME_CHAIR(Set.of(Step.CHAIR_STEPPED_DOWN), Set.of(Step.CHAIR_NAMED)),
    CALL_UNOPENED(Set.of(Step.PLAN_CHASED), Set.of(Step.PLAN_OPENED, Step.TALKED_THROUGH)),
    TALK_PLAN_THROUGH(Set.of(Step.PLAN_RELEASED), Set.of(Step.TALKED_THROUGH)),
    ARRANGE_CONSULTATION(Set.of(Step.CONSULTATION_REQUESTED), Set.of(Step.CONSULTATION_ARRANGED));

    private final Set<Step> raisedBy;
    private final Set<Step> doneBy;

    TaskKind(Set<Step> raisedBy, Set<Step> doneBy) {
        this.raisedBy = EnumSet.copyOf(raisedBy);
        this.doneBy = EnumSet.copyOf(doneBy);
    }

    boolean raisedBy(Step step) {
        return raisedBy.contains(step);
    }

    boolean doneBy(Step step) {
        return doneBy.contains(step);
    }
}
