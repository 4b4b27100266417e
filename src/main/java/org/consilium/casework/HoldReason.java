package org.consilium.casework;

/** Why a clock may pause; the family sees it. */
public enum HoldReason {
    WAITING_FOR_FAMILY,
    WAITING_FOR_HOSPITAL,
    WAITING_FOR_RECORDS_ASKED_BY_BOARD,
    FAMILY_ASKED_TO_WAIT,
    PATIENT_IN_HOSPITAL,
    /** Asked to confirm, somebody said that it is not about them. */
    WRONG_CONTACT,
    /** Asked to confirm, the patient's side does not want it. */
    PATIENT_DECLINED,
    /** The same patient was registered twice: it goes on as the other case. */
    MERGED
}
