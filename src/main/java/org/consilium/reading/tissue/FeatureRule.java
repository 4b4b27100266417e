package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is there or not: invasion of vessels and nerves, spread beyond a node, ulceration. */
final class FeatureRule implements TissueRule {
    private static final Pattern NAMED =
            Pattern.compile("^\\s?(?:\\([^)]{0,40}\\)\\s?)?(?:[:=|]|\\s{2}|-\\s)");
    private static final Pattern OTHER_STATEMENT =
            Matches.words(
                    "(?:[,;]| and| or|\\.) ?(?:but )?(?:no|with|without)\\b(?! evidence)|,? but\\b"
                            + "|(?:perineural|lymphovascular|vascular|lymphatic|extranodal)"
                            + "[\\w -]{0,20}:");
    private static final Pattern AFFIRMED =
            Matches.words(
                    "\\b(?:with|show(?:s|ing|ed)?|positive for|extensive|focal|multifocal|presence"
                            + " of|evidence of|demonstrat(?:es?|ing)|has|are|reveals?|and)"
                            + "(?:\\s[\\w-]+){0,2}\\s*$");
    private static final Pattern SUSPECTED =
            Matches.words(
                    "\\b(?:suspicious (?:for|of)|possible|suspected|equivocal)(?:\\s\\w+)?\\s*$");

    private static final Pattern NEGATING =
            Matches.words("\\b(?:no|not|without|negative for|absence of|free)\\b");

    private record Feature(String code, Pattern name, String rule) {}

    private static final List<Feature> FEATURES =
            List.of(
                    new Feature(
                            "LVI",
                            Matches.words(
                                    "\\b(?:lympho-?\\s?-?vascular|lymph-vascular|lymphatic"
                                            + " ?(?:/|and|or|&) ?(?:small )?(?:blood"
                                            + " )?(?:vascular|vessel|venous)|angio-?(?:lymphatic)?"
                                            + "|vascular(?:"
                                            + " space)?|lymphatic|(?:large )?ven(?:ous|ular)"
                                            + "|(?:blood"
                                            + " )?vessel|venous/lymphatic|vascular ?/ ?lymphatic"
                                            + "|blood"
                                            + " vessel and lymphatic)(?: \\(large/small"
                                            + " vessel\\))?(?:[\\s-]channel| space|"
                                            + " vessel)?[\\s.]{1,2}(?:invasion|permeation"
                                            + "|emboli(?:sm)?|tumou?r"
                                            + " emboli|space invasion)\\b(?:\\s?\\(\\w{1,4}\\))?"
                                            + "|\\b(?:angio-?lymphatic|lympho-?vascular)(?="
                                            + " ?(?:or|and|/|&)"
                                            + " ?perineural)|\\bL-?VS?[IE]\\b"
                                            + "|\\blymph(?:o)?vascular"
                                            + " emboli"),
                            "lvi.1"),
                    new Feature(
                            "PNI",
                            Matches.words(
                                    "\\b(?:peri-?\\s?neural|neural|nerve)[\\s.]{1,2}(?:invasion"
                                            + "|infiltration|involvement|permeation)\\b"
                                            + "(?:\\s?\\(\\w{1,4}\\))?|\\bPNI\\b"),
                            "pni.1"),
                    new Feature(
                            "extranodal-extension",
                            Matches.words(
                                    "\\b(?:extra-?\\s?(?:nodal|capsular)(?:"
                                            + " tumou?r)?|extracpsular|peri-?nodal(?:"
                                            + " fat)?)[\\s.]{1,2}(?:extension|invasion|spread"
                                            + "|involvement|growth|infiltration|soft"
                                            + " tissue extension)"
                                            + "(?:\\s?\\(\\w{1,4}\\))?|\\b(?:ENE|ECE|ECS)\\b(?!-)"),
                            "ene.1"));

    private static final Feature ULCERATION =
            new Feature("ulceration", Matches.words("\\bulceration\\b"), "ulceration.1");
    private static final Pattern MELANOMA = Matches.words("melanoma|breslow");

    @Override
    public List<Hit> read(Sheet sheet) {
        var features = new ArrayList<>(FEATURES);
        if (Matches.has(MELANOMA, sheet.text())) {
            features.add(ULCERATION);
        }
        var hits = new ArrayList<Hit>();
        for (var feature : features) {
            var found = feature.name().matcher(sheet.text());
            while (found.find()) {
                hit(sheet, feature, found.start(), found.end()).ifPresent(hits::add);
            }
        }
        return hits;
    }

    private static Optional<Hit> hit(Sheet sheet, Feature feature, int from, int to) {
        if (Context.isAside(sheet, from, to) || sheet.section(from) == Section.GROSS) {
            return Optional.empty();
        }
        var answer = answer(sheet, to);
        var before = sheet.before(from, 90);
        var label = sheet.text().substring(from, to);
        if (Matches.has(NAMED, sheet.after(to, 50))) {
            return Answers.presence(answer)
                    .map(
                            value ->
                                    sheet.mark(from, to + Answers.end(answer))
                                            .says(feature.code(), label, value, feature.rule()))
                    .map(FeatureRule::anywhere);
        }
        if (Context.isNegation(before)) {
            var start = sheet.clauseStart(from);
            var mark = sheet.mark(Math.max(start, from - negation(before)), to);
            return Optional.of(mark.says(feature.code(), label, "absent", feature.rule()));
        }
        return told(sheet, feature, before, answer, from, to);
    }

    private static int negation(String before) {
        var found = NEGATING.matcher(before);
        return found.find() ? before.length() - found.start() : 0;
    }

    private static Optional<Hit> told(
            Sheet sheet, Feature feature, String before, String answer, int from, int to) {
        var label = sheet.text().substring(from, to);
        var said = Answers.presence(answer);
        if (Matches.has(SUSPECTED, before)) {
            said = Optional.of("indeterminate");
        } else if (said.isEmpty() && Answers.end(answer) == 0 && Matches.has(AFFIRMED, before)) {
            said = Optional.of("present");
        }
        var end = said.isPresent() ? to + Answers.end(answer) : to;
        return said.map(
                        value ->
                                sheet.mark(from, end)
                                        .says(feature.code(), label, value, feature.rule()))
                .map(FeatureRule::anywhere);
    }

    /** Of several parts with nodes, one with spread beyond its capsule decides. */
    private static Hit anywhere(Hit hit) {
        var isSpread = hit.code().equals("extranodal-extension") && hit.value().equals("present");
        return isSpread ? hit.weighing(hit.weight() + 3) : hit;
    }

    private static String answer(Sheet sheet, int to) {
        var answer = sheet.answer(to, 90);
        var other = OTHER_STATEMENT.matcher(answer);
        return other.find() ? answer.substring(0, other.start()) : answer;
    }
}
