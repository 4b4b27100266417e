package org.consilium.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final DocumentId BUNDLE = new DocumentId(new UUID(0, 1));
    private static final DocumentId PHOTO = new DocumentId(new UUID(0, 2));
    private static final List<PageRef> ALL = List.of(page(1), page(2), page(3));

    @Test
    void every_page_has_exactly_one_place() {
        assertThatCode(() -> split(List.of(page(1)), List.of(page(3), page(2))).mustHoldAll(ALL))
                .doesNotThrowAnyException();
        assertRefused(split(List.of(page(1)), List.of(page(3))));
        assertRefused(split(List.of(page(1)), List.of(page(1), page(2), page(3))));
        assertRefused(split(List.of(page(1), page(2), page(3)), List.of()));
        assertRefused(split(List.of(page(1)), List.of(page(2), page(3), page(4))));
    }

    @Test
    void the_same_pages_are_the_same_document_whatever_stands_beside_them() {
        var one = split(List.of(page(1)), List.of(page(2), page(3)));
        var again = split(List.of(page(1)), List.of(page(2), page(3)));
        var other = split(List.of(page(1)), List.of(page(3), page(2)));

        assertThat(one.id()).isEqualTo(again.id()).isNotEqualTo(other.id());
        assertThat(one.documents()).isEqualTo(again.documents()).doesNotHaveDuplicates();
        assertThat(other.documents().getFirst()).isEqualTo(one.documents().getFirst());
        assertThat(other.documents().getLast()).isNotEqualTo(one.documents().getLast());
        assertThat(Layout.sumOf(List.of(page(1)))).hasSize(64);
    }

    @Test
    void the_order_in_which_sources_are_named_makes_no_difference() {
        var parts = List.of(List.of(page(1), new PageRef(PHOTO, 1)));
        assertThat(new Layout(List.of(BUNDLE, PHOTO), parts).id())
                .isEqualTo(new Layout(List.of(PHOTO, BUNDLE, PHOTO), parts).id());
    }

    @Test
    void documents_that_stay_whole_are_no_arrangement() {
        var photo = List.of(new PageRef(PHOTO, 1));
        assertThat(new Layout(List.of(BUNDLE, PHOTO), List.of(ALL, photo)).changesNothing())
                .isTrue();
        assertThat(new Layout(List.of(BUNDLE), List.of(ALL.reversed())).changesNothing()).isFalse();
        assertThat(split(List.of(page(1)), List.of(page(2), page(3))).changesNothing()).isFalse();
        assertThat(
                        new Layout(
                                        List.of(BUNDLE, PHOTO),
                                        List.of(
                                                List.of(page(1), new PageRef(PHOTO, 1)),
                                                List.of(page(2), page(3))))
                                .changesNothing())
                .isFalse();
    }

    private static void assertRefused(Layout layout) {
        assertThatThrownBy(() -> layout.mustHoldAll(ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @SafeVarargs
    private static Layout split(List<PageRef>... parts) {
        return new Layout(List.of(BUNDLE), List.of(parts));
    }

    private static PageRef page(int number) {
        return new PageRef(BUNDLE, number);
    }
}
