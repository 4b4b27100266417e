package org.consilium.reading.scans;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the names of operations. */
final class Operations {
    private static final String CORE =
            "(?:(?!tubect|vasect|lobectomy forceps)[a-z]{3,22}-?ectomy|"
                    + "[a-z]{3,20}(?:ostomy|plasty)(?! (?:tube|site|bag|care|closure))|"
                    + "(?:laparo|thoraco|cranio|sterno)tomy"
                    + "|(?-i:MRM|BCS|WLE|LAR|APR|AR|TAH|BSO|BCT|ALND|SLNB|SLND|"
                    + "MRND|SOHND|SND|END|RND|TLH|VATS|TURBT|TURP|CRS|HIPEC|RFA|"
                    + "TACE|TME|RPLND|BPLND|PPPD|DJ stenting|TEP|MWA)(?![A-Za-z])"
                    + "|wide (?:local )?excision|excision(?: biopsy)?|"
                    + "(?:axillary|neck|inguinal|pelvic|lymph ?node|pelvic lymph "
                    + "?node|para-?aortic|block|groin|D2|nodal)\\s(?:(?:lymph "
                    + "?)?node\\s|nodal\\s)?(?:dissection|clearance|sampling)"
                    + "|resection|whipple'?s?(?: (?:procedure|operation|"
                    + "surgery))?|debulking(?: surgery)?|cytoreductive surgery|"
                    + "breast[- ]conserv\\w{2,4} (?:surgery|therapy)|flap "
                    + "(?:reconstruction|cover)"
                    + "|(?:PMMC|ALT|FRAFF|LD|TRAM|free fibula) flap(?: "
                    + "reconstruction)?|commando(?: operation)?|amputation|"
                    + "(?:chemo-?)?port (?:insertion|placement)|radiofrequency "
                    + "ablation|(?:trans-?arterial )?chemo-?embolization|"
                    + "metastasectomy|orchiectomy)";
    private static final String FIRST =
            "(?:(?:right|left|rt\\.?|lt\\.?|bilateral|b/l|total|"
                    + "sub-?total|near[- ]total|partial|radical|modified|extended|simple|"
                    + "completion|laparoscopic(?:[- ]assisted)?|lap\\.?|robotic(?:[- "
                    + "]assisted)?|open|low|ultra-?low|anterior|abdomino-?perineal|"
                    + "abdominal|wide|upper|lower|distal|proximal|middle|segmental|type|"
                    + "(?-i:II|III|I)|hemi|pylorus[- ]preserving|classical|trans-?hiatal|"
                    + "three[- ]field|nerve[- ]sparing|skin[- ]sparing|nipple[- ]sparing|"
                    + "inter-?sphincteric|posterior|composite|selective|supra-?omohyoid|"
                    + "functional|sentinel|bowel|small bowel|colon|colonic|sigmoid|rectal|"
                    + "liver|hepatic|wedge|atypical|non-?anatomical|interval|optimal|"
                    + "primary|secondary|diversion|loop|end|feeding|emergency|staging|"
                    + "exploratory|diagnostic|prophylactic|infracolic|greater|omental|"
                    + "pelvic|transurethral|tumou?r|segment|breast|lung|limb|lobe|marginal|"
                    + "bite|upper alveolar|central)[\\s-]{1,2}){0,6}";
    private static final String JOIN = "\\s?(?:\\+|with|and|&|/|,)\\s?(?:B/L |bilateral )?";
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)(?<![A-Za-z])"
                            + FIRST
                            + CORE
                            + "(?:"
                            + JOIN
                            + FIRST
                            + CORE
                            + "){0,4}(?![A-Za-z])");
    private static final Pattern NOT_ONE =
            Pattern.compile(
                    "(?i)^\\s?(?:specimen|scar|site|margin|biops|flap|bed|"
                            + "cavity|wound|report|hpe|hpr|slides?|kit|drain|forceps|"
                            + "status)");
    private static final Pattern NO_NAME =
            Pattern.compile("(?:END|AR|excision|resection|Excision|Resection)");

    private Operations() {}

    static List<Spot> in(Sentence sentence) {
        var text = sentence.text();
        return NAME.matcher(text)
                .results()
                .limit(30)
                .filter(found -> !NO_NAME.matcher(found.group()).matches())
                .filter(
                        found ->
                                !NOT_ONE.matcher(
                                                text.substring(
                                                        found.end(),
                                                        Math.min(text.length(), found.end() + 12)))
                                        .find())
                .map(found -> sentence.spot(found.start(), found.end()))
                .toList();
    }
}
