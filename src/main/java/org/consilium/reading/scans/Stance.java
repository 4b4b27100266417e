package org.consilium.reading.scans;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a sentence speaks of some of its words. */
enum Stance {
    SAID,
    /** "Consistent with": firm in a radiologist's mouth, yet for a person to look at. */
    NEARLY,
    DENIED,
    UNSURE,
    PAST,
    ADVISED;

    private static final int FAR = 220;
    private static final Pattern STOP =
            Pattern.compile(
                    "(?i);|\\.\\s|\\bbut\\b|\\bhowever\\b|\\balthough\\b|\\bthough\\b|\\bwhereas\\b"
                            + "|\\bexcept\\b|\\b(?:apart|aside) from\\b|\\bother than\\b"
                            + "|\\s[-\\u2013\\u2014]\\s|,?\\s(?:present|current)(?:ly)?\\s"
                            + "|,\\s*(?:and\\s)?(?:an?|the|there|it|this|these|"
                            + "few|multiple|\\d|with"
                            + "|measuring|now|scan|study|showing|shows|which|he|she|patient)\\b"
                            + "|\\band (?:there|the|an?)\\b|\\bwhich (?:is|are|was|were|shows)\\b");
    private static final Pattern NO_CHANGE =
            Pattern.compile(
                    "(?i)\\b(?:no|not|without)\\s(?:(?:significant|interval|appreciable|obvious"
                            + "|much|definite)\\s){0,2}(?:change|increase|decrease|difference"
                            + "|only|just|well)\\b");
    private static final Pattern DENIAL =
            Pattern.compile(
                    "(?i)\\b(?:no|not|nor|neither|without|w/o|absent|absence|nil|negative for"
                            + "|free (?:of|from)|devoid|clear of|den(?:y|ies|ied)|never|fails? to"
                            + "|lack of|resol(?:ved|ution)|instead of|rather than|ruled out"
                            + "|refus\\w{1,4}|declin(?:ed|ing)|unable|cannot|could not)\\b"
                            + "|\\bnon[- ]?$");
    private static final Pattern DENIED_AFTER =
            Pattern.compile(
                    "(?i)^[^.;]{0,60}?(?:\\b(?:not|never)\\s(?:\\w+\\s){0,2}?(?:seen|noted"
                            + "|identified|detected|present|visuali[sz]ed|evident|found|appreciated"
                            + "|demonstrated|done|given|taken|observed|made out|performed"
                            + "|started|received|tolerated)\\b"
                            + "|\\b(?:absent|nil|ruled out|excluded|negative|resolved|abandoned"
                            + "|deferred|refused|declined|cancelled)\\b)"
                            + "|^\\s*[:=-]{0,2}\\s*(?:no|none|nil|absent|not)\\b");
    private static final Pattern DOUBT =
            Pattern.compile(
                    "(?i)\\?|\\b(?:possib\\w{1,5}|probab\\w{1,4}|likely|suspicious|suspicion"
                            + "|suspect\\w{0,4}|questionable|query|equivocal|doubtful|may|might"
                            + "|could|can(?: be|not)|rule out|r/o|exclude|concern\\w{0,4}"
                            + "|worrisome|worry|suggest\\w{0,5}|s/o|favou?r\\w{0,5}|d/d|ddx"
                            + "|differential\\w{0,2}|versus|vs|if|in case of|evaluat\\w{1,4}"
                            + "|assess\\w{0,5}|look for|presum\\w{1,5}|"
                            + "impending|risk|threaten\\w{0,4}"
                            + "|raises?|indeterminate|mimic\\w{0,4}|work-?\\s"
                            + "?up|screening|survey)\\b");
    private static final Pattern DOUBT_AFTER =
            Pattern.compile(
                    "(?i)^[^,.;]{0,40}?(?:\\b(?:cannot|can not|not)\\s(?:be\\s)?(?:ruled out"
                            + "|excluded)|\\b(?:is|are|be)\\s(?:also\\s"
                            + ")?(?:possible|suspected|likely"
                            + "|considered|questionable)|\\bto be (?:ruled out|excluded|considered)"
                            + "|\\b(?:less|un)\\s?likely|\\bwork-?\\s?up|\\bsurvey|\\bscreening"
                            + "|\\bsuspected)|^\\s*\\?|^\\s*\\(\\?\\)");
    private static final Pattern BEFORE_NOW =
            Pattern.compile(
                    "(?i)\\b(?:h/o|hx of|history of|history|known case|k/c/o|kco|previous(?:ly)?"
                            + "|prior|earlier|old|past|in the past|status[- ]post|s/p|p/o"
                            + "|treated|formerly|post[- ]?op(?:erative)?|case of|c/o|diagnosed"
                            + "|(?:mother|father|sister|brother|aunt|uncle|"
                            + "family)(?: \\w+)? (?:had|has|with)"
                            + ")\\b");
    private static final Pattern ADVICE =
            Pattern.compile(
                    "(?i)\\b(?:advis\\w{1,4}|advice|adv|recommend\\w{0,7}|"
                            + "kindly|please|correlat\\w{1,4}"
                            + "|suggested(?=\\s*(?:$|[.,;]))|to be done|further evaluation"
                            + "|suggest(?:ed)? (?:clinical|further|biopsy|hpe|"
                            + "fnac|mri|ct|pet|follow)"
                            + "|(?:may|should|would) (?:be|benefit|like)|considered?"
                            + "|follow[- ]?up (?:of|ct|mri|usg|scan|imaging|is|in|after|with))\\b");
    private static final Pattern NEARLY_SO =
            Pattern.compile(
                    "(?i)\\b(?:consistent with|compatible with|in keeping "
                            + "with|c/w|represent\\w{0,4}"
                            + "|keeping with)\\b");

    /** The judgement of one clause; whatever is said against the words wins. */
    static Stance of(String text, int from, int to) {
        var before = NO_CHANGE.matcher(before(text, from)).replaceAll(" ");
        var after = after(text, to);
        if (BEFORE_NOW.matcher(before).find()) {
            return PAST;
        }
        if (DENIAL.matcher(before).find() || DENIED_AFTER.matcher(after).find()) {
            return DOUBT_AFTER.matcher(after).find() ? UNSURE : DENIED;
        }
        if (DOUBT.matcher(before).find() || DOUBT_AFTER.matcher(after).find()) {
            return UNSURE;
        }
        if (ADVICE.matcher(before).find() || ADVICE.matcher(after).find()) {
            return ADVISED;
        }
        return NEARLY_SO.matcher(before).find() ? NEARLY : SAID;
    }

    boolean isFirm() {
        return this == SAID || this == NEARLY;
    }

    static boolean isAdvice(String sentence) {
        return ADVICE.matcher(sentence).find();
    }

    static String before(String text, int from) {
        var window = text.substring(Math.max(0, from - FAR), from);
        return window.substring(lastEnd(STOP.matcher(window)));
    }

    static String after(String text, int to) {
        var window = text.substring(to, Math.min(text.length(), to + FAR));
        var stop = STOP.matcher(window);
        return stop.find() ? window.substring(0, stop.start()) : window;
    }

    private static int lastEnd(Matcher matcher) {
        var end = 0;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
