package org.consilium.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.records.Kind;

/**
 * Finds lines worth proposing in the text of a page, word for word as they stand there: nothing is
 * computed, completed or reworded. What was advised is left out, since it may tell the first
 * opinion.
 */
final class PageReader {
    private static final int LONGEST = 300;
    private static final int MOST_OF_A_SECTION = 8;
    private static final Pattern SECTION =
            Pattern.compile(
                    "^\\W*(?:final |provisional |histopathological |pathological |clinical )?"
                            + "(impression|diagnosis|conclusion|opinion|interpretation|procedure|operation performed|treatment given)\\b\\s*[:.\\-]*\\s*(.*)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern END =
            Pattern.compile(
                    "^\\W*(dr\\.?\\b|signature|signed|radiologist|pathologist|consultant|reg\\b|reported|verified|end of|page \\d|note\\b|disclaimer"
                            + "|findings?\\b|technique|advice|plan\\b|comment|microscop|gross|specimen|immunohisto|history|indication).*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ADVICE =
            Pattern.compile(
                    "\\b(advi[sc]\\w*|recommend\\w*|suggest\\w*|plan(?:ned)?|propos\\w*|refer\\w* (?:to|for))\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKER =
            Pattern.compile(
                    "\\b(ER|PR|HER-?2(?:[/ ]neu)?|Ki-?67|PD-?L1|MLH1|MSH2|MSH6|PMS2|MMR|MSI|EGFR|ALK|ROS1|KRAS|NRAS|RAS|BRAF|p16)\\b.*"
                            + "(positive|negative|equivocal|intact|retained|lost|loss|detected|mutat\\w*|wild|stable|proficient|deficient|\\d\\s?%|[0-3]\\+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern STAGE =
            Pattern.compile(
                    "\\b(?:yc|yp|[cpyra])?(?:mr)?T(?:is|[0-4])[a-d]?\\s*,?\\s*N[0-3x][a-c]?\\b");
    private static final Pattern LAB =
            Pattern.compile(
                    "^\\W*(ha?emoglobin|hb|total (?:wbc|leucocyte|leukocyte) count|wbc|tlc|neutrophils|platelets?(?: count)?|(?:serum |s\\. ?)?creatinine|egfr"
                            + "|(?:serum )?urea|(?:total |serum )?bilirubin(?: total)?|sgpt|alt|sgot|ast|alp|alkaline phosphatase|(?:serum )?albumin|hba1c|sodium|potassium"
                            + "|cea|ca ?-?19-?9|ca ?-?125|ca ?-?15-?3|afp|psa|ldh|inr)\\b[^0-9]{0,40}"
                            + "([<>]?\\s*\\d+(?:[.,]\\d+)?)\\s*"
                            + "(g/dl|gm ?%|g ?%|mg/dl|ng/ml|u/ml|iu/ml|u/l|iu/l|mmol/l|meq/l|µmol/l|ml/min\\S*|%|lakhs?/\\S+|cells/\\S+|/cumm|10\\S+|x ?10\\S+)?",
                    Pattern.CASE_INSENSITIVE);

    /** One line and the block it belongs to. */
    record Line(Block block, String text) {}

    private PageReader() {}

    static List<Line> read(Kind kind, String page) {
        var block = blockOf(kind);
        if (block.isEmpty()) {
            return List.of();
        }
        var lines = page.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        Set<Line> found = new LinkedHashSet<>();
        if (kind == Kind.BLOOD) {
            lines.forEach(line -> lab(line).ifPresent(found::add));
            return List.copyOf(found);
        }
        sections(lines).forEach(text -> found.add(new Line(block.get(), text)));
        lines.stream()
                .filter(l -> block.get() == Block.PATHOLOGY && MARKER.matcher(l).find())
                .forEach(l -> found.add(new Line(Block.PATHOLOGY, cut(l))));
        lines.stream()
                .filter(l -> STAGE.matcher(l).find())
                .forEach(l -> found.add(new Line(Block.STAGE, cut(l))));
        return found.stream().filter(l -> !ADVICE.matcher(l.text()).find()).toList();
    }

    static Optional<Block> blockOf(Kind kind) {
        return switch (kind) {
            case IMAGING, SCOPY -> Optional.of(Block.IMAGING);
            case BLOOD -> Optional.of(Block.LABS);
            case BIOPSY, IHC_MOLECULAR -> Optional.of(Block.PATHOLOGY);
            case OPERATION_NOTE, DISCHARGE -> Optional.of(Block.TREATMENT_SO_FAR);
            case CONSULTATION, PRESCRIPTION, BILL, IDENTITY, CONSENT_FORM, OTHER ->
                    Optional.empty();
        };
    }

    private static Optional<Line> lab(String line) {
        var found = LAB.matcher(line);
        return found.find()
                ? Optional.of(new Line(Block.LABS, cut(found.group().strip())))
                : Optional.empty();
    }

    private static List<String> sections(List<String> lines) {
        var found = new ArrayList<String>();
        var left = 0;
        for (var line : lines) {
            var heading = SECTION.matcher(line);
            if (heading.matches()) {
                left = MOST_OF_A_SECTION;
                if (!heading.group(2).isBlank()) {
                    found.add(cut(heading.group(2).strip()));
                }
            } else if (left > 0 && END.matcher(line).matches()) {
                left = 0;
            } else if (left > 0) {
                append(found, line, left < MOST_OF_A_SECTION);
                left--;
            }
        }
        return found;
    }

    /** A line that starts small goes on with the one before. */
    private static void append(List<String> found, String line, boolean mayContinue) {
        if (mayContinue && !found.isEmpty() && Character.isLowerCase(line.charAt(0))) {
            found.add(cut(found.removeLast() + " " + line));
        } else {
            found.add(cut(line));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
