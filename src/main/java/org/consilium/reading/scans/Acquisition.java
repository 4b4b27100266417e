package org.consilium.reading.scans;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how an examination was made: with or without contrast, compared with which other. */
final class Acquisition {
    private static final Pattern BOTH =
            Pattern.compile(
                    "(?i)\\bwith and without\\b|\\bwithout and with\\b|\\b"
                            + "plain (?:and|&|\\+) (?:iv )?contrast"
                            + "|\\bpre[- ]?(?:contrast)? ?(?:and|&|/) ?post[- "
                            + "]?contrast|\\bbefore and after"
                            + "|\\bnon[- ]?contrast (?:and|&) (?:post[- "
                            + "]?)?contrast|\\bplain (?:&|and) CE");
    private static final Pattern WITHOUT =
            Pattern.compile(
                    "(?i)\\bnon[- ]?(?:enhanced )?contrast\\b|\\bnon[- "
                            + "]enhanced|\\bunenhanced\\b|\\bNCCT\\b"
                            + "|\\bplain (?:CT|MRI|study|scan|HRCT)\\b|\\(plain\\)"
                            + "|\\b(?:without|w/o|no) (?:the (?:use|administration) of )?(?:any )?"
                            + "(?:(?:iv|i\\.v\\.?|intravenous) )?contrast|\\bcontrast was not");
    private static final Pattern WITH =
            Pattern.compile(
                    "(?i)\\bcontrast[- ]?enhanced\\b|\\bCECT\\b|\\bCE[- ]?MRI"
                            + "\\b|\\bpost[- ]?contrast\\b"
                            + "|\\bpost[- ]?gadolinium|\\bgadolinium|\\b"
                            + "gad(?:avist|ovist|oteridol|obutrol)"
                            + "|\\b(?:with|after|following|plus|\\+)\\b[^.;]{0,60}?"
                            + "(?<!oral )(?<!rectal )(?<!non )(?<!non-)\\bcontrast"
                            + "|\\b(?:omnipaque|iohexol|isovue|iopamidol|"
                            + "optiray|iodixanol|visipaque|ultravist)"
                            + "|\\b(?:iv|i\\.v\\.?|intravenous) (?:\\w+ "
                            + ")?contrast|\\bwith contrast");
    private static final Pattern ORAL =
            Pattern.compile(
                    "(?i)\\b(?:with|after|following) (?:only )?(?:oral|rectal) contrast\\b");
    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?i)[^.;]{0,60}\\bnone\\b\\W{0,5}|\\W{0,5}(?:none|nil|no"
                            + "\\b.{0,60}|not available|n/?a|unavailable|x{2,}\\W{0,9}"
                            + "|first (?:study|scan))?\\W{0,5}(?:available|made"
                            + "|provided)?\\W{0,5}");
    private static final Pattern COMPARED =
            Pattern.compile(
                    "(?i)\\b(?:compar(?:ed|ison)|in comparison)(?: is| was)?(?: made)?(?: to| with)"
                            + "\\s((?:the |a |prior |previous |earlier |last |"
                            + "outside |report of ){0,3}"
                            + "[^.;]{0,30}?\\b(?:CT|MRI|PET|scan|study|"
                            + "examination|exam|USG|ultrasound|radiograph"
                            + "|mammogram|x-?ray|report|film|dated|dt)\\b"
                            + "[^;]{0,50}?)(?:[.;,)](?=\\s|$)|$)");

    private Acquisition() {}

    static void contrast(Report report, Proposals proposals) {
        var named = Stream.concat(report.titles().stream(), report.findings().stream().limit(6));
        var sentences = named.limit(70).toList();
        var both = first(sentences, BOTH);
        var without = first(sentences, WITHOUT);
        var with = first(sentences, WITH);
        if (both.isPresent() || (without.isPresent() && with.isPresent())) {
            both.or(() -> with).ifPresent(spot -> contrast("both", spot, proposals));
        } else {
            without.ifPresent(spot -> contrast("without", spot, proposals));
            with.ifPresent(spot -> contrast("with", spot, proposals));
        }
    }

    private static void contrast(String value, Spot spot, Proposals proposals) {
        proposals.add(Proposal.of("contrast", spot.words(), value, spot));
    }

    private static Optional<Spot> first(List<Sentence> sentences, Pattern words) {
        for (var sentence : sentences) {
            var found = words.matcher(sentence.text());
            if (found.find() && !ORAL.matcher(found.group()).matches()) {
                return Optional.of(sentence.spot(found.start(), found.end()));
            }
        }
        return Optional.empty();
    }

    static void comparison(Report report, Proposals proposals) {
        var headed =
                report.in(Section.COMPARISON).stream()
                        .filter(sentence -> !NOTHING.matcher(sentence.text()).matches())
                        .findFirst();
        if (headed.isPresent()) {
            var words = headed.get().text().strip();
            var value = words.substring(0, Math.min(words.length(), 160));
            proposals.add(Proposal.of("comparison", "comparison", value, headed.get().whole()));
            return;
        }
        for (var sentence : report.sentences()) {
            var found = COMPARED.matcher(sentence.text());
            if (sentence.section() != Section.ADVICE && found.find()) {
                var spot = sentence.spot(found.start(1), found.end(1));
                proposals.add(Proposal.of("comparison", "compared", spot.words(), spot));
                return;
            }
        }
    }
}
