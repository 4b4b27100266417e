package org.consilium.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.evidence.CaseFinding;
import org.consilium.records.Kind;

/** The illness, its margins and nodes, its markers, as a pathologist's page says. */
final class TissueLine {
    private static final List<Wording> ILLNESS =
            List.of(
                    new Wording("histology", ""),
                    new Wording("grade", "grade "),
                    new Wording("Gleason", "Gleason "),
                    new Wording("grade-group", "grade group "));

    private static final List<Wording> EXTENT =
            List.of(
                    new Wording("size", "size "),
                    new Wording("Breslow", "Breslow "),
                    new Wording("ulceration", "ulceration "),
                    new Wording("mitoses", "mitoses "),
                    new Wording("treatment-effect", "treatment effect "),
                    new Wording("margin", "margins "),
                    new Wording("margin-distance", "margin distance "),
                    new Wording("extranodal-extension", "extranodal extension "),
                    new Wording("LVI", "lymphovascular invasion "),
                    new Wording("PNI", "perineural invasion "));

    /** Alone they say nothing of the illness. */
    private static final Set<String> PLACES = Set.of("procedure", "laterality", "site");

    private static final Set<String> PAIRED =
            Set.of(
                    "nodes-examined",
                    "nodes-positive",
                    "ER",
                    "ER-percent",
                    "PR",
                    "PR-percent",
                    "HER2",
                    "HER2-IHC",
                    "HER2-ISH");

    private TissueLine() {}

    static List<String> parts(VerifiedPage page) {
        var isOwn = isPathology(page.report().kind());
        if (!isOwn && page.except(PLACES).isEmpty()) {
            return List.of();
        }
        var procedure = isOwn ? page.amounts("procedure") : List.<String>of();
        return Stream.of(procedure, illness(page), extent(page), markers(page))
                .filter(group -> !group.isEmpty())
                .map(group -> String.join(", ", group))
                .toList();
    }

    private static boolean isPathology(Kind kind) {
        return kind == Kind.BIOPSY || kind == Kind.IHC_MOLECULAR;
    }

    private static List<String> illness(VerifiedPage page) {
        return Stream.concat(Wording.said(page, ILLNESS).stream(), place(page).stream()).toList();
    }

    /** "right breast" where there is one of each. */
    private static List<String> place(VerifiedPage page) {
        var sides = page.amounts("laterality");
        var sites = page.amounts("site");
        if (sides.size() == 1 && sites.size() == 1) {
            var side = sides.getFirst();
            var site = sites.getFirst();
            return List.of(site.contains(side) ? site : side + " " + site);
        }
        return Stream.concat(sides.stream().map(side -> "side " + side), sites.stream()).toList();
    }

    private static List<String> extent(VerifiedPage page) {
        return Stream.concat(Wording.said(page, EXTENT).stream(), nodes(page).stream()).toList();
    }

    private static List<String> nodes(VerifiedPage page) {
        var positive = page.amounts("nodes-positive");
        var examined = page.amounts("nodes-examined");
        if (positive.size() == 1 && examined.size() == 1) {
            return List.of("nodes " + positive.getFirst() + " of " + examined.getFirst());
        }
        return Stream.concat(
                        positive.stream().map(n -> "nodes positive " + n),
                        examined.stream().map(n -> "nodes examined " + n))
                .toList();
    }

    private static List<String> markers(VerifiedPage page) {
        var parts = new ArrayList<String>();
        parts.addAll(marker(page, "ER", List.of(new Wording("ER-percent", ""))));
        parts.addAll(marker(page, "PR", List.of(new Wording("PR-percent", ""))));
        parts.addAll(
                marker(
                        page,
                        "HER2",
                        List.of(new Wording("HER2-IHC", "IHC "), new Wording("HER2-ISH", "ISH "))));
        page.except(worded()).stream()
                .map(f -> named(f) + " " + VerifiedPage.amount(f))
                .distinct()
                .forEach(parts::add);
        return parts;
    }

    /** "ER positive (90 %)"; where there are several, each for itself: they may differ. */
    private static List<String> marker(VerifiedPage page, String name, List<Wording> details) {
        var says = page.amounts(name);
        var more = Wording.said(page, details);
        var isOneEach = details.stream().allMatch(d -> page.amounts(d.code()).size() <= 1);
        if (says.size() == 1 && isOneEach && !more.isEmpty()) {
            return List.of(name + " " + says.getFirst() + " (" + String.join(", ", more) + ")");
        }
        return Stream.concat(says.stream(), more.stream()).map(v -> name + " " + v).toList();
    }

    private static Set<String> worded() {
        var codes = new HashSet<>(PAIRED);
        codes.addAll(PLACES);
        codes.addAll(Wording.codes(ILLNESS));
        codes.addAll(Wording.codes(EXTENT));
        return codes;
    }

    /** A stain is known by its label alone; the label of another marker may name its score. */
    private static String named(CaseFinding finding) {
        var label = finding.said().label();
        return finding.code().equals("IHC") || label.contains(finding.code())
                ? label
                : finding.code();
    }
}
