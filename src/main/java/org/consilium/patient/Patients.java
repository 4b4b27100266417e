package org.consilium.patient;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.PatientId;
import org.consilium.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who are ill and those around them. */
@Service
public class Patients {
    private static final int OLDEST = 120;
    private static final int ADULT = 18;

    private final JdbcPatientStore store;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    Patients(JdbcPatientStore store, Accounts accounts, Ids ids, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code patient.name}, {@code patient.year}, {@code patient.minor} when
     *     somebody under eighteen is not registered by a parent, another relative with a legal
     *     paper, or the treating doctor
     */
    @Transactional
    public PatientId register(Actor by, NewPerson person, Member first) {
        check(person, first.relation(), first.authority());
        var id = new PatientId(ids.next());
        var now = clock.instant();
        store.insert(id, person, by.account(), now);
        store.join(id, first, now);
        return id;
    }

    /** Says beforehand what {@link #register} would refuse. */
    public void check(NewPerson person, Relation relation, Authority authority) {
        if (person.name().isBlank()) {
            throw new Refused("patient.name");
        }
        var year = year();
        if (person.birthYear() > year || person.birthYear() < year - OLDEST) {
            throw new Refused("patient.year");
        }
        refuseForMinor(person.birthYear(), relation, authority);
    }

    /** Needs SEE_CASE or SEE_REQUEST. */
    public Person person(Grant grant, PatientId id) {
        grant.mustBe(Deed.SEE_CASE, Deed.SEE_REQUEST);
        return store.byId(id).orElseThrow(NotFound::new);
    }

    /** The care circle; needs SEE_CONTACTS or SEE_CASE. */
    public List<Member> circle(Grant grant, PatientId id) {
        grant.mustBe(Deed.SEE_CONTACTS, Deed.SEE_CASE);
        return store.circle(id);
    }

    /**
     * Somebody more around the patient.
     *
     * @throws Refused {@code patient.minor} for somebody who may not speak for a patient under
     *     eighteen
     */
    @Transactional
    public void join(Actor by, PatientId id, Member member) {
        var person = store.byId(id).orElseThrow(NotFound::new);
        refuseForMinor(person.birthYear(), member.relation(), member.authority());
        store.join(id, member, clock.instant());
    }

    /** Keeps a number or address for the patient that somebody else gave; nobody verified it. */
    @Transactional
    public void tellContact(Actor by, PatientId id, ToldContact told) {
        store.tellContact(id, told, by.account(), clock.instant());
    }

    /** It was wrong, or its owner is in the circle now. */
    @Transactional
    public void forgetContact(Actor by, PatientId id, Contact contact) {
        store.forgetContact(id, contact);
    }

    /** What somebody else said the patient can be reached at; needs SEE_CONTACTS. */
    public List<ToldContact> toldContacts(Grant grant, PatientId id) {
        grant.mustBe(Deed.SEE_CONTACTS);
        return store.toldContacts(id);
    }

    /** Names for a worklist: only those that staff already holds a case of. */
    public Map<PatientId, Person> people(Actor staff, Collection<PatientId> ids) {
        if (!staff.isStaff() && !staff.is(Role.SYSTEM)) {
            throw new NotFound();
        }
        return store.byIds(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /**
     * People who may be the same: same phone or e-mail in the circle, or the same folded name, sex
     * and year of birth (±1).
     */
    public List<PatientId> alike(NewPerson person, List<Contact> contacts) {
        Set<PatientId> found = new LinkedHashSet<>(store.alike(person));
        for (var contact : contacts) {
            accounts.byContact(contact)
                    .ifPresent(account -> found.addAll(store.withMember(account.id())));
            found.addAll(store.withToldContact(contact));
        }
        return List.copyOf(found);
    }

    /** Of those alike, the ones in whose circle this account is already. */
    public List<PatientId> knownTo(AccountId account, NewPerson person) {
        var theirs = Set.copyOf(store.inCircleOf(account));
        return store.alike(person).stream().filter(theirs::contains).toList();
    }

    private void refuseForMinor(int birthYear, Relation relation, Authority authority) {
        if (year() - birthYear < ADULT && !speaksForMinor(relation, authority)) {
            throw new Refused("patient.minor");
        }
    }

    private int year() {
        return clock.instant().atZone(clock.getZone()).getYear();
    }

    private static boolean speaksForMinor(Relation relation, Authority authority) {
        return switch (authority) {
            case PATIENT_IS_MINOR -> relation == Relation.PARENT;
            case LEGAL_PAPER, TREATING -> true;
            case OWN, PATIENT_AGREED, PATIENT_CANNOT_DECIDE -> false;
        };
    }
}
