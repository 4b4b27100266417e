package org.consilium.reading.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Test;

class JoinerTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final String HEADER =
            "CITY CANCER HOSPITAL\nPatient Name : SUNITA DEVI   Age/Sex : 52 Y / F\n";

    @Test
    void photos_with_one_number_are_joined_in_the_order_of_their_counters() {
        assertThat(
                        join(
                                HEADER + "Lab No : 240312\nUrea 22\nPage 2 of 2\n",
                                HEADER + "Lab No : 240312\nHAEMATOLOGY\nHb 9.8\nPage 1 of 2\n"))
                .containsExactly(List.of(1, 0));
    }

    @Test
    void a_page_without_a_header_is_joined_only_with_what_came_in_the_same_delivery() {
        var first = HEADER + "Lab No : 240312\nHAEMATOLOGY\nHb 9.8\nPage 1 of 2\n";
        var second = "Urea 22\nCreatinine 0.9\nPage 2 of 2\n";
        assertThat(join(first, second)).containsExactly(List.of(0), List.of(1));
        assertThat(together(first, second)).containsExactly(List.of(0, 1));
    }

    @Test
    void where_two_reports_lack_the_page_it_goes_with_the_one_right_before_it_or_with_none() {
        var one = HEADER + "Lab No : 240312\nHAEMATOLOGY\nHb 9.8\nPage 1 of 2\n";
        var other = HEADER + "Lab No : 240399\nHAEMATOLOGY\nHb 8.1\nPage 1 of 2\n";
        var second = "Urea 22\nCreatinine 0.9\nPage 2 of 2\n";
        assertThat(together(one, other, second)).containsExactly(List.of(0), List.of(1, 2));
        assertThat(together(one, other, "Aadhaar card\n9988 7766\n", second))
                .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
    }

    @Test
    void pages_of_two_persons_are_never_joined() {
        assertThat(
                        together(
                                HEADER + "Lab No : 240312\nHb 9.8\nPage 1 of 2\n",
                                HEADER.replace("SUNITA DEVI", "RAMESH PATIL")
                                        + "Lab No : 240312\nUrea 22\nPage 2 of 2\n"))
                .containsExactly(List.of(0), List.of(1));
    }

    @Test
    void a_name_misread_does_not_keep_pages_apart() {
        assertThat(
                        join(
                                HEADER + "Lab No : 240312\nHb 9.8\nPage 1 of 2\n",
                                HEADER.replace("SUNITA", "SUNlTA")
                                        + "Lab No : 24O312\nUrea 22\nPage 2 of 2\n"))
                .containsExactly(List.of(0, 1));
    }

    @Test
    void daily_counts_and_two_biopsies_stay_apart() {
        assertThat(
                        together(
                                HEADER + "Lab No : 240312\nDate : 01/03/2024\nHaemoglobin 9.8\n",
                                HEADER + "Lab No : 240313\nDate : 02/03/2024\nHaemoglobin 9.1\n",
                                HEADER + "Biopsy No : HP/1290/24\nSpecimen: right breast\n",
                                HEADER + "Biopsy No : HP/1291/24\nSpecimen: left breast\n"))
                .hasSize(4);
    }

    @Test
    void a_page_photographed_twice_is_not_a_page_more() {
        var page =
                HEADER + "Lab No : 240312\nHAEMATOLOGY\nHaemoglobin 9.8\nPlatelets 2.1\nMCV 84.2\n";
        assertThat(together(page, page)).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void a_report_that_says_it_goes_on_is_joined_with_the_same_header_and_day() {
        assertThat(
                        join(
                                HEADER + "Date : 01/03/2024\nGross: a firm growth.\nContd...\n",
                                HEADER + "Date : 01/03/2024\nMicroscopy: nests of cells.\n"))
                .containsExactly(List.of(0, 1));
    }

    private static List<List<Integer>> join(String... pages) {
        return join(Optional.empty(), pages);
    }

    private static List<List<Integer>> together(String... pages) {
        return join(Optional.of("album"), pages);
    }

    private static List<List<Integer>> join(Optional<String> delivery, String... pages) {
        var loose = new ArrayList<Loose>();
        for (var page : pages) {
            var came = START.plusSeconds(loose.size() * 30L);
            loose.add(new Loose(Paper.typed(page), came, delivery));
        }
        return Joiner.join(loose);
    }
}
