package org.consilium.reading.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a printed name may mean.
 *
 * @param analytes with other units or specimens; at least one
 * @param said the specimen that the name itself says
 * @param isNear a letter had to be changed
 */
record Named(List<Analyte> analytes, Optional<Specimen> said, boolean isNear) {
    private static final int LONGEST = 90;
    private static final Pattern BLOOD =
            Pattern.compile(
                    "(?i)^(?:serum|sr\\.?|s\\.|s|plasma|whole blood|blood|b\\.|edta"
                            + " blood)[\\s:,-]+(?=\\S)|[\\s,(\\[-]+(?:in )?(?:serum or"
                            + " plasma|serum/plasma|serum|plasma|edta whole blood|edta blood|whole"
                            + " blood|blood|edta)[)\\]]?$");
    private static final Pattern URINE =
            Pattern.compile(
                    "(?i)^(?:spot urine|random"
                            + " urine|urine|urinary|ur)[\\s:,-]+(?=\\S)|[\\s,(-]+(?:in )?(?:spot"
                            + " urine|random urine|urine spot|urine|ur)[)]?$");
    private static final Pattern SMALL_WORDS =
            Pattern.compile(
                    "(?i)^(?:estimation of|level of|test for|estimated|auto|measured)\\s+(?=\\S)"
                            + "|[\\s,(\\[-]+(?:levels?|test|estimation|assay|quantitative"
                            + "|calculated|calc|automated|auto|value|method|by"
                            + " [a-z0-9 /-]{2,30}|clia|eclia|cmia|elisa"
                            + "|hplc|immunoturbidimetry|uv|kinetic|enzymatic|jaffe|rapid"
                            + "|serum)[)\\]]?$");
    private static final Pattern BRACKETS =
            Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]]\\s*");
    private static final Pattern MARKS = Pattern.compile("^[\\s*#^•▪·>-]+|[\\s*#^:;.,=-]+$");
    private static final Pattern SHORT_NAME =
            Pattern.compile(
                    "^(.{2,40}?) (#|NFr|MFr|VFr|Fr)?"
                            + " ?(SerPlBld|SerPlasBld|SerPl|SerPlas|Ser|Plas|PPP|Bld|BldA|BldV"
                            + "|BldC|RBC|Ur|CSF)?(?:"
                            + " (?:Auto|Calc|Manual))?(?:-[a-zA-Z]{3,5})?(?:"
                            + " (?:Auto|Calc|EIA|Ql|Qn|Manual))?$");
    private static final Pattern LONG_NAME =
            Pattern.compile(
                    "^(.{2,60}?) \\[[^\\]]{3,40}\\](?: in ([A-Za-z .,-]{3,40}?))?(?: by"
                            + " .{3,60})?$");
    private static final Pattern CHANGES_MEANING =
            Pattern.compile(
                    "(?i)\\b(?:direct|indirect|conjugated|unconjugated|free|ioni[sz]ed"
                            + "|absolute|abs|fasting"
                            + "|pp|post|corrected|urine|csf|fluid|pleural|ascitic|stool|ratio"
                            + "|index|igg|igm"
                            + "|iga|control|clearance|percent|antibod(?:y|ies)|anti|24|goal|target"
                            + "|previous"
                            + "|smear|morphology|electrophoresis|stain|culture|receptor"
                            + "|urinary)\\b|[%#]");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern GAP = Pattern.compile("\\s{3}|[\\t|]");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

    static Optional<Named> find(String printed) {
        var name = MARKS.matcher(printed).replaceAll("");
        if (name.length() > LONGEST || name.isBlank() || GAP.matcher(name).find()) {
            return Optional.empty();
        }
        var known = exact(name);
        return known.isPresent() || !LETTER.matcher(name).find()
                ? known
                : specimen(name)
                        .or(() -> loinc(name))
                        .or(() -> withoutBrackets(name))
                        .or(() -> turned(name))
                        .or(() -> sameTwice(name));
    }

    /** As find, with one letter misread. */
    static Optional<Named> guess(String printed) {
        return find(printed)
                .or(
                        () ->
                                of(Catalogue.nearly(Key.of(printed)), Optional.empty())
                                        .map(n -> new Named(n.analytes(), n.said(), true)));
    }

    private static Optional<Named> of(List<Analyte> analytes, Optional<Specimen> said) {
        var fitting =
                analytes.stream()
                        .filter(a -> said.isEmpty() || a.specimen() == said.get())
                        .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Named(fitting, said, false));
    }

    private static Optional<Named> exact(String name) {
        return of(Catalogue.named(Key.of(name)), Optional.empty());
    }

    private static Optional<Named> specimen(String name) {
        var urine = URINE.matcher(name).replaceAll("");
        if (urine.length() < name.length()) {
            return of(Catalogue.named(Key.of(urine)), Optional.of(Specimen.URINE));
        }
        var blood = BLOOD.matcher(name).replaceAll("");
        var bare = SMALL_WORDS.matcher(blood).replaceAll("");
        if (bare.length() == name.length()) {
            return Optional.empty();
        }
        Optional<Specimen> said =
                blood.length() < name.length() ? Optional.of(Specimen.BLOOD) : Optional.empty();
        return of(Catalogue.named(Key.of(bare)), said);
    }

    private static Optional<Named> loinc(String name) {
        var shorter = SHORT_NAME.matcher(name);
        if (shorter.matches() && (shorter.group(2) != null || shorter.group(3) != null)) {
            return shortNamed(
                    shorter.group(1), shorter.group(2) == null ? "" : shorter.group(2), name);
        }
        var longer = LONG_NAME.matcher(name);
        return longer.matches()
                ? of(Catalogue.named(Key.of(longer.group(1))), inside(name))
                : Optional.empty();
    }

    private static Optional<Named> shortNamed(String base, String sort, String name) {
        var said = inside(name);
        if (sort.equals("#")) {
            var counted = of(Catalogue.named(Key.of(base + " #")), said);
            return counted.or(() -> of(Catalogue.named(Key.of(base)), said));
        }
        var share =
                sort.equals("NFr")
                        ? of(Catalogue.named(Key.of(base + " %")), said)
                        : Optional.<Named>empty();
        return share.or(() -> of(Catalogue.named(Key.of(base)), said));
    }

    private static Optional<Specimen> inside(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("urine") || lower.contains(" ur ") || lower.contains(" ur-")) {
            return Optional.of(Specimen.URINE);
        }
        if (lower.contains("csf") || lower.contains("cerebr")) {
            return Optional.of(Specimen.CSF);
        }
        return lower.contains("fluid") ? Optional.of(Specimen.FLUID) : Optional.of(Specimen.BLOOD);
    }

    private static Optional<Named> withoutBrackets(String name) {
        var bracket = BRACKETS.matcher(name);
        if ((name.indexOf('(') < 0 && name.indexOf('[') < 0) || !bracket.find()) {
            return Optional.empty();
        }
        var inner = bracket.group(1);
        var outer = bracket.replaceFirst(" ").strip();
        var hasNumberBehind = DIGIT.matcher(name.substring(bracket.end())).find();
        if (hasNumberBehind || CHANGES_MEANING.matcher(inner).find() || outer.isEmpty()) {
            return Optional.empty();
        }
        var known = exact(outer).or(() -> specimen(outer));
        var isPlain = !CHANGES_MEANING.matcher(outer).find();
        return known.or(() -> isPlain && inner.length() >= 3 ? exact(inner) : Optional.empty());
    }

    /** "Leucocyte count, total". */
    private static Optional<Named> turned(String name) {
        var comma = name.indexOf(", ");
        return comma > 0 && comma == name.lastIndexOf(',')
                ? exact(name.substring(comma + 2) + " " + name.substring(0, comma))
                : Optional.empty();
    }

    /** "SGPT / ALT": all parts mean the same. */
    private static Optional<Named> sameTwice(String name) {
        if (name.indexOf('/') < 0) {
            return Optional.empty();
        }
        var parts = new ArrayList<Optional<Named>>();
        SLASH.splitAsStream(name).map(Named::exact).forEach(parts::add);
        var isSame =
                parts.size() > 1
                        && parts.stream()
                                .allMatch(
                                        part -> part.isPresent() && part.equals(parts.getFirst()));
        return isSame ? parts.getFirst() : Optional.empty();
    }
}
