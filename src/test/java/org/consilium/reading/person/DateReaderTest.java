package org.consilium.reading.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.consilium.reading.Dates;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static final LocalDate MARCH_12 = LocalDate.of(2024, 3, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/03/2024", "12-Mar-24", "12.03.2024", "12 Mar 2024 10:30 AM", "March 12, 2024",
                "2024-03-12", "12th March, 2024", "12-03-24", "12 / 03 / 2024", "2024-03-12T10:30",
                "l2/O3/2O24", "12-MAR-2024", "12 March'24", "Tue, 12 Mar 2024", "20240312",
                "12.3.24", "12/Mar/2024 09:12AM", "१२/०३/२०२४", "12 मार्च 2024", "Mar-12-2024"
            })
    void a_date_is_read_however_it_is_written(String written) {
        assertThat(read("Reported on : " + written).reported()).contains(MARCH_12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOB : 12/03/1972",
                "LMP : 12/03/2024",
                "Valid till : 12/03/2026",
                "Review on : 12/03/2024",
                "Phone : 12-03-2024",
                "Compared with CT dated 12/03/2024.",
                "Comparison : 12/03/2024",
                "Biopsy reported on 12/03/2024 showed carcinoma.",
                "Previous study date : 12/03/2024",
                "Lymph nodes 3/12, 2/20 and 0/4.",
                "Inj. Trastuzumab 12/03/24 to 02/04/24 given over six cycles without any trouble",
                "Reported on : 32/13/2024",
                "Reported on : 31/02/2024"
            })
    void what_is_no_date_of_the_paper_is_left_out(String line) {
        assertThat(read(line)).isEqualTo(Dates.NONE);
    }

    @Test
    void the_month_comes_first_where_the_paper_proves_it() {
        assertThat(read("Study date: 03/04/2014\nReported on: 02/27/2014").performed()).isEmpty();
        var dates = read("CT ABDOMEN\nStudy date: 03/04/2014\nReported on: 03/14/2014");
        assertThat(dates.performed()).contains(LocalDate.of(2014, 3, 4));
        assertThat(dates.reported()).contains(LocalDate.of(2014, 3, 14));
    }

    @Test
    void where_a_paper_proves_both_orders_only_plain_dates_are_read() {
        var dates =
                read("Collected on: 03/04/2014  Received on: 13/04/2014\nReported on: 04/14/2014");
        assertThat(dates.collected()).contains(LocalDate.of(2014, 4, 13));
        assertThat(dates.reported()).contains(LocalDate.of(2014, 4, 14));
    }

    @Test
    void reported_before_collected_leaves_out_the_one_that_the_others_contradict() {
        var dates =
                read(
                        "Collected on : 12/03/2024\n"
                                + "Received on : 12/03/2024\n"
                                + "Reported on : 10/03/2024");
        assertThat(dates.collected()).contains(MARCH_12);
        assertThat(dates.reported()).isEmpty();
        assertThat(read("Collected on : 12/03/2024\nReported on : 10/03/2024"))
                .isEqualTo(Dates.NONE);
        var late =
                read(
                        "Collected on : 12/03/2042\n"
                                + "Received on : 12/03/2024\n"
                                + "Reported on : 13/03/2024");
        assertThat(late.collected()).isEmpty();
        assertThat(late.reported()).contains(LocalDate.of(2024, 3, 13));
    }

    @Test
    void printing_counts_only_where_nothing_says_reported() {
        assertThat(read("Printed on : 12/03/2024").reported()).contains(MARCH_12);
        assertThat(read("Printed on : 14/03/2024\nReported on : 12/03/2024").reported())
                .contains(MARCH_12);
    }

    @Test
    void a_stay_is_dated_by_its_end() {
        var dates =
                read(
                        """
                        DISCHARGE SUMMARY
                        DOA : 02/03/2024   Date of surgery : 04/03/2024   DOD : 12/03/2024
                        """);
        assertThat(dates)
                .isEqualTo(new Dates(Optional.empty(), Optional.of(MARCH_12), Optional.empty()));
    }

    @Test
    void a_lone_date_counts_in_the_header_and_not_in_the_text() {
        assertThat(read("CITY SCANS\n12/03/2024\nCT CHEST\nNo nodule.").reported())
                .contains(MARCH_12);
        assertThat(read("CITY SCANS\n12/03/2024\n14/03/2024\nCT CHEST").reported()).isEmpty();
    }

    private static Dates read(String text) {
        return DateReader.read(Paper.typed(text));
    }
}
