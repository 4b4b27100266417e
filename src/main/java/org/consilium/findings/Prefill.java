package org.consilium.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.kernel.Language;
import org.consilium.patient.Patients;
import org.consilium.shell.Frame;
import org.consilium.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * What is known from the registration is not typed again. The first opinion is never asked for
 * here. The sheet is in English, the language of the boards.
 */
@Component
class Prefill {
    private final Cases cases;
    private final Patients patients;
    private final Access access;
    private final Texts texts;
    private final Clock clock;

    Prefill(Cases cases, Patients patients, Access access, Texts texts, Clock clock) {
        this.cases = cases;
        this.patients = patients;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    String question(Grant grant) {
        return text("findings.prefill.question." + cases.file(grant).organ().name());
    }

    List<Fact> facts(Grant grant) {
        var see = access.grant(grant.actor(), Deed.SEE_REQUEST, grant.caseId());
        var person = patients.person(see, cases.file(see).patient());
        var year = LocalDate.ofInstant(clock.instant(), Frame.ZONE).getYear();
        var line =
                text(
                        "findings.prefill.person",
                        String.valueOf(person.ageIn(year)),
                        text("findings.prefill.sex." + person.sex().name()),
                        person.place(),
                        text("findings.prefill.language." + person.language().name()));
        return List.of(new Fact(Block.PERSON, line, Fact.Word.REGISTRATION));
    }

    private String text(String key, Object... details) {
        return texts.get(Language.EN, key, details);
    }
}
