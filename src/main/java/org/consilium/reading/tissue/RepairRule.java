package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mismatch repair proteins and microsatellites. */
final class RepairRule implements TissueRule {
    private static final String PROTEIN = "(?:h?MLH-?1|h?MSH-?2|h?MSH-?6|h?PMS-?2)";
    private static final Pattern NAME = Matches.words("\\b(?<name>" + PROTEIN + ")\\b");
    private static final Pattern CHAIN =
            Matches.words("^(?:\\s?,\\s?|\\s?/\\s?|,? and |\\s?& ?)(?:and )?" + PROTEIN + "\\b");
    private static final Pattern LOST =
            Matches.words(
                    "\\b(?:lost|loss|absent|deficient|negative|no (?:nuclear )?expression|not"
                            + " (?:retained|expressed)"
                            + "|abnormal)\\b|^\\s?[:|]?\\s?\\(?-\\)?(?:ve)?(?=\\s?[,;.)]|\\s*$)");
    private static final Pattern KEPT =
            Matches.words(
                    "\\b(?:retained|retention|intact|preserved|present|positive|normal|expressed|no"
                            + " loss|proficient)\\b|^\\s?[:|]?\\s?\\(?\\+");
    private static final Pattern LOST_BEFORE =
            Matches.words(
                    "\\b(?:loss of|lost|absent|absence of)(?: nuclear)?(?: expression)?(?: of| for|"
                            + " in)?\\s{1,2}$");
    private static final Pattern NO_LOSS =
            Matches.words("\\bno loss of(?: nuclear)?(?: expression)?(?: of| for| in)?\\s{1,2}$");
    private static final Pattern KEPT_BEFORE =
            Matches.words(
                    "\\b(?:normal|retained|intact|preserved|positive)(?: nuclear)?(?: expression|"
                            + " staining)?(?: of| for| in)?\\s{1,2}$");
    private static final Pattern ANY_BEFORE =
            Matches.words(
                    NO_LOSS.pattern() + "|" + LOST_BEFORE.pattern() + "|" + KEPT_BEFORE.pattern());
    private static final Pattern OVERALL =
            Matches.words(
                    "\\b(?<d>dMMR|MMR[- ]d(?:eficient)?\\b)|\\b(?<p>pMMR|MMR[-"
                            + " ]p(?:roficient)?\\b)|\\b(?:MMR|mismatch repair)(?: proteins?|"
                            + " status|"
                            + " \\(MMR\\))*[\\s:=|-]{1,3}(?:is |are )?"
                            + "(?:(?<deficient>deficient|abnormal|lost)|(?<proficient>proficient"
                            + "|intact|retained|preserved|normal))");
    private static final Pattern MSI =
            Matches.words(
                    "\\b(?<high>MSI[\\s-]?H(?:igh)?\\b)|\\b(?<low>MSI[\\s-]?L(?:ow)?\\b)"
                            + "|\\b(?<stable>MSS\\b|MSI[\\s-]stable|microsatellite[\\s-]stable)"
                            + "|\\b(?:MSI|microsatellite"
                            + " instability)(?: \\(MSI\\))?(?: status| testing|"
                            + " analysis)?[\\s:=|-]{1,3}(?:is )?(?:(?<not>not"
                            + " detected|absent|negative|stable|not"
                            + " identified)|(?<high2>high|detected|present|positive)"
                            + "|(?<low2>low))\\b");
    private static final Pattern OPTIONS =
            Matches.words("^\\s?(?:,|/|or|=|\\()\\s?(?:MS|dMMR|pMMR|microsat)");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        proteins(sheet, hits);
        var overall = OVERALL.matcher(sheet.text());
        while (overall.find()) {
            var isLost = overall.group("d") != null || overall.group("deficient") != null;
            var value = isLost ? "deficient" : "proficient";
            add(sheet, overall.start(), overall.end(), "MMR", value, hits);
        }
        var msi = MSI.matcher(sheet.text());
        while (msi.find()) {
            add(sheet, msi.start(), msi.end(), "MSI", instability(msi), hits);
        }
        return hits;
    }

    private static String instability(Matcher msi) {
        if (msi.group("high") != null || msi.group("high2") != null) {
            return "high";
        }
        return msi.group("low") != null || msi.group("low2") != null ? "low" : "stable";
    }

    private static void add(
            Sheet sheet, int from, int to, String code, String value, List<Hit> hits) {
        var isOther =
                Context.isAside(sheet, from, to)
                        || Context.isDefinition(sheet, from, to)
                        || Context.isDoubtful(sheet, from, to)
                        || Context.isNegated(sheet, from)
                        || Matches.has(OPTIONS, sheet.after(to, 14));
        if (!isOther) {
            var mark = sheet.mark(from, to);
            hits.add(mark.says(code, mark.text(), value, "mmr.1").weighing(3));
        }
    }

    private static void proteins(Sheet sheet, List<Hit> hits) {
        var found = NAME.matcher(sheet.text());
        while (found.find()) {
            var end = Matches.endOfList(CHAIN, sheet.text(), found.end());
            var start = startOfChain(sheet, found.start());
            var before = sheet.before(start, 50);
            if (Context.isAside(sheet, found.start(), end)
                    || Context.isDefinition(sheet, found.start(), end)) {
                continue;
            }
            var code =
                    Matches.part(found, "name")
                            .toUpperCase(Locale.ROOT)
                            .replace("-", "")
                            .replaceFirst("^H", "");
            var name = Matches.has(ANY_BEFORE, before) ? start - lead(before) : found.start();
            state(before, answer(sheet, end))
                    .ifPresent(
                            value ->
                                    hits.add(
                                            sheet.mark(name, end + shown(sheet, end))
                                                    .says(code, code, value, "mmr.2")));
        }
    }

    private static int lead(String before) {
        var found = ANY_BEFORE.matcher(before);
        return found.find() ? before.length() - found.start() : 0;
    }

    /** "Loss of MLH1 and PMS2" is said of both. */
    private static int startOfChain(Sheet sheet, int from) {
        var before = sheet.before(from, 60);
        var names = NAME.matcher(before);
        var start = from;
        while (names.find()) {
            var offset = from - before.length();
            if (Matches.endOfList(CHAIN, sheet.text(), offset + names.end()) > from) {
                start = Math.min(start, offset + names.start());
            }
        }
        return start;
    }

    private static String answer(Sheet sheet, int end) {
        var answer = sheet.longAnswer(end, 80);
        var next = NAME.matcher(answer);
        return next.find() ? answer.substring(0, next.start()) : answer;
    }

    private static Optional<String> state(String before, String answer) {
        if (Matches.has(NO_LOSS, before)) {
            return Optional.of("retained");
        }
        if (Matches.has(LOST_BEFORE, before)) {
            return Optional.of("lost");
        }
        if (Matches.has(KEPT_BEFORE, before)) {
            return Optional.of("retained");
        }
        var kept = KEPT.matcher(answer);
        var lost = LOST.matcher(answer);
        var isKept = kept.find();
        var isLost = lost.find();
        if (isKept && isLost) {
            return Optional.of(kept.start() <= lost.start() ? "retained" : "lost");
        }
        return isKept ? Optional.of("retained") : isLost ? Optional.of("lost") : Optional.empty();
    }

    private static int shown(Sheet sheet, int end) {
        var answer = answer(sheet, end);
        var kept = KEPT.matcher(answer);
        var lost = LOST.matcher(answer);
        if (kept.find()) {
            return kept.end();
        }
        return lost.find() ? lost.end() : 0;
    }

    /**
     * Four proteins kept are proficient, one lost is deficient; where the report does not say so.
     */
    static List<Hit> overall(List<Hit> settled) {
        if (settled.stream().anyMatch(hit -> hit.code().equals("MMR"))) {
            return settled;
        }
        var proteins = settled.stream().filter(hit -> hit.rule().equals("tissue.mmr.2")).toList();
        var lost = proteins.stream().filter(hit -> hit.value().equals("lost")).findFirst();
        var hits = new ArrayList<>(settled);
        if (lost.isPresent()) {
            hits.add(
                    lost.get()
                            .mark()
                            .says("MMR", lost.get().label() + " lost", "deficient", "mmr.3"));
        } else if (proteins.size() == 4) {
            var first = proteins.getFirst().mark();
            hits.add(first.says("MMR", "four proteins retained", "proficient", "mmr.3"));
        }
        return hits;
    }
}
