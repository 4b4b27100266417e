package org.consilium.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.access.Role;
import org.consilium.kernel.NotFound;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class HandOverTests {
    private static final String NOTE = "Promised to call the son on Monday after six.";

    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Cases cases;
    @Autowired HandOvers handOvers;
    @Autowired MockMvcTester web;
    private TheClinic clinic;
    private TheClinic.Opened opened;
    private Actor next;

    @BeforeEach
    void open() {
        clinic = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = clinic.open();
        next = clinic.staff(Role.ASSISTANT, "Ravi Kumar");
    }

    @Test
    void the_note_stands_on_top_until_the_next_one_has_read_it() {
        assertThat(give(opened.assistant(), next, NOTE)).hasStatus3xxRedirection();
        assertThat(page(next)).bodyText().contains("Handed over to you", NOTE);
        assertThat(tasks()).contains(TaskKind.READ_HAND_OVER);
        assertThat(read(next)).hasStatus3xxRedirection();
        assertThat(read(next)).hasStatus3xxRedirection();
        assertThat(page(next)).bodyText().doesNotContain("Handed over to you").contains(NOTE);
        assertThat(tasks()).doesNotContain(TaskKind.READ_HAND_OVER);
        assertThat(steps()).containsOnlyOnce(Step.HANDED_OVER, Step.HAND_OVER_READ);
        assertThat(page(opened.assistant())).hasStatus(404);
        assertThat(family()).bodyText().doesNotContain(NOTE);
    }

    @Test
    void two_hand_overs_unread_are_both_told() {
        var third = clinic.staff(Role.ASSISTANT, "Meera Third");
        give(opened.assistant(), next, NOTE);
        give(next, third, "Nothing new from me.");
        assertThat(page(third)).bodyText().contains(NOTE, "Nothing new from me.");
        read(third);
        assertThat(handOvers.of(access.grant(third, Deed.SEE_CASE, opened.file().id())))
                .hasSize(2)
                .noneMatch(HandOver::isUnread);
    }

    @Test
    void without_a_note_or_to_the_same_it_stays_where_it_was_with_all_that_was_written() {
        assertThat(give(opened.assistant(), next, " "))
                .hasStatus(422)
                .bodyText()
                .contains("what the next must know");
        assertThat(give(opened.assistant(), "", NOTE))
                .hasStatus(422)
                .bodyText()
                .contains("Please choose who", NOTE);
        assertThat(give(opened.assistant(), opened.assistant(), NOTE))
                .hasStatus(422)
                .bodyText()
                .contains("already", NOTE);
        assertThat(give(opened.assistant(), clinic.person(Role.COORDINATOR), NOTE)).hasStatus(404);
        assertThat(access.may(opened.assistant(), Deed.MANAGE_CASE, opened.file().id())).isTrue();
        assertThat(handOvers.of(seeing(opened.assistant()))).isEmpty();
    }

    @Test
    void the_command_center_passes_on_for_somebody_who_is_away_and_the_same_key_once() {
        var lead = clinic.person(Role.COMMAND);
        var key = TheClinic.key();
        var managing = access.grant(lead, Deed.MANAGE_CASE, opened.file().id());
        handOvers.give(managing, next.account(), NOTE, key);
        handOvers.give(managing, next.account(), NOTE, key);
        assertThat(handOvers.of(seeing(next))).hasSize(1);
        assertThat(page(lead))
                .bodyText()
                .contains("What must they know?")
                .doesNotContain("Handed over to you");
        assertThat(give(lead, opened.assistant(), "Back again.")).hasStatus3xxRedirection();
        assertThat(read(lead)).forwardedUrl().isEqualTo("/missing");
    }

    @Test
    void a_case_of_others_looks_like_none() {
        var stranger = clinic.staff(Role.ASSISTANT, "Nobody Here");
        assertThat(give(stranger, next, NOTE)).hasStatus(404);
        assertThat(read(stranger)).hasStatus(404);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () ->
                                handOvers.read(
                                        access.grant(
                                                clinic.person(Role.COMMAND),
                                                Deed.MANAGE_CASE,
                                                opened.file().id())));
    }

    private Grant seeing(Actor who) {
        return access.grant(who, Deed.SEE_CASE, opened.file().id());
    }

    private List<TaskKind> tasks() {
        return cases.tasks(seeing(next)).stream().map(Task::kind).toList();
    }

    private List<Step> steps() {
        return cases.timeline(seeing(next)).stream().map(TimelineEntry::step).toList();
    }

    private MvcTestResult give(Actor who, Actor to, String note) {
        return give(who, to.account().value().toString(), note);
    }

    private MvcTestResult give(Actor who, String to, String note) {
        return web.post()
                .uri(at("/desk") + "/assignment")
                .param("assistant", to)
                .param("note", note)
                .param("key", UUID.randomUUID().toString())
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult read(Actor who) {
        return web.post()
                .uri(at("/desk") + "/assignment/reading")
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(Actor who) {
        return web.get().uri(at("/desk")).with(as(who)).exchange();
    }

    private MvcTestResult family() {
        return web.get().uri(at("/my")).with(as(opened.family())).exchange();
    }

    private String at(String area) {
        return area + "/cases/" + opened.file().number().digits();
    }
}
