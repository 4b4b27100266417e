package org.consilium.patient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.consilium.access.Actor;
import org.consilium.access.Grant;
import org.consilium.kernel.Contact;
import org.consilium.kernel.PatientId;
import org.springframework.stereotype.Service;

/** The people who are ill and those around them. */
@Service
public class Patients {
    /** Says PatientRegistered. */
    public PatientId register(Actor by, NewPerson person, Member first) {
        throw new UnsupportedOperationException();
    }

    /** Needs SEE_CASE or SEE_REQUEST. */
    public Person person(Grant grant, PatientId id) {
        throw new UnsupportedOperationException();
    }

    /** The care circle; needs SEE_CONTACTS or SEE_CASE. */
    public List<Member> circle(Grant grant, PatientId id) {
        throw new UnsupportedOperationException();
    }

    /** Somebody more around the patient. */
    public void join(Actor by, PatientId id, Member member) {
        throw new UnsupportedOperationException();
    }

    /** Names for a worklist: only those that staff already holds a case of. */
    public Map<PatientId, Person> people(Actor staff, Collection<PatientId> ids) {
        throw new UnsupportedOperationException();
    }

    /**
     * People who may be the same: same phone or e-mail in the circle, or the same folded name, sex
     * and year of birth (±1).
     */
    public List<PatientId> alike(NewPerson person, List<Contact> contacts) {
        throw new UnsupportedOperationException();
    }
}
