package org.consilium.reading.bundles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Line;

/** What the heading of a page says that the paper is. */
enum Title {
    DISCHARGE("discharge (?:summary|card|note|report)|death summary|छुट्टी|डिस्चार्ज"),
    OPERATION("operati(?:ve|on) (?:notes?|record|report|summary)|ot notes?|surgery notes?"),
    IHC("immuno ?histo ?chemistry|\\bihc\\b.*(?:report|panel|marker)|hormone receptor"),
    MOLECULAR(
            "molecular|mutation|sequencing|\\bngs\\b|\\bfish\\b.*report|cytogenetic|gene (?:panel"
                    + "|test)"),
    TISSUE(
            "histo ?patholog|surgical path|biopsy report|\\bhpe\\b.*report|pathology report"
                    + "|slide.*review|frozen section|bone marrow"),
    CYTOLOGY("cytolog|cytopatholog|\\bfnac\\b|pap smear"),
    SCOPY("(?:colono|gastro|broncho|cysto|laryngo|recto|sigmoido|endo|hystero)scopy|\\bogd\\b"),
    PET("pet[ -/]{0,3}ct|\\bpet\\b|bone scan|scintigraphy|nuclear medicine"),
    MRI("\\bmri\\b|magnetic resonance|\\bmrcp\\b|\\bcemri\\b"),
    CT("\\bn?ct\\b|\\bcect\\b|\\bhrct\\b|\\bncct\\b|computed tomography"),
    MAMMOGRAM("mammo"),
    ULTRASOUND("ultra ?sono|\\busg\\b|ultrasound|sonograph|doppler"),
    XRAY("x ?-?ray|radiograph of|skiagram"),
    ECHO("echo ?cardio|2 ?d echo|\\becg\\b|electrocardio"),
    BLOOD(
            "complete blood count|h(?:a)?emogram|h(?:a)?ematology|biochemistry|blood count|liver"
                    + " function|kidney function|renal function|thyroid|lipid profile|tumou?r"
                    + " marker|laboratory report|lab report|serology|clinical pathology"
                    + "|urine|\\bcbc\\b|\\blft\\b|\\bkft\\b|\\brft\\b|coagulation|microbiology|culture|रक्त"
                    + " (?:जांच|परीक्षण)"),
    BILL("\\b(?:bill|invoice|receipt|estimate|cash memo|tax invoice)\\b.{0,20}|बिल|रसीद"),
    CONSENT("consent|सहमति"),
    PRESCRIPTION("^prescription|^rx$|out ?patient (?:card|slip|record)|opd (?:card|slip)"),
    LETTER(
            "referral letter|^to whom|consultation (?:note|summary|letter)|case summary|tumou?r"
                    + " board|treatment summary|progress note|radiotherapy"
                    + " (?:summary|chart)|chemotherapy (?:summary|chart|record|day ?care)"),
    IDENTITY("aadhaar|unique identification|government of india|insurance card|ayushman|आधार");

    private static final int MOST_WORDS = 9;
    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "(?i)[.;]\\s|^(?:indication|history|comparison|specimen|impression|plan|advice|diagnosis|reason|test"
                            + " name|investigations? *:|summary of)|\\b(?:no|id"
                            + "|date|was|is|were|shows?|showed|done|dated|on|advised|suggested)\\b|\\d\\.\\d|lab(?:oratory)?"
                            + " (?:name|reg)|hospital|centre|center"
                            + "|diagnostics|clinic\\b|consultant|\\bdr\\b|\\bmd\\b");
    private static final Pattern FIELD = Pattern.compile("[:=]\\s*\\S");

    private final Pattern words;

    Title(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first in these lines; a field, a sentence or a department's name is none. */
    static Optional<Title> in(List<Line> lines) {
        return lines.stream().flatMap(line -> in(line.text()).stream()).findFirst();
    }

    private static Optional<Title> in(String line) {
        var text = line.strip();
        if (text.split("\\s+", -1).length > MOST_WORDS
                || FIELD.matcher(text).find()
                || NO_TITLE.matcher(text).find()) {
            return Optional.empty();
        }
        for (var title : values()) {
            if (title.words.matcher(text).find()) {
                return Optional.of(title);
            }
        }
        return Optional.empty();
    }

    /** Tells of other papers under headings of their own. */
    boolean isQuoting() {
        return this == DISCHARGE || this == LETTER || this == OPERATION || this == PRESCRIPTION;
    }

    /** Stains and genes are often reported with the tissue they were done on. */
    boolean mayShareReport(Title other) {
        return this == other || (isOfTissue() && other.isOfTissue());
    }

    private boolean isOfTissue() {
        return this == TISSUE || this == IHC || this == MOLECULAR;
    }
}
