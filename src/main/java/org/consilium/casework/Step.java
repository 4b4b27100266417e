package org.consilium.casework;

/**
 * Something that happened to a case. The whole list: one stream for timeline, stage, commitments
 * and tasks.
 */
public enum Step {
    REGISTERED,
    /** A doctor opened the case; the patient's side is asked to confirm. */
    PATIENT_ASKED,
    PATIENT_CONFIRMED,
    PATIENT_DECLINED,
    CONTACT_TRIED,
    CONTACTED,
    /** A later call that reached the family. */
    TALKED,
    CHECKLIST_SENT,
    MESSAGE_FROM_FAMILY,
    MESSAGE_TO_FAMILY,
    /** Words that only a doctor may say wait for one. */
    MESSAGE_HELD,
    MESSAGE_RETURNED,
    MESSAGE_PUT_AWAY,
    /** Words of distress or emergency came in. */
    DISTRESS_SEEN,
    /** A person looked after them. */
    DISTRESS_ANSWERED,
    DOCUMENT_FILED,
    RECORD_SORTED,
    ALL_SORTED,
    /** Pages were put together anew, or put back. */
    PAGES_ARRANGED,
    RECORDS_COMPLETE,
    SUMMARY_VERIFIED,
    BOARD_CONVENED,
    SEAT_TAKEN,
    SEAT_DECLINED,
    OFFER_LAPSED,
    SEAT_REPLACED,
    CHAIR_NAMED,
    CHAIR_DECLARED,
    CHAIR_STEPPED_DOWN,
    OPINION_FILED,
    MORE_ASKED,
    MORE_SENT,
    ROUND_DONE,
    ROUND_CALLED,
    CONSENSUS_REACHED,
    PLAN_DRAFTED,
    PLAN_SIGNED,
    PLAN_RELEASED,
    PLAN_AMENDED,
    PLAN_OPENED,
    PLAN_CHASED,
    TALKED_THROUGH,
    QUESTION_ASKED,
    QUESTION_ANSWERED,
    CONSULTATION_REQUESTED,
    CONSULTATION_ARRANGED,
    OUTCOME_REPORTED,
    /** Another assistant looks after the case. */
    HANDED_OVER,
    HAND_OVER_READ,
    /** It is of the same patient as another case. */
    MERGED,
    PARTED,
    HELD,
    RESUMED,
    WITHDRAWN,
    CLOSED
}
