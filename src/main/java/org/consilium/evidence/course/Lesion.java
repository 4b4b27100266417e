package org.consilium.evidence.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One lesion over all scans, found again by its place and side.
 *
 * @param site as printed first
 * @param sizes one for each scan; empty where the scan does not name it, which is not "gone"
 * @param byShort a lymph node that is compared by its shorter diameter
 * @param isSummed it counts for the sum of diameters
 */
public record Lesion(
        String site,
        boolean isNode,
        List<Optional<Measure>> sizes,
        boolean byShort,
        boolean isSummed,
        Optional<Doubt> doubt) {
    public Lesion {
        sizes = List.copyOf(sizes);
    }

    /** The diameter it is compared by, on the scan of this number. */
    public Optional<BigDecimal> diameter(int scan) {
        return sizes.get(scan).map(size -> byShort ? size.across().orElse(size.mm()) : size.mm());
    }

    /** A node whose report gives one diameter does not say which. */
    public boolean isAxisUnknown() {
        return isNode && !byShort;
    }

    Lesion summed() {
        return new Lesion(site, isNode, sizes, byShort, true, doubt);
    }

    Lesion doubted(Doubt why) {
        return new Lesion(site, isNode, sizes, byShort, isSummed, Optional.of(why));
    }

    @Override
    public String toString() {
        return "Lesion[…]";
    }
}
