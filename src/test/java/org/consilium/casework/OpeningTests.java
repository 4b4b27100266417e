package org.consilium.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Role;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Ids;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.Authority;
import org.consilium.patient.Member;
import org.consilium.patient.NewPerson;
import org.consilium.patient.Patients;
import org.consilium.patient.Relation;
import org.consilium.patient.Sex;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsiliumTest
class OpeningTests {
    @Autowired Cases cases;
    @Autowired Patients patients;
    @Autowired Ids ids;

    @Test
    void the_same_key_opens_one_case_and_gives_it_to_nobody_else() {
        var family = somebody();
        var wanted = wantedBy(family);
        var opened = cases.open(family, wanted);
        assertThat(cases.open(family, wanted).id()).isEqualTo(opened.id());
        assertThatThrownBy(() -> cases.open(somebody(), wanted)).isInstanceOf(NotFound.class);
    }

    private Actor somebody() {
        return new Actor(new AccountId(ids.next()), Set.of(Role.FAMILY), "Somebody Made-Up");
    }

    private NewCase wantedBy(Actor family) {
        var patient =
                patients.register(
                        family,
                        new NewPerson("Somebody Made-Up", 1970, Sex.OTHER, "Akola", Language.EN),
                        new Member(
                                family.account(),
                                "Somebody Made-Up",
                                Relation.SELF,
                                Authority.OWN));
        return new NewCase(
                patient,
                Organ.LUNG,
                Urgency.NORMAL,
                Language.EN,
                List.of(),
                List.of(),
                new FirstOpinion(
                        Set.of(),
                        "",
                        Optional.empty(),
                        FirstOpinion.Progress.NO_DATE,
                        Optional.empty()),
                Capacity.PATIENT,
                Optional.empty(),
                new RequestKey(ids.next()));
    }
}
