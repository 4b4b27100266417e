package org.consilium.access;

import static org.consilium.access.Capacity.ASSISTANT;
import static org.consilium.access.Capacity.CAREGIVER;
import static org.consilium.access.Capacity.CHAIR;
import static org.consilium.access.Capacity.CHAIR_OFFERED;
import static org.consilium.access.Capacity.CHAIR_OPEN;
import static org.consilium.access.Capacity.COORDINATOR;
import static org.consilium.access.Capacity.PATIENT;
import static org.consilium.access.Capacity.SEAT;
import static org.consilium.access.Capacity.SEAT_OFFERED;
import static org.consilium.access.Capacity.SEAT_OPEN;
import static org.consilium.access.Capacity.TREATING_DOCTOR;

import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that can be done to one case, and in which capacity. What is not listed is refused.
 */
public enum Deed {
    /** Number, person, stage, timeline, clocks. */
    SEE_CASE(PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT, COORDINATOR),
    /** Age, sex, cancer, questions, wishes: what an expert needs of the person. */
    SEE_REQUEST(
            PATIENT,
            CAREGIVER,
            TREATING_DOCTOR,
            ASSISTANT,
            COORDINATOR,
            SEAT,
            SEAT_OPEN,
            CHAIR,
            CHAIR_OPEN),
    /** What was proposed before; sealed to an expert until the own opinion is filed. */
    SEE_FIRST_OPINION(
            PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT, COORDINATOR, SEAT_OPEN, CHAIR_OPEN),
    /** Names, numbers and addresses of the family. */
    SEE_CONTACTS(PATIENT, CAREGIVER, ASSISTANT, COORDINATOR),
    GIVE_CONSENT(PATIENT, CAREGIVER),
    /** Ask the patient's side to confirm what a doctor opened. */
    ASK_PATIENT(TREATING_DOCTOR, ASSISTANT, COORDINATOR),
    SEE_CONSENT(PATIENT, CAREGIVER, ASSISTANT, COORDINATOR),
    SEE_THREAD(PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT, COORDINATOR),
    WRITE_THREAD(PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT, COORDINATOR),
    LOG_CALL(ASSISTANT, COORDINATOR),
    SEE_RECORDS(
            PATIENT,
            CAREGIVER,
            TREATING_DOCTOR,
            ASSISTANT,
            COORDINATOR,
            SEAT,
            SEAT_OPEN,
            CHAIR,
            CHAIR_OPEN),
    ADD_RECORDS(PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT, COORDINATOR),
    SORT_RECORDS(ASSISTANT, COORDINATOR),
    SEE_SUMMARY(TREATING_DOCTOR, ASSISTANT, COORDINATOR, SEAT, SEAT_OPEN, CHAIR, CHAIR_OPEN),
    PREPARE_SUMMARY(ASSISTANT),
    /** A doctor compared the sheet with its pages. */
    SIGN_SUMMARY(SEAT, SEAT_OPEN, CHAIR, CHAIR_OPEN),
    /** Hold, resume, close, hand over. */
    MANAGE_CASE(ASSISTANT),
    /** Read two cases of one patient as one, and part them; needed on both. */
    MERGE_CASES(ASSISTANT, COORDINATOR),
    WITHDRAW(PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT),
    /** Seats of the panel and who answered, without a word of any opinion. */
    SEE_PANEL(TREATING_DOCTOR, ASSISTANT, COORDINATOR, SEAT, SEAT_OPEN, CHAIR, CHAIR_OPEN),
    SEAT_PANEL(ASSISTANT, CHAIR, CHAIR_OPEN),
    ANSWER_OFFER(SEAT_OFFERED, CHAIR_OFFERED),
    /** Leave a seat or the chair once taken. */
    LEAVE_SEAT(SEAT, SEAT_OPEN, CHAIR, CHAIR_OPEN),
    FILE_OPINION(SEAT),
    SEE_OPINIONS(SEAT_OPEN, CHAIR_OPEN),
    RATE_OPTIONS(SEAT_OPEN),
    /** Say which stage it is: only registered doctors do. */
    SET_STAGE(SEAT, SEAT_OPEN, CHAIR, CHAIR_OPEN),
    ASK_FOR_MORE(SEAT, SEAT_OPEN, CHAIR, CHAIR_OPEN),
    CHAIR_PANEL(CHAIR, CHAIR_OPEN),
    SEE_DRAFT_PLAN(SEAT_OPEN, CHAIR_OPEN),
    COMPILE_PLAN(CHAIR_OPEN),
    SIGN_PLAN(SEAT_OPEN, CHAIR_OPEN),
    RELEASE_PLAN(CHAIR_OPEN),
    /** A released plan. The treating doctor's admission stands on the patient's consent. */
    SEE_PLAN(PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT, COORDINATOR, SEAT_OPEN, CHAIR_OPEN),
    ASK_QUESTION(PATIENT, CAREGIVER, TREATING_DOCTOR),
    SEE_QUESTIONS(
            PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT, COORDINATOR, SEAT_OPEN, CHAIR_OPEN),
    /** Process questions: dates, sending, centres, cost. */
    ANSWER_PROCESS_QUESTION(ASSISTANT),
    ROUTE_QUESTION(ASSISTANT),
    /** Only registered doctors advise. */
    ANSWER_CLINICAL_QUESTION(SEAT_OPEN, CHAIR_OPEN),
    REPORT_OUTCOME(PATIENT, CAREGIVER, TREATING_DOCTOR, ASSISTANT);

    private static final Set<Deed> OF_COMMAND = EnumSet.of(SEE_CASE, MANAGE_CASE);
    private static final Set<Deed> OF_PEOPLE_ONLY =
            EnumSet.of(
                    GIVE_CONSENT,
                    SIGN_SUMMARY,
                    FILE_OPINION,
                    SET_STAGE,
                    RATE_OPTIONS,
                    SIGN_PLAN,
                    RELEASE_PLAN,
                    ANSWER_OFFER,
                    ANSWER_CLINICAL_QUESTION);

    private final Set<Capacity> capacities;

    Deed(Capacity first, Capacity... others) {
        this.capacities = EnumSet.of(first, others);
    }

    boolean allows(Actor actor, Set<Capacity> held) {
        if (actor.is(Role.SYSTEM)) {
            return !OF_PEOPLE_ONLY.contains(this);
        }
        if (actor.is(Role.COMMAND) && OF_COMMAND.contains(this)) {
            return true;
        }
        return held.stream().anyMatch(capacities::contains);
    }
}
