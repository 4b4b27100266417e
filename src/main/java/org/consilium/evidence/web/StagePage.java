package org.consilium.evidence.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.evidence.StageInput;
import org.consilium.evidence.StageInput.What;
import org.consilium.evidence.StageInput.Whose;
import org.consilium.evidence.StageSetting;
import org.consilium.evidence.TumourStage;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * What the stage rests on, and what doctors said it is.
 *
 * @param settings newest first, as far as the reader may see them
 * @param isBlind the reader sees no settings of others yet
 * @param canSet the case is open
 */
public record StagePage(
        CaseNumber number,
        List<StageInput> inputs,
        List<Line> settings,
        boolean isBlind,
        boolean canSet,
        StageForm form,
        Problems problems) {
    public StagePage {
        inputs = List.copyOf(inputs);
        settings = List.copyOf(settings);
    }

    /** A setting with the name of the doctor. */
    public record Line(StageSetting setting, String name) {
        @Override
        public String toString() {
            return "Line[…]";
        }
    }

    public String caseAt() {
        return "/board/cases/" + number;
    }

    public String at() {
        return caseAt() + "/stage";
    }

    public String link(StageInput input) {
        var finding = input.finding();
        return caseAt() + "/records/" + finding.document().value() + "?page=" + finding.page();
    }

    /** Those that say anything, in their order. */
    public List<Whose> columns() {
        return inputs.stream().map(StageInput::whose).distinct().sorted().toList();
    }

    /** What is said of each, by whose statement it is. */
    public Map<What, Map<Whose, List<StageInput>>> rows() {
        var rows = new EnumMap<What, Map<Whose, List<StageInput>>>(What.class);
        for (var what : What.values()) {
            var cells = new EnumMap<Whose, List<StageInput>>(Whose.class);
            for (var whose : columns()) {
                cells.put(whose, cell(what, whose));
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.put(what, cells);
            }
        }
        return rows;
    }

    private List<StageInput> cell(What what, Whose whose) {
        return inputs.stream().filter(i -> i.what() == what && i.whose() == whose).toList();
    }

    /** "pT2", "21 mm", "ER: positive". */
    public String words(StageInput input) {
        var finding = input.finding();
        var value = finding.unit().map(u -> finding.value() + " " + u).orElse(finding.value());
        return switch (input.what()) {
            case T, N, M -> input.prefix().orElse("") + value;
            case MARKER, LYMPH_NODES, SPREAD -> finding.said().label() + ": " + value;
            case SIZE ->
                    finding.code().equals("lesion") ? finding.said().label() + ": " + value : value;
            case GROUP, NODES_POSITIVE, NODES_EXAMINED, EXTRANODAL, HISTOLOGY, GRADE -> value;
        };
    }

    /** What a person took although it is not printed. */
    public boolean isConcluded(StageInput input) {
        return input.finding().isConcluded();
    }

    public String where(StageInput input, Frame frame) {
        var page = frame.t("evidence.stage.page", String.valueOf(input.finding().page()));
        return input.date().map(day -> frame.date(day) + ", " + page).orElse(page);
    }

    /** "cT2 N1 M0, IIB". */
    public String words(TumourStage stage, Frame frame) {
        var group = stage.group().isEmpty() ? "" : frame.t("evidence.stage.of", stage.group());
        return stage.categories().isEmpty() || group.isEmpty()
                ? stage.categories() + group
                : stage.categories() + ", " + group;
    }

    public List<TumourStage.Prefix> prefixes() {
        return Arrays.asList(TumourStage.Prefix.values());
    }

    public List<TumourStage.Edition> editions() {
        return Arrays.asList(TumourStage.Edition.values());
    }

    public Optional<String> problem(String field, Frame frame) {
        return problems.at(field, frame);
    }

    @Override
    public String toString() {
        return "StagePage[" + number + "]";
    }
}
