package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliumTest
class VisitTests {
    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired AuditTrail trail;
    @Autowired MockMvcTester mvc;
    private TheClinic desk;
    private TheClinic.Opened opened;

    @BeforeEach
    void open() {
        desk = TheClinic.of(context.getAutowireCapableBeanFactory());
        opened = desk.open();
    }

    @Test
    void an_answer_of_many_parts_writes_each_right_down_once_and_before_it_leaves() {
        var before = lines().size();
        access.together(
                () -> {
                    assertThat(see()).isSameAs(see());
                    access.grant(opened.assistant(), Deed.SEE_THREAD, id());
                    return see();
                });
        assertThat(lines().size() - before).isEqualTo(2);
        assertThat(lines().subList(0, 2))
                .extracting(AuditLine::what)
                .containsExactly("SEE_THREAD", "SEE_CASE");
        assertThat(lines().subList(0, 2)).allMatch(AuditLine::allowed);
    }

    @Test
    void an_answer_that_fails_has_its_lines_all_the_same() {
        var before = lines().size();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                access.together(
                                        () -> {
                                            see();
                                            throw new IllegalStateException("in the middle");
                                        }));
        assertThat(lines().size() - before).isEqualTo(1);
    }

    @Test
    void every_refusal_is_written_even_the_same_one_twice_in_one_answer() {
        var stranger = desk.staff(Role.ASSISTANT, "Zubin Stranger");
        access.together(
                () -> {
                    for (var i = 0; i < 2; i++) {
                        assertThatExceptionOfType(NotFound.class)
                                .isThrownBy(() -> access.grant(stranger, Deed.SEE_CASE, id()));
                    }
                    return "";
                });
        assertThat(lines(stranger)).hasSize(2).noneMatch(AuditLine::allowed);
    }

    @Test
    void who_is_dismissed_in_the_middle_of_an_answer_gets_no_more() {
        access.together(
                () -> {
                    see();
                    access.dismiss(
                            opened.family(),
                            opened.assistant().account(),
                            Capacity.ASSISTANT,
                            id());
                    assertThatExceptionOfType(NotFound.class)
                            .isThrownBy(
                                    () -> access.grant(opened.assistant(), Deed.SEE_THREAD, id()));
                    return "";
                });
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::see);
    }

    @Test
    void the_page_of_a_case_asks_for_each_right_once_and_every_visit_is_written() {
        var before = lines().size();
        assertThat(page()).hasStatusOk();
        var first = lines().subList(0, lines().size() - before);
        assertThat(first)
                .extracting(AuditLine::what)
                .contains("SEE_CASE", "SEE_THREAD", "SEE_RECORDS", "SEE_CONTACTS")
                .doesNotHaveDuplicates();
        assertThat(page()).hasStatusOk();
        assertThat(lines().size() - before).isEqualTo(2 * first.size());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult page() {
        return mvc.get()
                .uri("/desk/cases/" + opened.file().number())
                .with(TheClinic.as(opened.assistant()))
                .exchange();
    }

    private Grant see() {
        return access.grant(opened.assistant(), Deed.SEE_CASE, id());
    }

    private CaseId id() {
        return opened.file().id();
    }

    /** Newest first. */
    private List<AuditLine> lines() {
        return lines(opened.assistant());
    }

    /** One actor's: listeners may write at the same time. */
    private List<AuditLine> lines(Actor who) {
        return trail.newest(Optional.of(id()), 500).stream()
                .filter(line -> line.who().equals(who.account()))
                .toList();
    }
}
