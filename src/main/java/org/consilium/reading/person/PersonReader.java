package org.consilium.reading.person;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.reading.Page;
import org.consilium.reading.Paper;
import org.consilium.reading.Whose;

/** Reads from a page or a paper whom it is about. */
public final class PersonReader {
    private final Page page;
    private final List<Field> fields;
    private final Optional<PersonName> name;
    private final AgeAndSex headed;

    private PersonReader(Page page) {
        this.page = page;
        this.fields = Fields.of(page);
        this.name = name();
        this.headed = headed();
    }

    public static Whose read(Page page) {
        var reader = new PersonReader(page);
        return reader.whose(reader.spoken());
    }

    /** From the first page that names somebody, and from those that name nobody else. */
    public static Whose read(Paper paper) {
        var pages = paper.pages().stream().map(PersonReader::new).toList();
        var name = pages.stream().flatMap(p -> p.name.stream()).map(PersonName::name).findFirst();
        var same = pages.stream().filter(p -> p.isNobodyOr(name)).toList();
        var spoken = same.stream().map(PersonReader::spoken).toList();
        var all =
                Stream.concat(
                                same.stream().map(p -> p.whose(AgeAndSex.NONE)),
                                spoken.stream().map(PersonReader::unnamed))
                        .toList();
        return new Whose(
                name,
                all.stream()
                        .map(Whose::age)
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty()),
                all.stream().flatMap(w -> w.sex().stream()).findFirst(),
                all.stream().flatMap(w -> w.ids().stream()).distinct().toList());
    }

    private static Whose unnamed(AgeAndSex spoken) {
        return new Whose(Optional.empty(), spoken.age(), spoken.sex(), List.of());
    }

    private boolean isNobodyOr(Optional<String> other) {
        return name.isEmpty()
                || other.isEmpty()
                || Naming.compare(name.get().name(), other.get()).isClose();
    }

    private Whose whose(AgeAndSex spoken) {
        var age = headed.age().isPresent() ? headed.age() : ageAtReport();
        var sex = headed.sex().or(() -> name.flatMap(PersonName::titled));
        return new Whose(
                name.map(PersonName::name),
                age.isPresent() ? age : spoken.age(),
                sex.or(spoken::sex),
                ids());
    }

    private AgeAndSex spoken() {
        return Narrative.in(page.text());
    }

    private Stream<Field> all(Label label) {
        return fields.stream().filter(field -> field.label() == label);
    }

    private Optional<PersonName> name() {
        return named(Field::strong)
                .or(this::inTwoParts)
                .or(() -> named(field -> !field.strong()))
                .or(() -> Unlabelled.in(page));
    }

    private Optional<PersonName> named(Predicate<Field> which) {
        return all(Label.NAME)
                .filter(which)
                .flatMap(
                        field ->
                                PersonName.in(field.value())
                                        .filter(n -> isPatients(n, field))
                                        .stream())
                .findFirst();
    }

    /** A doctor may be the patient, but not where only "Name" stands and nothing of a patient. */
    private boolean isPatients(PersonName found, Field field) {
        return isNearPatient(field) || (!found.doctor() && (field.strong() || !isSignature(field)));
    }

    private boolean isNearPatient(Field field) {
        return fields.stream()
                .filter(other -> Math.abs(other.line() - field.line()) <= 5)
                .anyMatch(
                        other ->
                                switch (other.label()) {
                                    case AGE, AGE_SEX, SEX, BIRTH, ID -> true;
                                    case NAME,
                                            FIRST_NAME,
                                            LAST_NAME,
                                            REG_NO,
                                            COLLECTED,
                                            BIOPSIED,
                                            RECEIVED,
                                            REGISTERED,
                                            PERFORMED,
                                            ADMITTED,
                                            DISCHARGED,
                                            REPORTED,
                                            PRINTED,
                                            DATE,
                                            NO_DATE,
                                            OTHER ->
                                            false;
                                });
    }

    private boolean isSignature(Field field) {
        return IntStream.rangeClosed(field.line() - 2, field.line() + 2)
                .filter(n -> n >= 0 && n < page.lines().size())
                .mapToObj(n -> page.lines().get(n).text())
                .anyMatch(PersonNumbers::isDoctors);
    }

    private Optional<PersonName> inTwoParts() {
        var first =
                all(Label.FIRST_NAME).flatMap(f -> PersonName.in(f.value()).stream()).findFirst();
        var last = all(Label.LAST_NAME).flatMap(f -> PersonName.in(f.value()).stream()).findFirst();
        return first.map(
                given ->
                        new PersonName(
                                given.name() + last.map(family -> " " + family.name()).orElse(""),
                                given.titled(),
                                false,
                                ""));
    }

    private AgeAndSex headed() {
        var beside = name.map(n -> AgeAndSex.in(n.rest(), Label.AGE_SEX)).orElse(AgeAndSex.NONE);
        var read = new ArrayList<AgeAndSex>();
        Stream.of(Label.AGE_SEX, Label.AGE, Label.SEX, Label.BIRTH)
                .flatMap(this::all)
                .map(PersonReader::ageAndSex)
                .forEach(read::add);
        read.add(beside);
        read.add(inLine());
        return new AgeAndSex(
                read.stream()
                        .map(AgeAndSex::age)
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty()),
                read.stream().flatMap(one -> one.sex().stream()).findFirst());
    }

    private static AgeAndSex ageAndSex(Field field) {
        if (field.label() != Label.BIRTH) {
            return AgeAndSex.in(field.value(), field.label());
        }
        return AgeAndSex.compact(field.value()).map(AgeAndSex::ofCompact).orElse(AgeAndSex.NONE);
    }

    /** "52Y/F" without any label, in a line of the header. */
    private AgeAndSex inLine() {
        return page.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(Unlabelled.HEADER)
                .filter(line -> line.words().size() < Unlabelled.MANY)
                .flatMap(line -> AgeAndSex.compact(Digits.latin(line.text())).stream())
                .map(AgeAndSex::ofCompact)
                .findFirst()
                .orElse(AgeAndSex.NONE);
    }

    private OptionalInt ageAtReport() {
        if (all(Label.BIRTH).findAny().isEmpty()) {
            return OptionalInt.empty();
        }
        var dates = DateReader.read(new Paper(List.of(page)));
        var then = dates.collected().or(dates::performed).or(dates::reported);
        var order = DayOrder.of(page.text());
        var birth =
                all(Label.BIRTH)
                        .flatMap(field -> DateFinder.in(field.value()).stream())
                        .flatMap(date -> date.read(order).stream())
                        .findFirst();
        if (birth.isEmpty() || then.isEmpty() || then.get().isBefore(birth.get())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Period.between(birth.get(), then.get()).getYears());
    }

    private List<String> ids() {
        var ids = new LinkedHashSet<String>();
        fields.stream()
                .filter(f -> f.label() == Label.ID || (f.label() == Label.REG_NO && !isDoctors(f)))
                .forEach(field -> ids.addAll(PersonNumbers.in(field.value())));
        page.lines().forEach(line -> ids.addAll(PersonNumbers.starred(line.text())));
        return List.copyOf(ids);
    }

    private boolean isDoctors(Field field) {
        var isLower = field.line() > page.lines().size() / 2 && !isNearPatient(field);
        return isLower
                || PersonNumbers.isDoctors(field.before() + " " + field.value())
                || isUnderSignature(field);
    }

    private boolean isUnderSignature(Field field) {
        return fields.stream().filter(other -> other.line() == field.line()).count() == 1
                && IntStream.rangeClosed(field.line() - 2, field.line() - 1)
                        .filter(n -> n >= 0)
                        .filter(n -> fields.stream().noneMatch(other -> other.line() == n))
                        .mapToObj(n -> page.lines().get(n).text())
                        .anyMatch(PersonNumbers::isDoctors);
    }
}
