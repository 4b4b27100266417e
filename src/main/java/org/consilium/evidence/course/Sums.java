package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds the diameters of the lesions that are followed, and compares the sums. */
final class Sums {
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal TEN = BigDecimal.TEN;

    private final List<Scan> scans;
    private final List<Lesion> summed;
    private final int first;

    Sums(List<Scan> scans, List<Lesion> lesions, int first) {
        this.scans = scans;
        this.summed = lesions.stream().filter(Lesion::isSummed).toList();
        this.first = first;
    }

    List<Optional<Sum>> all() {
        return IntStream.range(0, scans.size()).mapToObj(this::sum).toList();
    }

    private Optional<Sum> sum(int scan) {
        var sizes = sizes(scan);
        return scan < first || sizes.isEmpty() ? Optional.empty() : Optional.of(compared(scan));
    }

    private Sum compared(int scan) {
        var measured = sizes(scan).size();
        if (scan == first || measured < summed.size()) {
            return of(scan, Optional.empty(), Optional.empty());
        }
        var now = total(scan);
        var smallest = smallestBefore(scan);
        return of(
                scan,
                Optional.of(Sum.Change.between(total(first), now)),
                smallest.map(other -> Sum.Change.between(total(other), now)));
    }

    private Sum of(int scan, Optional<Sum.Change> first, Optional<Sum.Change> smallest) {
        var isOther = first.isPresent() && isOtherModality(scan);
        var bySize =
                first.flatMap(f -> smallest.map(s -> bySize(scan, f, s))).filter(x -> !isOther);
        return new Sum(
                total(scan),
                sizes(scan).size(),
                summed.size(),
                first,
                smallest,
                bySize,
                isOther,
                isFact(scan));
    }

    private boolean isOtherModality(int scan) {
        return !scans.get(scan).isComparableWith(scans.get(first))
                || smallestBefore(scan)
                        .filter(other -> !scans.get(scan).isComparableWith(scans.get(other)))
                        .isPresent();
    }

    private Sum.BySize bySize(int scan, Sum.Change first, Sum.Change smallest) {
        if (smallest.mm().compareTo(FIVE) >= 0 && smallest.isAtLeast(20)) {
            return Sum.BySize.LARGER;
        }
        if (isAllGone(scan)) {
            return Sum.BySize.ALL_GONE;
        }
        var lost = new Sum.Change(first.before(), first.mm().negate(), Optional.empty());
        return lost.isAtLeast(30) ? Sum.BySize.SMALLER : Sum.BySize.BETWEEN;
    }

    private boolean isAllGone(int scan) {
        return summed.stream()
                .allMatch(
                        lesion -> {
                            var mm = lesion.diameter(scan).orElse(TEN);
                            return mm.signum() == 0 || (lesion.isNode() && mm.compareTo(TEN) < 0);
                        });
    }

    /** Of whole sums, by the same method where there is one. */
    private Optional<Integer> smallestBefore(int scan) {
        var whole =
                IntStream.range(first, scan)
                        .filter(other -> sizes(other).size() == summed.size())
                        .boxed()
                        .toList();
        var alike =
                whole.stream()
                        .filter(other -> scans.get(scan).isComparableWith(scans.get(other)))
                        .toList();
        return (alike.isEmpty() ? whole : alike).stream().min(Comparator.comparing(this::total));
    }

    private BigDecimal total(int scan) {
        return sizes(scan).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<BigDecimal> sizes(int scan) {
        var sizes = new ArrayList<BigDecimal>();
        summed.forEach(lesion -> lesion.diameter(scan).ifPresent(sizes::add));
        return sizes;
    }

    private boolean isFact(int scan) {
        return summed.stream()
                .flatMap(lesion -> lesion.sizes().get(scan).stream())
                .allMatch(size -> size.source().isFact());
    }
}
