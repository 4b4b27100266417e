package org.consilium.reading.labs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What headings say about the lines below them. */
final class Sections {
    private static final int LONGEST = 90;
    private static final Pattern URINE = Pattern.compile("(?i)\\b(?:urine|urinary|urinalysis)\\b");
    private static final Pattern CSF = Pattern.compile("(?i)\\b(?:csf|cerebro ?spinal)\\b");
    private static final Pattern FLUID =
            Pattern.compile(
                    "(?i)\\b(?:pleural|ascitic|peritoneal|pericardial|synovial|body|drain|joint)["
                            + " -]?(?:fluid|tap)\\b|\\bfluid"
                            + " (?:analysis|examination|cytology|biochemistry)\\b");
    private static final Pattern STOOL =
            Pattern.compile("(?i)\\b(?:stool|faec(?:es|al)|fec(?:es|al))\\b");
    private static final Pattern BLOOD =
            Pattern.compile(
                    "(?i)\\b(?:ha?ematology|biochemistry|complete"
                            + " blood|cbc|ha?emogram|blood|serum|plasma|liver"
                            + " function|lft|kft|rft|renal function|kidney"
                            + " function|lipid|thyroid|coagulation|serology|immunology|immunoassay"
                            + "|tumou?r"
                            + " markers?|electrolytes?|iron"
                            + " (?:profile|studies)|chemistr(?:y|ies)|differential|absolute"
                            + "|edta|viral"
                            + " markers?|hormones?|vitamins?|diabetes|glucose|indices)\\b");
    private static final Pattern COMMENT =
            Pattern.compile(
                    "(?i)^\\W{0,4}(?:interpretations?|comments?|notes?|remarks?|advi[cs]e|clinical"
                            + " (?:significance|use|utility|background|relevance|implications?)"
                            + "|limitations?|reference"
                            + " (?:range|interval|value)s?(?: tables?| for"
                            + " .{0,40})?|explanation|uses?|increased (?:in|levels)|decreased"
                            + " (?:in|levels)|guidelines?|disclaimer|references|target values"
                            + "|causes"
                            + " of)\\b\\s{0,3}(?:[:.-]|$)");
    private static final Pattern MEDICINES =
            Pattern.compile(
                    "(?i)^\\W{0,4}(?:treatment (?:given|advised|on"
                            + " discharge)|medications?|discharge medications?|current"
                            + " medications?|home medications?|rx|prescriptions?|drugs?|advice on"
                            + " discharge|discharge advice|allergies)\\b[^:]{0,20}(?::|$)");
    private static final Pattern HISTORY =
            Pattern.compile(
                    "(?i)^\\W{0,4}(?:past (?:medical |surgical )?history|family history|personal"
                            + " history|social history|previous"
                            + " (?:reports?|investigations?|results?)|past"
                            + " investigations?)\\b[^:]{0,20}(?::|$)");
    private static final Pattern OPENS =
            Pattern.compile(
                    "(?i)^\\W{0,4}(?:investigations?|lab(?:s|oratory)?\\b.{0,30}|blood"
                            + " investigations?|results?|hospital course"
                            + "|course in (?:the )?hospital|on"
                            + " examination|physical"
                            + " examination|assessment|impression|diagnosis|present(?:ing)?"
                            + " .{0,30}|history of present.{0,20}|relevant"
                            + " investigations?)\\s{0,3}(?::|$|\\()");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)^\\W{0,4}absolute\\b.{0,40}");
    private static final Pattern NOT_TAKEN =
            Pattern.compile(
                    "(?i)report|print|birth|dob|regist|receiv|bill|visit|admi|discharg|collect"
                            + "|valid|expir|sign");

    private Sections() {}

    /** Under which kind of heading lines stand. */
    enum Mode {
        OPEN,
        COMMENT,
        MEDICINES,
        HISTORY
    }

    /** The specimen that a heading or a cell names. */
    static Optional<Specimen> specimen(String text) {
        if (URINE.matcher(text).find()) {
            return Optional.of(Specimen.URINE);
        }
        if (CSF.matcher(text).find()) {
            return Optional.of(Specimen.CSF);
        }
        if (FLUID.matcher(text).find()) {
            return Optional.of(Specimen.FLUID);
        }
        if (STOOL.matcher(text).find()) {
            return Optional.of(Specimen.STOOL);
        }
        return BLOOD.matcher(text).find() ? Optional.of(Specimen.BLOOD) : Optional.empty();
    }

    /** The mode that a line begins, if it begins one. */
    static Optional<Mode> mode(String line) {
        if (COMMENT.matcher(line).find()) {
            return Optional.of(Mode.COMMENT);
        }
        if (MEDICINES.matcher(line).find()) {
            return Optional.of(Mode.MEDICINES);
        }
        if (HISTORY.matcher(line).find()) {
            return Optional.of(Mode.HISTORY);
        }
        return OPENS.matcher(line).find() || isPanel(line)
                ? Optional.of(Mode.OPEN)
                : Optional.empty();
    }

    /** A short line in capitals or like "Liver function test", without sentence. */
    static boolean isPanel(String line) {
        var text = line.strip();
        return text.length() <= LONGEST
                && !text.endsWith(".")
                && specimen(text).isPresent()
                && text.split("\\s+", 9).length < 9;
    }

    static Setting below(String heading, Setting before, Days days) {
        var specimen = specimen(heading).map(before::in).orElse(before);
        var day =
                NOT_TAKEN.matcher(heading).find() ? Optional.<LocalDate>empty() : days.in(heading);
        return specimen.absolute(ABSOLUTE.matcher(heading).find()).on(day.or(before::date));
    }
}
