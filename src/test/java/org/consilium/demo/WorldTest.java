package org.consilium.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.demo.StaffMember.Job;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final World WORLD = World.asOf(TODAY);
    private static final Set<Discipline> REQUIRED = Set.copyOf(Discipline.REQUIRED);

    @Test
    void the_network_has_two_hubs_six_spokes_and_ten_further_spokes() {
        var network = WORLD.network();

        assertThat(network.of(Tier.HUB)).hasSize(2);
        assertThat(network.of(Tier.SPOKE))
                .hasSize(6)
                .allSatisfy(centre -> assertThat(parent(centre).tier()).isEqualTo(Tier.HUB));
        assertThat(network.of(Tier.FURTHER_SPOKE))
                .hasSize(10)
                .allSatisfy(centre -> assertThat(parent(centre).tier()).isEqualTo(Tier.SPOKE));
        assertThat(network.centres()).extracting(Centre::code).doesNotHaveDuplicates();
    }

    @Test
    void every_centre_lies_in_india() {
        assertThat(WORLD.network().centres())
                .allSatisfy(
                        centre -> {
                            assertThat(centre.latitude()).isBetween(8.0, 35.5);
                            assertThat(centre.longitude()).isBetween(68.0, 97.5);
                        });
    }

    @Test
    void the_contract_accounts_are_there() {
        assertThat(WORLD.staff().stream().filter(StaffMember::contract).map(StaffMember::email))
                .containsExactlyInAnyOrder(
                        "assistant@demo.example",
                        "coordinator@demo.example",
                        "surgeon@demo.example",
                        "medical@demo.example",
                        "radiation@demo.example",
                        "radiologist@demo.example",
                        "pathologist@demo.example",
                        "chair@demo.example",
                        "command@demo.example",
                        "admin@demo.example");
        assertThat(WORLD.staff()).extracting(StaffMember::email).doesNotHaveDuplicates();
        assertThat(WORLD.staff().stream().flatMap(member -> member.registration().stream()))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("EX-\\d{5}"));
    }

    @Test
    void every_seat_of_every_panel_can_be_taken_and_replaced() {
        for (var site : Site.values()) {
            for (var seat : REQUIRED) {
                assertThat(WORLD.staff())
                        .filteredOn(member -> member.job() == Job.EXPERT && member.sits(site, seat))
                        .as("%s on the %s panel", seat, site)
                        .hasSizeGreaterThanOrEqualTo(
                                seat == Discipline.SURGERY && oneSurgeon(site) ? 1 : 2);
            }
        }
    }

    @Test
    void forty_people_wait_at_every_stage_in_five_sites() {
        assertThat(WORLD.people()).hasSize(40).extracting(DemoPerson::key).doesNotHaveDuplicates();
        assertThat(WORLD.people()).extracting(DemoPerson::situation).contains(Situation.values());
        assertThat(
                        WORLD.people().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                DemoPerson::site, Collectors.counting())))
                .containsOnlyKeys(Site.values())
                .allSatisfy((site, count) -> assertThat(count).isEqualTo(8));
        assertThat(WORLD.people()).filteredOn(DemoPerson::hero).hasSizeBetween(6, 8);
    }

    @Test
    void every_phone_is_a_valid_indian_mobile_and_belongs_to_one_person() {
        var phones = new ArrayList<String>();
        WORLD.people()
                .forEach(
                        person -> {
                            phones.add(person.who().phone());
                            person.request().by().phone().ifPresent(phones::add);
                        });

        assertThat(phones)
                .doesNotHaveDuplicates()
                .allSatisfy(phone -> assertThat(isIndianMobile(phone)).as(phone).isTrue());
    }

    @Test
    void everybody_asks_wishes_and_belongs_to_a_centre() {
        assertThat(WORLD.people())
                .allSatisfy(
                        person -> {
                            assertThat(person.request().questions())
                                    .as(person.key())
                                    .hasSizeBetween(2, 4);
                            assertThat(person.request().wishes())
                                    .as(person.key())
                                    .hasSizeBetween(1, 3);
                            assertThat(WORLD.network().centre(person.centre())).isNotNull();
                            assertThat(person.registered()).isBeforeOrEqualTo(TODAY);
                            assertThat(person.request().first().date())
                                    .isBeforeOrEqualTo(person.registered());
                            assertThat(person.papers().size()).as(person.key()).isBetween(3, 9);
                        });
    }

    @Test
    void a_treating_oncologist_gives_a_registration_number_and_a_relative_an_authority() {
        assertThat(WORLD.people())
                .allSatisfy(
                        person -> {
                            var by = person.request().by();
                            switch (by.relation()) {
                                case SELF -> assertThat(by.name()).isEmpty();
                                case TREATING_ONCOLOGIST ->
                                        assertThat(by.registration()).isPresent();
                                default -> assertThat(by.authority()).isPresent();
                            }
                        });
    }

    @Test
    void the_board_speaks_with_all_five_seats_and_rates_every_option() {
        WORLD.people().stream()
                .filter(person -> person.situation().hasMetTheBoard())
                .forEach(
                        person -> {
                            var board = person.board();
                            assertThat(person.request().boardQuestion())
                                    .as(person.key())
                                    .isNotBlank();
                            assertThat(board.opinions())
                                    .as(person.key())
                                    .extracting(Deliberation.Opinion::seat)
                                    .containsExactlyInAnyOrderElementsOf(REQUIRED);
                            assertThat(board.options())
                                    .as(person.key())
                                    .hasSizeGreaterThanOrEqualTo(3)
                                    .filteredOn(Deliberation.Choice::firstOpinion)
                                    .hasSize(1);
                            assertThat(board.options())
                                    .allSatisfy(
                                            choice ->
                                                    assertThat(choice.ratings())
                                                            .containsOnlyKeys(REQUIRED));
                            assertThat(
                                            board.options().stream()
                                                    .flatMap(
                                                            choice ->
                                                                    choice
                                                                            .ratings()
                                                                            .values()
                                                                            .stream()))
                                    .allMatch(rating -> rating >= 1 && rating <= 9);
                            assertThat(board.opinions())
                                    .flatExtracting(Deliberation.Opinion::ranked)
                                    .allMatch(
                                            key ->
                                                    board.options().stream()
                                                            .anyMatch(o -> o.key().equals(key)));
                        });
    }

    @Test
    void a_plan_answers_every_question_and_every_wish() {
        assertThat(WORLD.people())
                .filteredOn(person -> person.plan().isPresent())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        person -> {
                            var plan = person.plan().orElseThrow();
                            assertThat(plan.questions())
                                    .hasSameSizeAs(person.request().questions());
                            assertThat(plan.wishes()).hasSameSizeAs(person.request().wishes());
                            assertThat(plan.conflicts().isEmpty())
                                    .isEqualTo(person.situation() != Situation.PLAN_CONFLICT);
                        });
    }

    @Test
    void the_board_agrees_where_a_plan_follows() {
        WORLD.people().stream()
                .filter(person -> person.situation().hasPlan())
                .forEach(
                        person ->
                                assertThat(person.board().options().getFirst().ratings().values())
                                        .as(person.key())
                                        .allMatch(rating -> rating >= 7));
    }

    @Test
    void the_same_day_gives_the_same_world_and_another_day_moves_its_dates() {
        assertThat(World.asOf(TODAY)).isEqualTo(WORLD);

        var later = World.asOf(TODAY.plusDays(30));
        assertThat(later.person("ramesh-verma").registered())
                .isEqualTo(WORLD.person("ramesh-verma").registered().plusDays(30));
    }

    @Test
    void no_text_keeps_an_open_placeholder() {
        assertThat(WORLD.toString())
                .doesNotContain("${")
                .doesNotContainPattern("\\{[+-]\\d")
                .doesNotContain(" @-");
    }

    private static Centre parent(Centre centre) {
        return WORLD.network().centre(centre.parent().orElseThrow());
    }

    private static boolean oneSurgeon(Site site) {
        return List.of(Site.HEAD_AND_NECK, Site.LUNG, Site.CERVIX).contains(site);
    }

    private static boolean isIndianMobile(String phone) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var number = numbers.parse(phone, "IN");
            return numbers.isValidNumberForRegion(number, "IN")
                    && numbers.getNumberType(number) == PhoneNumberUtil.PhoneNumberType.MOBILE;
        } catch (NumberParseException e) {
            return false;
        }
    }
}
