package org.consilium.reading.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Test;

class TwinsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void a_report_is_the_same_as_its_photo() {
        var shelf = new Shelf(new Random(7));
        var camera = new Camera(new Random(8));
        for (var n = 0; n < 30; n++) {
            var report = String.join("\f", shelf.write(shelf.order(shelf.patient(), DAY)));
            assertThat(Twins.isSame(Paper.typed(report), Paper.typed(camera.shoot(report, 30))))
                    .as(report)
                    .isTrue();
        }
    }

    @Test
    void two_reports_are_not_the_same() {
        var shelf = new Shelf(new Random(9));
        for (var n = 0; n < 30; n++) {
            var one = String.join("\f", shelf.write(shelf.order(shelf.patient(), DAY)));
            var other = String.join("\f", shelf.write(shelf.order(shelf.patient(), DAY)));
            assertThat(Twins.isSame(Paper.typed(one), Paper.typed(other))).isFalse();
        }
    }

    @Test
    void a_count_of_the_next_day_is_not_the_same_though_its_words_are() {
        assertThat(
                        Twins.isSame(
                                count("01/03/2024", "9.8", "4200"),
                                count("02/03/2024", "9.6", "3900")))
                .isFalse();
    }

    @Test
    void a_normal_x_ray_of_another_person_is_not_the_same() {
        assertThat(Twins.isSame(xray("SUNITA DEVI"), xray("RAMESH PATIL"))).isFalse();
        assertThat(Twins.isSame(xray("SUNITA DEVI"), xray("SUNlTA DEVI"))).isTrue();
    }

    @Test
    void papers_without_words_are_not_the_same() {
        assertThat(Twins.likeness(Paper.typed(""), Paper.typed(""))).isZero();
    }

    private static Paper count(String day, String hb, String tlc) {
        return Paper.typed(
                """
                CITY LAB
                Patient Name : SUNITA DEVI   Age/Sex : 52 Y / F
                Reported on : %s
                Haemoglobin   %s   g/dL   12.0 - 15.0
                Total Leucocyte Count   %s   /cumm   4000 - 11000
                Platelet Count   2.1   lakh/cumm   1.5 - 4.1
                """
                        .formatted(day, hb, tlc));
    }

    private static Paper xray(String name) {
        return Paper.typed(
                """
                CITY IMAGING CENTRE
                Patient Name : %s
                X RAY CHEST PA VIEW
                Both lung fields are clear. Cardiac silhouette is normal in size.
                Costophrenic angles are clear. Bony thorax is normal.
                """
                        .formatted(name));
    }
}
