package org.consilium.evidence.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param words what, as the paper says it
 * @param detail such as the impression of a scan or the dose, as the paper says it
 * @param count of cycles or fractions
 * @param span empty where no paper dates it
 * @param named when the paper was written that names it
 * @param isFact a person has verified all of this; else some of it is proposed
 * @param sources the original report first, then papers that repeat it
 */
public record Entry(
        Event event,
        String words,
        Optional<String> detail,
        Optional<Integer> count,
        Optional<Span> span,
        Optional<LocalDate> named,
        boolean isFact,
        List<Source> sources) {
    public Entry {
        sources = List.copyOf(sources);
    }

    static Entry of(
            Event event,
            String words,
            Optional<LocalDate> day,
            Optional<LocalDate> named,
            Source source) {
        return new Entry(
                event,
                words,
                Optional.empty(),
                Optional.empty(),
                day.map(Span::on),
                named,
                source.isFact(),
                List.of(source));
    }

    public Source source() {
        return sources.getFirst();
    }

    public List<Source> furtherSources() {
        return sources.subList(1, sources.size());
    }

    Entry detailed(Optional<String> more) {
        return new Entry(event, words, more, count, span, named, isFact, sources);
    }

    Entry counted(Optional<Integer> times) {
        return new Entry(event, words, detail, times, span, named, isFact, sources);
    }

    private Entry over(Optional<Span> all) {
        return new Entry(event, words, detail, count, all, named, isFact, sources);
    }

    /** The other says the same: what it adds is kept, what it contradicts is left to its paper. */
    Entry repeatedBy(Entry other) {
        return joined(
                other,
                detailed(detail.or(other::detail))
                        .counted(count.or(other::count))
                        .over(span.or(other::span)));
    }

    /** The other is a later or earlier part of the same course. */
    Entry continuedBy(Entry other) {
        var most =
                count.filter(own -> own >= other.count.orElse(own))
                        .or(other::count)
                        .or(() -> count);
        var all = span.map(own -> other.span.map(own::with).orElse(own)).or(other::span);
        return joined(other, detailed(detail.or(other::detail)).counted(most).over(all));
    }

    /** What rests on both papers is a fact only where both are. */
    private Entry joined(Entry other, Entry whole) {
        var all = new ArrayList<>(sources);
        other.sources.stream().filter(source -> !all.contains(source)).forEach(all::add);
        var isMore =
                !whole.detail.equals(detail)
                        || !whole.count.equals(count)
                        || !whole.span.equals(span);
        return new Entry(
                event,
                words,
                whole.detail,
                whole.count,
                whole.span,
                named.or(other::named),
                isFact && (other.isFact || !isMore),
                all);
    }

    @Override
    public String toString() {
        return "Entry[" + event + "]";
    }
}
