package org.consilium.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionNamedTest {
    @ParameterizedTest
    @CsvSource({
        "'pT2 N1 (AJCC 8th edition)', AJCC 8th edition",
        "'Staging as per AJCC/UICC TNM, 8th Ed.: pT2', 'AJCC/UICC TNM, 8th Ed'",
        "'8th edition of the TNM', 8th edition of the TNM",
        "FIGO  2018 stage IIB, FIGO 2018",
        "'FIGO (2023): IB1', FIGO (2023)",
        "UICC 2017, UICC 2017",
        "Lugano stage III, Lugano"
    })
    void the_book_is_named_in_the_words_of_the_page(String page, String book) {
        assertThat(EditionNamed.on(page)).contains(book);
    }

    @Test
    void a_page_that_names_none_has_none() {
        assertThat(EditionNamed.on("pT2 pN1a, grade 2. Edited on 3.4.2025. FIGO stage IIB"))
                .isEmpty();
    }
}
