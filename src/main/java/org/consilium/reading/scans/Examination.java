package org.consilium.reading.scans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which examination it was: modality and region. */
final class Examination {
    private static final int TITLE = 160;
    private static final Map<String, Pattern> MODALITIES = new LinkedHashMap<>();
    private static final Map<String, Pattern> REGIONS = new LinkedHashMap<>();

    static {
        modality("PET-CT", "\\bPET(?:[ /-]{0,3}CT)?\\b|positron emission");
        modality("mammography", "mammogra\\w{1,5}|mammogram|tomosynthesis");
        modality("bone scan", "bone scan|bone scintigra\\w{2,3}|skeletal scintigra\\w{2,3}");
        modality(
                "MRI",
                "\\b(?-i:MRI|MRCP|CEMRI|MPMRI|mpMRI|MR(?=\\s[A-Za-z]))\\b|magnetic resonance");
        modality(
                "CT",
                "\\b(?-i:CT|HRCT|CECT|NCCT|CTPA|MDCT|PCT|C\\.T)\\b|computed "
                        + "tomogra|computeri[sz]ed tomogra");
        modality(
                "echo",
                "(?:\\w{5,8} )?echocardiogra\\w{1,4}|\\b2-?D[- ]?echo\\b|\\b"
                        + "(?-i:TTE|TEE|ECHO)\\b");
        modality(
                "US",
                "\\b(?-i:USG|U\\.?S\\.?G|US(?=\\s(?:[Aa]bd|ABD|[Bb]reast|"
                        + "BREAST|[Pp]elv|PELV|[Nn]eck|NECK|[Tt]hy|THY|[Rr]en|KUB)))\\b"
                        + "|ultrasound|ultrasonogra|sonogra[mp]|\\bsonomammo|doppler");
        modality(
                "fluoroscopy",
                "barium|fluoroscop|gastrografin|esophagram|oesophagram|upper "
                        + "GI series|small bowel series"
                        + "|voiding cystourethrogra|\\b(?-i:VCUG|MCU|HSG|IVP|"
                        + "IVU)\\b|swallow study");
        modality(
                "X-ray",
                "\\bx[- ]?rays?\\b|radiogra(?:ph|m)|\\bskiagram\\b|\\b(?-i:CXR|KUB)\\b"
                        + "|\\bchest,? (?:\\(?PA\\b|\\(?AP\\b|2 views|two "
                        + "views)|\\bPA (?:and|&) lat");
        region(
                "whole body",
                "whole[- ]?body|skull base to mid[- ]?thigh|vertex to mid[- ]?thigh|total body");
        region("brain", "\\bbrain\\b|cranial|intracranial");
        region("head", "\\bhead\\b(?! of)");
        region("orbit", "\\borbits?\\b");
        region("face", "\\bface\\b|facial|maxillofacial");
        region("paranasal sinuses", "paranasal sinus|\\b(?-i:PNS)\\b|\\bsinus(?:es)?\\b");
        region("temporal bone", "temporal bone");
        region("oral cavity", "oral cavity|\\btongue\\b");
        region("larynx", "\\blarynx\\b");
        region("neck", "\\bneck\\b(?! of)");
        region("thyroid", "\\bthyroid\\b");
        region(
                "chest",
                "\\bchest\\b|\\bthorax\\b|\\bthoracic\\b(?! spine)|\\blungs?"
                        + "\\b|\\b(?-i:CXR|HRCT)\\b|cardiac silhouette");
        region("breast", "\\bbreasts?\\b|mammogra|mammary");
        region("axilla", "\\baxillae?\\b");
        region("abdomen", "\\babdom(?:en|inal)\\b|abdominopelvic");
        region("pelvis", "\\bpelvi[sc]\\b|abdominopelvic");
        region("kidneys, ureters and bladder", "\\b(?-i:KUB)\\b");
        region("liver", "\\bliver\\b");
        region("biliary tract", "\\b(?-i:MRCP)\\b|\\bbiliary\\b|gall ?bladder");
        region("rectum", "\\brectum\\b|\\brectal\\b(?! contrast)");
        region("prostate", "\\bprostate\\b");
        region("uterus", "\\buterus\\b");
        region("scrotum", "\\bscrot(?:um|al)\\b|\\btest(?:es|is)\\b");
        region("cervical spine", "\\b(?:cervical|c)[- ]spine\\b");
        region("thoracic spine", "\\b(?:thoracic|dorsal|d)[- ]spine\\b");
        region("lumbar spine", "\\b(?:lumbar|lumbosacral|dorsolumbar|ls|l)[- /]spine\\b");
        region(
                "spine",
                "\\bwhole spine\\b|(?<!cervical |thoracic |dorsal |lumbar |"
                        + "sacral |[cdl][ -])\\bspine\\b");
        region("shoulder", "\\bshoulder\\b");
        region("femur", "\\bfemur\\b|\\bthigh\\b(?<!mid[ -]thigh)");
        region("hip", "\\bhips?\\b");
        region("knee", "\\bknees?\\b");
        region("leg", "\\blegs?\\b|\\blower (?:limb|extremit)");
        region("arm", "\\barms?\\b|\\bupper (?:limb|extremit)");
        region("hand", "\\bhands?\\b|\\bwrist\\b");
        region("foot", "\\bfoot\\b|\\bfeet\\b|\\bankles?\\b");
        region("heart", "\\bheart\\b|echocardiogra|\\b(?-i:ECHO)\\b");
        region("oesophagus", "\\b(?:o?esophagus|barium swallow|o?esophagram)\\b");
    }

    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?i)\\b(?:compar\\w{2,5}|previous|prior|correlat\\w{2,4}"
                            + "|advis\\w{2,3}|recommend"
                            + "|guided|history|indication|hospital|centre|center|institute|clinic"
                            + "|department|diagnostics?|imaging cent|scans? cent)\\b");

    private Examination() {}

    private static void modality(String name, String words) {
        MODALITIES.put(name, Pattern.compile("(?i)" + words));
    }

    private static void region(String name, String words) {
        REGIONS.put(name, Pattern.compile("(?i)" + words));
    }

    static void read(Report report, Proposals proposals) {
        var title = title(report);
        title.ifPresent(named -> region(named, report, proposals));
        title.filter(named -> List.of("CT", "MRI", "PET-CT", "mammography").contains(named.name()))
                .ifPresent(named -> Acquisition.contrast(report, proposals));
        title.ifPresent(
                named ->
                        proposals.add(
                                Proposal.of(
                                        "modality",
                                        named.spot().words(),
                                        named.name(),
                                        named.spot())));
        Acquisition.comparison(report, proposals);
    }

    private record Named(String name, Spot spot) {}

    private static Optional<Named> title(Report report) {
        var early =
                report.sentences().stream()
                        .filter(s -> s.section() == Section.FINDINGS)
                        .limit(2)
                        .toList();
        var named =
                Stream.concat(report.titles().stream(), early.stream())
                        .limit(60)
                        .flatMap(sentence -> modality(sentence).stream())
                        .toList();
        return named.stream()
                .filter(one -> !regions(one.spot().sentence().text(), one.spot().from()).isEmpty())
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static Optional<Named> modality(Sentence sentence) {
        var text = head(sentence);
        for (var modality : MODALITIES.entrySet()) {
            var found = modality.getValue().matcher(text);
            while (found.find()) {
                var before = text.substring(Math.max(0, found.start() - 40), found.start());
                if (!ELSEWHERE.matcher(before).find() && !isLetterhead(text, found.end())) {
                    var spot = sentence.spot(found.start(), found.end());
                    return Optional.of(new Named(modality.getKey(), spot));
                }
            }
        }
        return Optional.empty();
    }

    /** "XYZ CT & MRI Scan Centre" is a house, not an examination. */
    private static boolean isLetterhead(String text, int end) {
        var after = text.substring(end, Math.min(text.length(), end + 40));
        return ELSEWHERE.matcher(after).find() && text.length() < 90 && !after.contains(",");
    }

    private static String head(Sentence sentence) {
        var text = sentence.text();
        return sentence.section() == Section.HEAD || sentence.section() == Section.EXAM
                ? text
                : text.substring(0, Math.min(text.length(), TITLE));
    }

    private static void region(Named named, Report report, Proposals proposals) {
        var sentence = named.spot().sentence();
        var words = regions(head(sentence), named.spot().from());
        if (words.isEmpty()) {
            words =
                    report.in(Section.EXAM).stream()
                            .map(other -> regions(other.text(), 0))
                            .filter(found -> !found.isEmpty())
                            .findFirst()
                            .orElse(List.of());
        }
        if (words.isEmpty() && named.spot().words().startsWith("PA ")) {
            words = List.of("chest");
        }
        if (!words.isEmpty()) {
            proposals.add(Proposal.of("region", sentence.text(), joined(words), sentence.whole()));
        }
    }

    private static List<String> regions(String text, int at) {
        var near = text.substring(Math.max(0, at - 80), Math.min(text.length(), at + TITLE));
        var found = new ArrayList<String>();
        REGIONS.forEach(
                (name, words) -> {
                    if (words.matcher(near).find()) {
                        found.add(name);
                    }
                });
        if (found.contains("whole body")) {
            return List.of("whole body");
        }
        return List.copyOf(found);
    }

    private static String joined(List<String> words) {
        var last = words.getLast();
        return words.size() == 1
                ? last
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last;
    }
}
