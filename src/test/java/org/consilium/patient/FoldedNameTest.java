package org.consilium.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {
    @ParameterizedTest
    @CsvSource({
        "Smt. Meera R. Iyer, Iyer  Meera R",
        "MEERA IYER, Meera Iyer",
        "Dr José Fernandes, Jose Fernandes",
        "श्रीमती कमला यादव, कमला  यादव"
    })
    void the_same_person_written_otherwise(String one, String other) {
        assertThat(FoldedName.of(one)).isEqualTo(FoldedName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Meera Iyer, Mira Iyer", "कमल यादव, कमला यादव", "Meera Iyer, Meera"})
    void another_name(String one, String other) {
        assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
    }
}
