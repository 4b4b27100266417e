package org.consilium.evidence;

import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.patient.Patients;
import org.consilium.patient.Person;
import org.consilium.patient.Sex;
import org.consilium.reading.Dates;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.reading.Whose;
import org.consilium.reading.person.DateReader;
import org.consilium.reading.person.Known;
import org.consilium.reading.person.Match;
import org.consilium.reading.person.PersonMatch;
import org.consilium.reading.person.PersonReader;
import org.consilium.records.DocumentId;
import org.springframework.stereotype.Component;

/** Compares whom each page is about with the patient. */
@Component
class PersonCheck {
    private final Patients patients;
    private final Cases cases;
    private final Access access;

    PersonCheck(Patients patients, Cases cases, Access access) {
        this.patients = patients;
        this.cases = cases;
        this.access = access;
    }

    /** Pages that name somebody, and do not clearly name the patient. */
    List<StrangePage> strangers(Grant grant, DocumentId document, Paper paper, Dates dates) {
        var known = known(grant);
        var when = dates.collected().or(dates::performed).or(dates::reported);
        return paper.pages().stream()
                .map(page -> compared(document, page, p -> PersonMatch.match(p, when, known)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when the page names nobody. */
    Optional<Match> named(Grant grant, Page page) {
        var whose = PersonReader.read(page);
        var when = DateReader.read(new Paper(List.of(page)));
        return whose.name()
                .map(
                        name ->
                                PersonMatch.match(
                                        whose,
                                        when.collected().or(when::performed).or(when::reported),
                                        known(grant)));
    }

    private Known known(Grant grant) {
        var see = access.grant(PaperReading.SYSTEM, Deed.SEE_CASE, grant.caseId());
        return known(patients.person(see, cases.file(see).patient()));
    }

    private interface Comparison {
        Match with(Whose page);
    }

    private static Optional<StrangePage> compared(
            DocumentId document, Page page, Comparison comparison) {
        var whose = PersonReader.read(page);
        var match = comparison.with(whose);
        var asks =
                switch (match.verdict()) {
                    case MATCH -> false;
                    case UNSURE -> whose.name().isPresent();
                    case MISMATCH -> true;
                };
        return asks
                ? Optional.of(
                        new StrangePage(document, page.number(), whose, match, Optional.empty()))
                : Optional.empty();
    }

    /** Families know the year, and often only the age: it may be off by one. */
    private static Known known(Person person) {
        return new Known(
                List.of(person.name()),
                Optional.of(new Known.BornBetween(person.birthYear() - 1, person.birthYear() + 1)),
                Optional.of(sex(person.sex())),
                List.of());
    }

    static Whose.Sex sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> Whose.Sex.FEMALE;
            case MALE -> Whose.Sex.MALE;
            case OTHER -> Whose.Sex.OTHER;
        };
    }
}
