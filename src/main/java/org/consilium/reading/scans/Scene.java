package org.consilium.reading.scans;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a sentence names and measures.
 *
 * @param sizes only those that the thing has now, no distances and limits
 */
record Scene(
        Sentence sentence, List<Nouns.Noun> nouns, List<Sizes.Size> sizes, List<Sites.Site> sites) {
    private static final int MOST = 40;
    private static final Pattern OLD =
            Pattern.compile(
                    "(?i)(?:\\b(?:previous(?:ly)?|prior|earlier|from|formerly"
                            + "|compared (?:to|with)|as against"
                            + "|against|vs|versus|old|baseline|last)\\b|\\((?:it )?was\\b)\\.?"
                            + "(?:[\\s:=~(,-]|size|sized|scan|study|CT|MRI|"
                            + "measure\\w{0,4}|measuring|of|about"
                            + "|approx\\w{0,9}\\.?|the|was|is|it|being|lesion|to|cm|mm){0,6}$");
    private static final Pattern OLD_AFTER =
            Pattern.compile(
                    "(?i)^[\\s)]{0,3}(?:(?:in size )?(?:previously|earlier|"
                            + "before)\\b(?![^.;]{0,25}\\d)"
                            + "|(?:in|on|at) (?:the )?(?:previous|prior|last|"
                            + "earlier|old|baseline)\\b"
                            + "(?![^.;]{0,30}\\d\\s?(?:mm|cm)))");
    private static final Pattern LIMIT =
            Pattern.compile(
                    "(?i)(?:[<>\\u2264\\u2265]|\\b(?:less|more|greater|larger"
                            + "|smaller|bigger) than|\\bunder|\\bbelow|\\babove"
                            + "|\\bexceeding|\\bdistance of|\\bdistance|\\b"
                            + "slice thickness\\W{0,3}|\\bat|\\bevery|\\bup ?to "
                            + "(?=$)|\\bdepth of|\\bmargin of|\\bfor a depth of)"
                            + "(?:\\s(?:approx\\w{0,9}|about|around|"
                            + "approximately))?[\\s.:~=]{0,3}$");
    private static final Pattern DISTANCE =
            Pattern.compile(
                    "(?i)^\\s*(?:(?:away )?from (?!\\d|approx|about)|above|"
                            + "below|proximal|distal to|cranial|caudal|inferior to"
                            + "|superior to|(?:anterior|posterior|lateral|medial) to|deep to|beyond"
                            + "|short of|(?:thick )?(?:slice|section|axial cut|"
                            + "cut|interval|collimation)s?\\b"
                            + "|margin|away|o'clock|FN\\b|clearance|free)");

    static Scene of(Sentence sentence) {
        return new Scene(sentence, Nouns.in(sentence), sizes(sentence), Sites.in(sentence.text()));
    }

    static List<Sizes.Size> sizes(Sentence sentence) {
        var text = sentence.text();
        return Sizes.in(text).stream()
                .filter(size -> isPresentSize(text, size))
                .limit(MOST)
                .toList();
    }

    private static boolean isPresentSize(String text, Sizes.Size size) {
        var before = text.substring(Math.max(0, size.from() - 60), size.from());
        var after = text.substring(size.to(), Math.min(text.length(), size.to() + 60));
        return !OLD.matcher(before).find()
                && !OLD_AFTER.matcher(after).find()
                && !LIMIT.matcher(before).find()
                && !DISTANCE.matcher(after).find();
    }

    String between(int from, int to) {
        return sentence.text().substring(from, to);
    }

    @Override
    public String toString() {
        return "Scene[" + sizes.size() + " sizes]";
    }
}
