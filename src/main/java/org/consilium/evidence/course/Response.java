package org.consilium.evidence.course;

import java.util.List;
import java.util.Optional;
import org.consilium.evidence.Report;

/**
 * Sizes of lesions from scan to scan, as radiologists printed them, with their sums; what the sizes
 * amount to is said by size alone, and no more than that.
 *
 * @param scans the earliest first
 * @param lesions each with one size for each scan
 * @param sums one for each scan; empty where none of the summed lesions has a size
 * @param apart sizes that no lesion could be told for
 */
public record Response(
        List<Scan> scans, List<Lesion> lesions, List<Optional<Sum>> sums, List<Apart> apart) {
    public Response {
        scans = List.copyOf(scans);
        lesions = List.copyOf(lesions);
        sums = List.copyOf(sums);
        apart = List.copyOf(apart);
    }

    /**
     * A size that stands alone.
     *
     * @param scan empty where its report has no date
     */
    public record Apart(Measure size, Optional<Scan> scan, Doubt why) {
        @Override
        public String toString() {
            return "Apart[" + why + "]";
        }
    }

    /** Of all imaging reports. */
    public static Response of(List<Report> reports) {
        var scans = new Scans(reports);
        var followed = new Followed(scans);
        return new Response(
                scans.columns(),
                followed.lesions(),
                new Sums(scans.columns(), followed.lesions(), followed.first()).all(),
                followed.apart());
    }

    /** Nothing was measured and nothing is called new. */
    public boolean isEmpty() {
        return lesions.isEmpty() && apart.isEmpty() && !hasFresh();
    }

    private boolean hasFresh() {
        return scans.stream().anyMatch(scan -> !scan.fresh().isEmpty());
    }

    /** A new lesion is named on the scan of this number: then its size alone says little. */
    public boolean isFresh(int scan) {
        return !scans.get(scan).fresh().isEmpty();
    }

    @Override
    public String toString() {
        return "Response[" + scans.size() + " scans]";
    }
}
