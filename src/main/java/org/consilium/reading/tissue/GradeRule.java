package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grade, as number where the system has numbers, else high, low or X. */
final class GradeRule implements TissueRule {
    private static final String SYSTEM =
            "(?<system>(?:modified |combined |overall )?(?:nottingham|scarff[- ]bloom[- ](?:and"
                    + " )?richardson|bloom[- ](?:and )?richardson|m?sbr|mbr|m?rbs?|nhg|elston(?:[-"
                    + " ]ellis)?|fuhrman|who/isup|isup|who|figo|fnclcc|broders?'?|modified black's"
                    + "|histolog(?:ic|ical)|tumou?r|overall|nuclear)[\\s./(),-]{0,3}"
                    + "(?:[\\w'/-]{3,14}[\\s(),-]{1,2}){0,3}?)?";
    private static final Pattern NUMBER =
            Matches.words(
                    "(?<![\\w-])"
                            + SYSTEM
                            + "grad(?:e|ing)(?:"
                            + " group(?<group>))?(?:\\s?\\([^)\\d]{0,30}\\))?\\s{0,2}[:="
                            + "|-]{0,2}\\s{0,2}(?:is"
                            + " |was )?(?:grade )?G?-?(?<value>[1-4]|I{1,3}V?|IV|[lI]{2,3}|X\\b)"
                            + "(?<more>\\s?(?:-|to|/)\\s?(?:[1-4]|I{1,3})(?!\\d))?(?:\\s?(?:of|out"
                            + " of|/)\\s?(?:[34]|III|IV))?(?![\\w%+.]\\w)");
    private static final Pattern G =
            Pattern.compile(
                    "(?<![\\w/])(?:pT\\w{1,3},?\\s?)?G(?<value>[1-4X])(?=\\s*[:,.;)\\s]|$)");
    private static final Pattern SCORE =
            Matches.words(
                    "(?:nottingham|bloom[- ]richardson|sbr|mbr|rb)[\\w\\s-]{0,25}scor(?:e|ing)"
                            + "[\\s.:=|-]{0,4}(?:[^.;\\d]{0,12})(?:\\d ?\\+ ?\\d ?\\+ ?\\d ?= ?)?"
                            + "(?<score>[3-9])(?:\\s?(?:/|out of|of)\\s?9)?(?![\\d+%])");
    private static final Pattern WORDS =
            Matches.words(
                    "\\b(?<first>well|moderate(?:ly)?|poor(?:ly)?|un)(?<more>[\\s-]{1,2}(?:to"
                            + "|and)[\\s-]{1,2}"
                            + "(?<second>moderate(?:ly)?"
                            + "|poor(?:ly)?))?[\\s.-]{0,3}differentiated\\b");
    private static final Pattern LEVEL =
            Matches.words(
                    "\\b(?<level>high|low|intermediate)[\\s-]grade\\b(?!\\s?(?:dysplasia|squamous"
                            + " intra|sil|pin|prostatic|d\\.?c\\.?i\\.?s|ductal carcinoma in|intra"
                            + "|glandular|adenoma|vain|cin|b-cell))");
    private static final Pattern LEVEL_WORD =
            Matches.words("\\bgrade\\s?[:|-]\\s?(?<level>high|low|intermediate)\\b(?! grade dys)");
    private static final Pattern TUMOUR =
            Matches.words(
                    "carcinoma|sarcoma|serous|urothelial|neoplasm|lymphoma|tumou?r|glioma"
                            + "|mucoepidermoid");
    private static final Pattern IN_SITU =
            Matches.words(
                    "in[- ]situ|dcis|intraductal|intraepithelial|dysplasia|toxicity|mucositis"
                            + "|adverse|neutropenia|reaction|varic|esophagitis|oesophagitis"
                            + "|hemorrhoid");
    private static final Pattern PARTIAL =
            Matches.words("nuclear|modified black|mitotic|tubul|architectur");
    private static final Pattern BESIDE_G =
            Matches.words("carcinoma|sarcoma|\\b(?:y?p)?T[0-4a]|\\bNHG|grade");
    private static final Pattern KIDNEY = Matches.words("renal cell|fuhrman");
    private static final Pattern GRADE_GROUP = Matches.words("group");

    @Override
    public List<Hit> read(Sheet sheet) {
        var hits = new ArrayList<Hit>();
        collect(sheet, NUMBER, hits);
        collect(sheet, G, hits);
        collect(sheet, SCORE, hits);
        collect(sheet, WORDS, hits);
        collect(sheet, LEVEL, hits);
        collect(sheet, LEVEL_WORD, hits);
        return preferred(hits);
    }

    private static void collect(Sheet sheet, Pattern pattern, List<Hit> hits) {
        var found = pattern.matcher(sheet.text());
        while (found.find()) {
            var isOther =
                    sheet.section(found.start()) == Section.GROSS
                            || Context.isAside(sheet, found.start(), found.end())
                            || Context.isNegated(sheet, found.start())
                            || Matches.has(IN_SITU, sheet.before(found.start(), 40))
                            || Matches.has(IN_SITU, sheet.after(found.end(), 25))
                            || Matches.has(GRADE_GROUP, found.group())
                            || Context.isDefinition(sheet, found.start(), found.end());
            if (!isOther) {
                hit(sheet, pattern, found).ifPresent(hits::add);
            }
        }
    }

    private static Optional<Hit> hit(Sheet sheet, Pattern pattern, Matcher found) {
        var mark = sheet.mark(found.start(), found.end());
        if (pattern == NUMBER) {
            return Optional.of(numbered(mark, found));
        }
        if (pattern == G) {
            var around = sheet.before(mark.to(), 90) + sheet.after(mark.to(), 40);
            if (!Matches.has(BESIDE_G, around)) {
                return Optional.empty();
            }
            return Optional.of(mark.says("grade", "G", Matches.part(found, "value"), "grade.2"));
        }
        if (pattern == SCORE) {
            var score = Integer.parseInt(Matches.part(found, "score"));
            var grade = score >= 8 ? "3" : score >= 6 ? "2" : "1";
            return Optional.of(mark.says("grade", mark.text(), grade, "grade.3").weighing(4));
        }
        if (pattern == WORDS) {
            return Optional.of(worded(mark, found));
        }
        return level(sheet, mark, found);
    }

    private static Hit numbered(Mark mark, Matcher found) {
        var value =
                switch (Matches.part(found, "value").toUpperCase(Locale.ROOT).replace('L', 'I')) {
                    case "I" -> "1";
                    case "II" -> "2";
                    case "III" -> "3";
                    case "IV" -> "4";
                    case "X" -> "X";
                    default -> Matches.part(found, "value");
                };
        var system = Matches.part(found, "system").strip();
        var label = system.isEmpty() ? "grade" : system + " grade";
        var isKidney = Matches.has(KIDNEY, mark.sheet().text());
        var isPart = Matches.has(PARTIAL, system) && !isKidney;
        var hit = mark.says(isPart ? "nuclear-grade" : "grade", label, value, "grade.1");
        return hit.weighing(hit.weight() == 3 && !isPart ? 4 : hit.weight())
                .unclearIf(found.group("more") != null);
    }

    private static Hit worded(Mark mark, Matcher found) {
        var second = Matches.part(found, "second");
        var word = second.isEmpty() ? Matches.part(found, "first") : second;
        var value =
                switch (Character.toLowerCase(word.charAt(0))) {
                    case 'w' -> "1";
                    case 'm' -> "2";
                    case 'p' -> "3";
                    default -> "4";
                };
        return mark.says("grade", mark.text(), value, "grade.4").unclearIf(!second.isEmpty());
    }

    private static Optional<Hit> level(Sheet sheet, Mark mark, Matcher found) {
        var level = Matches.part(found, "level").toLowerCase(Locale.ROOT);
        var around = sheet.after(mark.to(), 60) + " " + sheet.before(mark.from(), 40);
        var isTumour = Matches.has(TUMOUR, around) && !Matches.has(IN_SITU, around);
        var value = level.equals("intermediate") ? "2" : level;
        return isTumour
                ? Optional.of(mark.says("grade", mark.text(), value, "grade.5"))
                : Optional.empty();
    }

    /** A number counts more than words, an overall grade more than a part of it. */
    private static List<Hit> preferred(List<Hit> hits) {
        return hits.stream()
                .map(
                        hit ->
                                hit.rule().endsWith(".4")
                                        ? hit.weighing(Math.min(hit.weight(), 2))
                                        : hit)
                .toList();
    }
}
