package org.consilium.reading.bundles;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.reading.Line;

/** The numbers in the header of a page: of the report, its samples, the bill, the patient. */
record Numbers(Map<Series, Set<String>> of) {
    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?i)(?<![\\p{L}])(?:"
                            + "(?<report>lab|laboratory|accession|acc|accn|report|order|requisition|req|lab"
                            + " ref)"
                            + "|(?<tissue>biopsy|bx|hist[o0]|histopath|histopathology|hpe|h\\.?p\\.?"
                            + "|path|pathology|cyto|cytology|ihc|fnac|slide|surgical|block|s\\.?p\\.?)"
                            + "|(?<study>study|scan|ct|mri|usg|x-?ray|pet|scopy|endoscopy|exam)|(?<sample>specimen|sample|sid|bar"
                            + " ?code|vial)|(?<bill>bill|invoice|receipt|voucher)"
                            + "|(?<patient>uhid|mrn|m\\.?r\\.?|mrd|c\\.?r\\.?|patient|pt|hospital"
                            + "|hosp|reg|regn|registration|case|file|unique))"
                            + "\\s{0,2}[/.]?\\s{0,2}(?:(?:n[o0]s?|number|id|code|#)(?!\\p{L})"
                            + "[.)]?\\s{0,10}[:=.-]?|[:=])\\s{0,10}(?<value>[A-Z0-9][A-Z0-9/._-]{1,24}(?:"
                            + " (?=\\d{4,}))?[A-Z0-9/-]{0,20})");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{2}|\\d{4})");
    private static final Pattern IN_SENTENCE = Pattern.compile("[.,;)]?\\s\\p{Ll}{2,}");
    private static final Set<String> SEEN_ALIKE =
            Set.of("38", "68", "56", "17", "08", "39", "69", "89", "47", "27", "06", "35");
    private static final int LONG = 6;

    /** What numbers count. */
    enum Series {
        REPORT,
        TISSUE,
        STUDY,
        SAMPLE,
        BILL,
        PATIENT;

        private final String group = name().toLowerCase(Locale.ROOT);
    }

    static Numbers in(List<Line> lines) {
        var numbers = new EnumMap<Series, Set<String>>(Series.class);
        for (var line : lines) {
            var text = Fold.latinDigits(line.text());
            if (text.length() < 400) {
                read(text, numbers);
            }
        }
        return new Numbers(Map.copyOf(numbers));
    }

    private static void read(String text, Map<Series, Set<String>> numbers) {
        var found = LABELLED.matcher(text);
        while (found.find()) {
            var value = found.group("value");
            if (isNumber(value) && !IN_SENTENCE.matcher(text.substring(found.end())).lookingAt()) {
                for (var series : Series.values()) {
                    if (found.group(series.group) != null) {
                        numbers.computeIfAbsent(series, s -> new HashSet<>()).add(Fold.id(value));
                    }
                }
            }
        }
    }

    private static boolean isNumber(String value) {
        var digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits > 2 && !DATE.matcher(value).matches();
    }

    Set<String> get(Series series) {
        return of.getOrDefault(series, Set.of());
    }

    /** All but those that a patient keeps from paper to paper. */
    Set<String> ofReport() {
        var all = new HashSet<String>();
        for (var series : List.of(Series.REPORT, Series.TISSUE, Series.STUDY, Series.SAMPLE)) {
            all.addAll(get(series));
        }
        return all;
    }

    boolean isSameReport(Numbers other) {
        return ofReport().stream().anyMatch(other.ofReport()::contains);
    }

    boolean isSame(Numbers other, Series series) {
        return get(series).stream().anyMatch(other.get(series)::contains);
    }

    /** One number is the other with something behind it, as "1290/24-IHC". */
    boolean continues(Numbers other, Series series) {
        return get(series).stream()
                .filter(one -> one.length() >= LONG)
                .anyMatch(
                        one ->
                                other.get(series).stream()
                                        .filter(two -> two.length() >= LONG)
                                        .anyMatch(two -> one.startsWith(two)));
    }

    /** Both have a number of this series, and none could be the other's, read badly. */
    boolean differs(Numbers other, Series series) {
        return !get(series).isEmpty()
                && !other.get(series).isEmpty()
                && get(series).stream()
                        .noneMatch(
                                one -> other.get(series).stream().anyMatch(two -> near(one, two)));
    }

    /** Equal, one the beginning of the other, or one sign lost or taken for another. */
    private static boolean near(String one, String two) {
        var shorter = one.length() < two.length() ? one : two;
        var longer = one.length() < two.length() ? two : one;
        if (shorter.length() == longer.length()) {
            return isSeenAs(one, two);
        }
        return (shorter.length() >= LONG && longer.startsWith(shorter))
                || (longer.length() >= LONG
                        && longer.length() == shorter.length() + 1
                        && isLost(shorter, longer));
    }

    private static boolean isLost(String shorter, String longer) {
        var n = 0;
        while (n < shorter.length() && shorter.charAt(n) == longer.charAt(n)) {
            n++;
        }
        return shorter.substring(n).equals(longer.substring(n + 1));
    }

    /** The last sign of a number tells it from the next one. */
    private static boolean isSeenAs(String one, String two) {
        var apart = 0;
        for (var n = 0; n < one.length(); n++) {
            if (one.charAt(n) != two.charAt(n)) {
                var isLast = n == one.length() - 1;
                apart += isSeenAlike(one.charAt(n), two.charAt(n)) && !isLast ? 1 : 2;
            }
        }
        return apart < 2;
    }

    private static boolean isSeenAlike(char one, char two) {
        return SEEN_ALIKE.contains("" + (char) Math.min(one, two) + (char) Math.max(one, two));
    }

    Numbers plus(Numbers other) {
        var both = new EnumMap<Series, Set<String>>(Series.class);
        of.forEach((series, some) -> both.put(series, new HashSet<>(some)));
        other.of.forEach(
                (series, some) -> both.computeIfAbsent(series, s -> new HashSet<>()).addAll(some));
        return new Numbers(Map.copyOf(both));
    }

    @Override
    public String toString() {
        return "Numbers[…]";
    }
}
