package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.Eventually.eventually;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.casework.Task;
import org.consilium.casework.TaskKind;
import org.consilium.channels.PieceId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ConsiliumTest
@RecordApplicationEvents
class RecordsArrangementTests {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 12);
    private static final Actor PROGRAM = Actor.system("evidence");

    @Autowired Arrangements arrangements;
    @Autowired Documents documents;
    @Autowired PostFiled posted;
    @Autowired RecordBytes kept;
    @Autowired Cases cases;
    @Autowired ApplicationEvents said;
    SmallClinic clinic;
    SmallClinic.Around around;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        around = clinic.aCase(Organ.BREAST);
    }

    @Test
    void a_bundle_becomes_two_reports_that_show_its_pages() {
        var bundle = filed("bundle.pdf", "Biopsy of the breast", "Grade 2", "Haemoglobin 11");
        var before = documents.document(see(), bundle);

        var parts = arrangements.arrange(program(), List.of(bundle), split(bundle, 3, 1));
        assertThat(said.stream(PagesMade.class).map(PagesMade::documentId))
                .containsExactlyElementsOf(parts);

        assertThat(documents.list(see())).extracting(Document::id).containsExactlyElementsOf(parts);
        var biopsy = documents.document(see(), parts.getFirst());
        assertThat(biopsy.pages()).isEqualTo(2);
        assertThat(biopsy.fileName()).isEqualTo("bundle.pdf");
        assertThat(biopsy.at()).isEqualTo(before.at());
        assertThat(biopsy.kind()).isEmpty();
        assertThat(biopsy.reading()).isEqualTo(Reading.READY);
        var blood = parts.getLast();
        assertThat(documents.pageText(see(), blood, 1)).isEqualTo("Haemoglobin 11");
        assertThat(documents.pages(see(), blood)).hasSize(1);
        assertThat(documents.pageImage(see(), blood, 1).orElseThrow())
                .isEqualTo(documents.pageImage(see(), bundle, 3).orElseThrow());
        assertThat(documents.thumbnail(see(), blood, 1).orElseThrow())
                .isEqualTo(documents.thumbnail(see(), bundle, 3).orElseThrow());
        assertThat(documents.pageAsItCame(see(), blood, 1)).isPresent();
        assertThat(documents.pageImage(see(), blood, 2)).isEmpty();
        assertThat(arrangements.source(see(), blood, 1)).isEqualTo(new PageRef(bundle, 3));
        assertThat(arrangements.source(see(), bundle, 2)).isEqualTo(new PageRef(bundle, 2));
        assertThat(documents.document(see(), bundle).reading()).isEqualTo(Reading.ARRANGED);
        assertThat(documents.original(see(), bundle)).isNotNull();
        assertThatThrownBy(() -> documents.original(see(), blood)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.open(see(), blood)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_again_changes_nothing_and_nothing_can_be_arranged_twice() {
        var bundle = filed("b.pdf", "one", "two", "three");
        var parts = arrangements.arrange(program(), List.of(bundle), split(bundle, 2, 2));
        documents.sort(desk(), parts.getFirst(), Kind.BIOPSY, DAY);

        assertThat(arrangements.arrange(program(), List.of(bundle), split(bundle, 2, 2)))
                .isEqualTo(parts);
        assertThat(documents.document(see(), parts.getFirst()).kind()).contains(Kind.BIOPSY);
        assertThat(documents.list(see())).hasSize(2);
        assertRefused(program(), bundle, split(bundle, 3, 1));
        assertRefused(desk(), bundle, split(bundle, 3, 1));
        assertRefused(desk(), parts.getLast(), split(parts.getLast(), 2, 1));
        assertThat(documents.list(see())).hasSize(2);
    }

    @Test
    void no_page_is_lost_and_none_is_shown_twice() {
        var bundle = filed("b.pdf", "one", "two", "three");
        var one = new PageRef(bundle, 1);
        var two = new PageRef(bundle, 2);
        for (var parts :
                List.of(
                        List.of(List.of(one), List.of(two)),
                        List.of(List.of(one), List.of(two, two, new PageRef(bundle, 3))),
                        List.of(List.of(one, two, new PageRef(bundle, 3))))) {
            assertThatThrownBy(() -> arrangements.arrange(desk(), List.of(bundle), parts))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(documents.document(see(), bundle).reading()).isEqualTo(Reading.READY);
        assertThat(arrangements.all(see())).isEmpty();
    }

    @Test
    void what_the_program_put_together_a_person_undoes_also_when_it_was_sorted() {
        var photos = photos();
        var pages = photos.stream().map(id -> new PageRef(id, 1)).toList();
        var joined = arrangements.arrange(program(), photos, List.of(pages)).getFirst();
        documents.sort(desk(), joined, Kind.BIOPSY, DAY);
        assertThat(tasks()).doesNotContain(TaskKind.SORT_RECORDS);

        said.clear();
        assertThat(arrangements.undo(desk(), joined)).isTrue();
        assertThat(said.stream(PagesMade.class).map(PagesMade::documentId))
                .containsExactlyElementsOf(photos);

        assertThat(arrangements.undo(desk(), photos.getFirst())).isFalse();
        assertThat(documents.list(see()))
                .allMatch(one -> one.kind().isEmpty() && one.reading() == Reading.READY)
                .extracting(Document::id)
                .containsExactlyInAnyOrderElementsOf(photos);
        assertThatThrownBy(() -> documents.document(see(), joined)).isInstanceOf(NotFound.class);
        assertThat(tasks()).contains(TaskKind.SORT_RECORDS);
        assertThat(arrangements.isUndone(see(), photos.subList(0, 1))).isTrue();
        assertThatThrownBy(() -> arrangements.arrange(program(), photos, List.of(pages)))
                .isInstanceOf(Refused.class);
        assertThat(arrangements.arrange(desk(), photos, List.of(pages))).containsExactly(joined);
    }

    @Test
    void what_nobody_undid_is_not_undone() {
        var bundle = filed("b.pdf", "one", "two");
        arrangements.arrange(program(), List.of(bundle), split(bundle, 2, 1));
        assertThat(arrangements.isUndone(see(), List.of(bundle))).isFalse();
    }

    @Test
    void the_program_leaves_alone_what_a_person_sorted_and_a_person_may_split_it_and_go_back() {
        var bundle = filed("b.pdf", "one", "two");
        documents.sort(desk(), bundle, Kind.BIOPSY, DAY);
        assertRefused(program(), bundle, split(bundle, 2, 1));

        arrangements.split(desk(), bundle, Set.of(2));

        assertThat(documents.list(see())).hasSize(2).allMatch(one -> one.kind().isEmpty());
        assertThat(tasks()).contains(TaskKind.SORT_RECORDS);
        assertThat(missing()).contains(Item.BIOPSY);
        assertThatThrownBy(() -> documents.sort(desk(), bundle, Kind.BLOOD, DAY))
                .hasMessage("records.sort.elsewhere");
        assertThat(documents.list(may(around.expert(), Deed.SEE_RECORDS))).isEmpty();
        assertThatThrownBy(() -> documents.document(may(around.expert(), Deed.SEE_RECORDS), bundle))
                .isInstanceOf(NotFound.class);

        arrangements.undo(desk(), bundle);

        assertThat(documents.document(see(), bundle).kind()).contains(Kind.BIOPSY);
        assertThat(missing()).doesNotContain(Item.BIOPSY);
        assertThat(tasks()).doesNotContain(TaskKind.SORT_RECORDS);
    }

    @Test
    void what_was_put_together_can_be_split_further_and_the_rest_stays_as_it_was_sorted() {
        var bundle = filed("b.pdf", "one", "two", "three", "four");
        var parts = arrangements.arrange(program(), List.of(bundle), split(bundle, 4, 1));
        var last = parts.getLast();
        documents.sort(desk(), last, Kind.BLOOD, DAY);

        arrangements.split(desk(), parts.getFirst(), Set.of(2));

        assertThat(shown()).containsExactlyInAnyOrder("one", "two,three", "four");
        assertThat(documents.document(see(), last).kind()).contains(Kind.BLOOD);
        assertThat(arrangements.all(see())).hasSize(1);

        arrangements.join(desk(), documents.list(see()).stream().map(Document::id).toList());

        assertThat(documents.list(see())).extracting(Document::id).containsExactly(bundle);
        assertThat(shown()).containsExactly("one,two,three,four");
        assertThat(arrangements.all(see())).isEmpty();
    }

    @Test
    void photos_are_joined_in_the_order_in_which_they_came() {
        var photos = photos();
        assertThatThrownBy(() -> arrangements.join(desk(), photos.subList(0, 1)))
                .hasMessage("records.join.few");

        var joined = arrangements.join(desk(), photos.reversed());

        assertThat(documents.pages(see(), joined)).hasSize(3);
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(n -> arrangements.source(see(), joined, n)))
                .extracting(PageRef::document)
                .containsExactlyElementsOf(photos);
        var arranged = arrangements.of(see(), photos.getFirst()).orElseThrow();
        assertThat(arranged.by()).isEqualTo(around.assistant().account());
        assertThat(arranged.sources()).extracting(Document::id).isEqualTo(photos);
    }

    @Test
    void an_expert_sees_the_composed_report_alone_and_not_of_what_it_was_made() {
        var bundle = filed("Dr X says operate.pdf", "letter", "biopsy");
        var parts = arrangements.arrange(program(), List.of(bundle), split(bundle, 2, 1));
        documents.sort(desk(), parts.getFirst(), Kind.CONSULTATION, DAY);
        documents.sort(desk(), parts.getLast(), Kind.BIOPSY, DAY);
        var sealed = may(around.expert(), Deed.SEE_RECORDS);

        assertThat(documents.list(sealed))
                .extracting(Document::id)
                .containsExactly(parts.getLast());
        assertThat(documents.document(sealed, parts.getLast()).fileName()).isEqualTo("record");
        assertThat(documents.pageImage(sealed, parts.getLast(), 1)).isPresent();
        assertThatThrownBy(() -> documents.pageImage(sealed, bundle, 1))
                .isInstanceOf(NotFound.class);
        assertThat(arrangements.all(sealed)).isEmpty();
        assertThat(arrangements.of(sealed, parts.getLast())).isEmpty();
    }

    @Test
    void what_was_arranged_is_received_and_recognised_as_before() {
        var key = clinic.key();
        var piece = new PieceId(key.value());
        var bytes = MadeFiles.pdf("one", "two");
        var add = may(around.family(), Deed.ADD_RECORDS);
        var receipt = documents.add(add, "b.pdf", new ByteArrayInputStream(bytes), key);
        var bundle = ready(((Receipt.Filed) receipt).id());
        arrangements.arrange(program(), List.of(bundle), split(bundle, 2, 1));

        assertThat(documents.add(add, "b.pdf", new ByteArrayInputStream(bytes), key))
                .isEqualTo(receipt);
        assertThat(documents.add(add, "c.pdf", new ByteArrayInputStream(bytes), clinic.key()))
                .isEqualTo(new Receipt.Duplicate("c.pdf", bundle));
        assertThat(posted.filed(see(), List.of(piece)).get(piece).record())
                .isEqualTo(bundle.value().toString());
        assertThat(posted.looked(see(), List.of(piece)).get(piece).again()).isEmpty();
    }

    @Test
    void every_byte_is_accounted_for_once() {
        var bundle = filed("b.pdf", "one", "two");
        var before = names();
        arrangements.arrange(program(), List.of(bundle), split(bundle, 2, 1));
        assertThat(names()).isEqualTo(before).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void pages_of_another_case_cannot_be_taken() {
        var mine = filed("mine.pdf", "mine");
        var other = clinic.aCase(Organ.BREAST);
        var stranger = clinic.may(other.assistant(), Deed.SORT_RECORDS, other);
        assertThatThrownBy(() -> arrangements.split(stranger, mine, Set.of(2)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> arrangements.arrange(stranger, List.of(mine), split(mine, 2, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> arrangements.undo(stranger, mine)).isInstanceOf(NotFound.class);
        assertThat(documents.document(see(), mine).reading()).isEqualTo(Reading.READY);
    }

    private void assertRefused(Grant grant, DocumentId source, List<List<PageRef>> parts) {
        assertThatThrownBy(() -> arrangements.arrange(grant, List.of(source), parts))
                .isInstanceOf(Refused.class)
                .hasMessage("records.arrange.not");
    }

    /** What stands on the pages of each document of the list. */
    private List<String> shown() {
        return documents.list(see()).stream()
                .map(
                        one ->
                                String.join(
                                        ",",
                                        IntStream.rangeClosed(1, one.pages())
                                                .mapToObj(
                                                        n -> documents.pageText(see(), one.id(), n))
                                                .toList()))
                .toList();
    }

    private List<String> names() {
        var own = around.file().id().value().toString();
        try (Stream<String> all = kept.all().map(one -> one.name())) {
            return all.filter(name -> name.startsWith(own)).sorted().toList();
        }
    }

    private List<Item> missing() {
        return documents.checklist(see()).missing().stream().map(Checklist.Line::item).toList();
    }

    private List<TaskKind> tasks() {
        return cases.tasks(may(around.assistant(), Deed.SEE_CASE)).stream()
                .map(Task::kind)
                .toList();
    }

    /** In two, of which the second begins with this page and is so long. */
    private static List<List<PageRef>> split(DocumentId id, int begin, int length) {
        return List.of(pages(id, 1, begin - 1), pages(id, begin, begin + length - 1));
    }

    private static List<PageRef> pages(DocumentId id, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> new PageRef(id, n)).toList();
    }

    private List<DocumentId> photos() {
        var ids = new ArrayList<DocumentId>();
        for (var color : List.of(Color.RED, Color.GREEN, Color.BLUE)) {
            ids.add(filed("photo.jpg", MadeFiles.jpeg(color)));
        }
        return ids;
    }

    private DocumentId filed(String name, String... pages) {
        return filed(name, MadeFiles.pdf(pages));
    }

    private DocumentId filed(String name, byte[] bytes) {
        var add = may(around.family(), Deed.ADD_RECORDS);
        var receipt = documents.add(add, name, new ByteArrayInputStream(bytes), clinic.key());
        return ready(((Receipt.Filed) receipt).id());
    }

    private DocumentId ready(DocumentId id) {
        eventually().until(() -> documents.document(see(), id).reading() == Reading.READY);
        return id;
    }

    private Grant see() {
        return may(around.assistant(), Deed.SEE_RECORDS);
    }

    private Grant desk() {
        return may(around.assistant(), Deed.SORT_RECORDS);
    }

    private Grant program() {
        return may(PROGRAM, Deed.SORT_RECORDS);
    }

    private Grant may(Actor actor, Deed deed) {
        return clinic.may(actor, deed, around);
    }
}
