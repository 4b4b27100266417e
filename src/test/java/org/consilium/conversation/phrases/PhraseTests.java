package org.consilium.conversation.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.consilium.testing.TheClinic.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliumTest
class PhraseTests {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired ApplicationContext context;
    @Autowired Phrases phrases;
    @Autowired MockMvcTester web;
    private TheClinic clinic;
    private Actor admin;
    private String title;

    @BeforeEach
    void hire() {
        clinic = TheClinic.of(context.getAutowireCapableBeanFactory());
        admin = clinic.person(Role.ADMIN);
        title = "Bring the discs, text " + NEXT.incrementAndGet();
    }

    @Test
    void the_desk_chooses_in_the_language_of_the_family_and_keeps_what_it_wrote() {
        phrases.keep(admin, Language.HI, title, "कृपया डिस्क साथ लाएँ।");
        var opened = clinic.open(Language.HI);
        var desk = "/desk/cases/" + opened.file().number().digits();
        assertThat(get(desk, opened.assistant()))
                .bodyText()
                .contains(title)
                .doesNotContain("When can we call?");
        assertThat(get("/my" + desk.substring(5), opened.family()))
                .bodyText()
                .doesNotContain(title);
        var box =
                assertThat(insert(desk, "नमस्ते", chosen(Language.HI), opened.assistant()))
                        .hasStatusOk()
                        .bodyText();
        box.contains("नमस्ते\nकृपया डिस्क साथ लाएँ।</textarea>");
        assertThat(insert(desk, "नमस्ते", "", opened.assistant()))
                .hasStatusOk()
                .bodyText()
                .contains(">नमस्ते</textarea>");
        assertThat(insert(desk, "", chosen(Language.HI), clinic.open().assistant())).hasStatus(404);
    }

    @Test
    void an_administrator_replaces_and_removes_and_again_is_the_same_as_once() {
        assertThat(keep("en", title, "Please bring the discs.")).hasStatus3xxRedirection();
        assertThat(keep("en", title, "Please bring the discs.")).hasStatus3xxRedirection();
        assertThat(keep("en", title, "Please send the discs by post.")).hasStatus3xxRedirection();
        assertThat(of(Language.EN))
                .extracting(Phrase::text)
                .containsExactly("Please send the discs by post.");
        assertThat(get("/admin/phrases", admin)).bodyText().contains(title, "Add or replace");
        var id = new Phrase.Id(UUID.fromString(chosen(Language.EN)));
        assertThat(
                        web.post()
                                .uri("/admin/phrases/" + id.value() + "/removal")
                                .with(as(admin))
                                .with(csrf())
                                .exchange())
                .hasStatus3xxRedirection();
        phrases.remove(admin, id);
        assertThat(of(Language.EN)).isEmpty();
    }

    @Test
    void what_only_a_doctor_may_say_is_not_kept_and_nothing_empty() {
        assertThat(keep("en", title, "Take 500 mg twice a day"))
                .hasStatus(422)
                .bodyText()
                .contains("Take 500 mg twice a day");
        assertThat(keep("en", title, " ")).hasStatus(422).bodyText().contains("at most");
        assertThat(keep("hi", "", "कुछ")).hasStatus(422);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> phrases.keep(admin, Language.EN, title, "a".repeat(1001)));
        assertThat(of(Language.EN)).isEmpty();
    }

    @Test
    void only_administrators_keep_the_list_and_families_see_none() {
        var opened = clinic.open();
        assertThat(get("/admin/phrases", opened.assistant())).forwardedUrl().isEqualTo("/missing");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> phrases.keep(opened.assistant(), Language.EN, title, "Hello"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> phrases.in(opened.family(), Language.EN));
    }

    private List<Phrase> of(Language language) {
        return phrases.in(admin, language).stream().filter(p -> p.title().equals(title)).toList();
    }

    private String chosen(Language language) {
        return of(language).getFirst().id().value().toString();
    }

    private MvcTestResult keep(String language, String name, String text) {
        return web.post()
                .uri("/admin/phrases")
                .param("language", language)
                .param("title", name)
                .param("text", text)
                .with(as(admin))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult insert(String desk, String text, String phrase, Actor who) {
        return web.post()
                .uri(desk + "/messages/draft")
                .param("text", text)
                .param("phrase", phrase)
                .param("key", UUID.randomUUID().toString())
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String at, Actor who) {
        return web.get().uri(at).with(as(who)).exchange();
    }
}
