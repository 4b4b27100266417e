package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Margins of the resection, each by its name, and how far the tumour is from them. */
final class MarginRule implements TissueRule {
    private static final Pattern NAME =
            Matches.words(
                    "\\b(?<name>(?:all |both |the"
                            + " )?(?:(?!from|although|this|that|suspicious|cancer|other|otherwise"
                            + "|which|tumou?r|carcinoma|surgically|grossly|to|of|the|near|and|at"
                            + "|with|see|no|is"
                            + "|closest|nearest|clear|negative|positive|free|close"
                            + "|involved)[\\w/()-]{3,18}["
                            + " ,/&]{1,2}(?:and )?){0,4}?)(?:resected |resection"
                            + " )?(?<noun>margins?|\\bCRM\\b|planes? of resection|resection"
                            + " (?:lines?|planes?)|incision lines?|cut (?:ends?|margins?))\\b(?: of"
                            + " (?:resection|excision)| status)?");
    private static final Pattern STATUS =
            Matches.words(
                    "(?<unsaid>not"
                            + " (?:specified|applicable|answered|assessed|evaluated|stated"
                            + "|submitted)|\\bn/?a\\b|cannot"
                            + " be (?:assessed|determined)|pending)|(?<negative>\\bnegative"
                            + "|\\bfree\\b|uninvolved|\\bclear\\b|not"
                            + " involved|unremarkable|\\bno"
                            + " (?:tumou?r|carcinoma|malignan\\w+|residual|evidence|invasive)"
                            + "|without"
                            + " (?:tumou?r|evidence)|tumou?r[-"
                            + " ]free|\\bR0\\b|uninvaded|-ve\\b|widely|away from|not"
                            + " (?:seen|present|identified))"
                            + "|(?<close>\\bclose\\b)|(?<positive>\\bpositive|\\binvolved"
                            + "|\\bR[12]\\b|(?:tumou?r|carcinoma)"
                            + " (?:is )?(?:present|seen|extends)|show(?:s|ing)?"
                            + " (?:tumou?r|carcinoma|infiltration)|\\+ve\\b|infiltrated|reached)");
    private static final Pattern BEFORE =
            Matches.words(
                    "(?:(?<negative>negative|free|uninvolved|clear|tumou?r[-"
                            + " ]free)|(?<positive>positive|involv(?:es|ing)|at (?:the )?(?:inked"
                            + " )?)|(?<close>close)|(?<not>not involv(?:e|ing)))\\s(?:of"
                            + " )?(?:(?:tumou?r )?[\\w,-]+ ){0,3}$");
    private static final Pattern BUT_CLOSE =
            Matches.words("^[^.;]{0,30}\\bbut (?:are |is )?(?:very )?close\\b");
    private static final Pattern DISTANCE =
            Matches.words(
                    "(?:distance (?:of |from |to )?(?:[\\w()-]+"
                            + " ){0,6}?margins?|(?:closest|nearest|close) (?:[\\w-]+"
                            + " )?(?:margins?)[^.:;\\d]{0,30}|margin"
                            + " clearance)\\s?[:=|(-]?\\s?(?:[^.:;\\d]{0,30})?(?<less>< ?|less"
                            + " than )?"
                            + Length.REGEX);
    private static final Pattern AWAY =
            Matches.words(
                    "(?<![\\d.,/])(?<less>< ?)?"
                            + Length.REGEX
                            + "[\\s.]{0,2}(?:away )?(?:from )(?:the )?(?:[\\w-]+"
                            + " ){0,3}?(?:resection )?margin");
    private static final Pattern IN_SITU =
            Matches.words("\\b(?:dcis|lcis|in situ|dysplasia|adenoma)\\b");
    private static final Pattern QUESTION =
            Matches.words(
                    "^\\s?(?:are |is )?(?:involved|positive|free|uninvolved)[^.;:\\n]{0,45}:");
    private static final Pattern YES = Matches.words("^\\s?(?:yes|present)\\b");
    private static final Pattern NO = Matches.words("^\\s?(?:no|none|nil|absent)\\b");
    private static final Pattern R =
            Pattern.compile("p?[TN]\\s?[0-4X][^.;\\n]{0,40}[\\s,;](?<r>R[01])(?=[\\s,.;)]|$)");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        var names = NAME.matcher(sheet.text());
        while (names.find()) {
            status(sheet, names).ifPresent(hits::add);
        }
        var r = R.matcher(sheet.text());
        while (r.find()) {
            var value = Matches.part(r, "r").equals("R0") ? "negative" : "positive";
            hits.add(
                    sheet.mark(r.start("r"), r.end("r"))
                            .says("margin", Matches.part(r, "r"), value, "margin.3"));
        }
        hits.addAll(distances(sheet, DISTANCE));
        if (hits.stream().noneMatch(hit -> hit.code().equals("margin-distance"))) {
            hits.addAll(distances(sheet, AWAY));
        }
        return weighed(hits);
    }

    private static Optional<Hit> status(Sheet sheet, Matcher name) {
        var from = name.start();
        var after = answer(sheet, name.end());
        if (!isMeant(sheet, name, after)) {
            return Optional.empty();
        }
        var end = name.end();
        var value = value(after).or(() -> value(sheet.before(from, 45), name));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var isClose = value.get().equals("negative") && Matches.has(BUT_CLOSE, after);
        var said = STATUS.matcher(after);
        var to = value(after).isPresent() && said.find() ? end + said.end() : end;
        var label = label(name);
        return Optional.of(
                sheet.mark(from, to)
                        .says("margin", label, isClose ? "close" : value.get(), "margin.1")
                        .unclearIf(Context.isDoubtful(sheet, from, to)));
    }

    private static boolean isMeant(Sheet sheet, Matcher name, String after) {
        return switch (sheet.section(name.start())) {
            case GROSS, FROZEN, SPECIMEN, HISTORY, PREVIOUS, NOTES -> false;
            case DIAGNOSIS, SYNOPTIC, RESULTS, OPEN, MICROSCOPY ->
                    !Context.isAside(sheet, name.start(), name.end())
                            && !Matches.has(IN_SITU, after)
                            && !Matches.has(IN_SITU, name.group());
        };
    }

    /** "Margins involved by tumour:" asks; its answer stands behind the colon, if there is one. */
    private static String answer(Sheet sheet, int end) {
        var answer = sheet.answer(end, 80);
        var question = QUESTION.matcher(answer);
        if (!question.find()) {
            return answer;
        }
        var said = answer.substring(question.end());
        var yesNo = Matches.has(NO, said) ? "negative" : Matches.has(YES, said) ? "positive" : said;
        return " ".repeat(question.end()) + yesNo;
    }

    private static String label(Matcher name) {
        var label = (Matches.part(name, "name") + Matches.part(name, "noun")).strip();
        return label.length() > 45 ? "margins" : label;
    }

    private static Optional<String> value(String after) {
        var said = STATUS.matcher(after);
        if (!said.find() || said.group("unsaid") != null || said.start() > 60) {
            return Optional.empty();
        }
        if (said.group("negative") != null) {
            return Optional.of("negative");
        }
        return Optional.of(said.group("close") != null ? "close" : "positive");
    }

    private static Optional<String> value(String before, Matcher name) {
        var said = BEFORE.matcher(before);
        if (!said.find() || name.group().length() > 60) {
            return Optional.empty();
        }
        if (said.group("negative") != null || said.group("not") != null) {
            return Optional.of("negative");
        }
        return said.group("close") != null ? Optional.of("close") : Optional.empty();
    }

    private static List<Hit> distances(Sheet sheet, Pattern pattern) {
        var hits = new ArrayList<Hit>();
        var found = pattern.matcher(sheet.text());
        while (found.find()) {
            var section = sheet.section(found.start());
            var isOther =
                    section == Section.GROSS
                            || section == Section.FROZEN
                            || !Length.hasUnit(found)
                            || Matches.has(IN_SITU, sheet.before(found.start(), 30))
                            || Context.isAside(sheet, found.start(), found.end());
            if (!isOther && hits.isEmpty()) {
                var less = Matches.part(found, "less").isEmpty() ? "" : "<";
                hits.add(
                        sheet.mark(found.start(), found.end())
                                .says(
                                        "margin-distance",
                                        "margin distance",
                                        less + Length.millimetres(found),
                                        "margin.2")
                                .in("mm"));
            }
        }
        return hits;
    }

    /** Involved margins first: they matter most. */
    private static List<Hit> weighed(List<Hit> hits) {
        var sorted = new ArrayList<>(hits);
        sorted.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        return sorted;
    }

    private static int rank(Hit hit) {
        return switch (hit.value()) {
            case "positive" -> 0;
            case "close" -> 1;
            default -> 2;
        };
    }
}
