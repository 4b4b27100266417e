package org.consilium.commandcenter.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.casework.CommitmentKind;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Organ;
import org.consilium.casework.Stage;
import org.consilium.commandcenter.CaseNow;
import org.consilium.commandcenter.Load;
import org.consilium.commandcenter.Selection;
import org.consilium.commandcenter.Selection.By;
import org.consilium.commandcenter.Standing;
import org.consilium.commandcenter.Trouble;
import org.consilium.shell.Frame;

/** The wall: every number with the address of the cases behind it. */
public record WallPage(Standing standing, Lines lines) {
    private static final int MOST_CLOCKS = 8;
    private static final int MOST_PEOPLE = 8;
    private static final int MOST_TROUBLES = 6;

    /** Families that one assistant can care for at once. */
    private static final int FULL_ASSISTANT = 60;

    static WallPage of(Standing standing, Lines lines) {
        return new WallPage(standing, lines);
    }

    public boolean isEmpty() {
        return standing.cases().isEmpty() && standing.ended().isEmpty();
    }

    public long open() {
        return standing.cases().size();
    }

    public long over() {
        return standing.cases().stream().filter(CaseNow::isOver).count();
    }

    public long soon() {
        return standing.cases().stream().filter(CaseNow::isSoon).count();
    }

    public long stuck() {
        return standing.cases().stream().filter(CaseNow::isStuck).count();
    }

    public String address(String by, String value) {
        return Selection.by(By.valueOf(by), value).address();
    }

    public List<Bar> stages(Frame frame) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.isOpen() || stage == Stage.CLOSED)
                .map(s -> bar(frame.t("case.stage", s), "", Selection.by(By.STAGE, s.name())))
                .toList();
    }

    public Bar held(Frame frame) {
        return bar(frame.t("command.held"), "hold", Selection.by(By.HOLD, Selection.ANY));
    }

    /** "median 2 d 4 h", for a stage that somebody left lately. */
    public Optional<String> median(Bar bar, Frame frame) {
        return Optional.ofNullable(bar.selection().wanted().get(By.STAGE))
                .map(Stage::valueOf)
                .map(standing.medians()::get)
                .map(time -> frame.t("command.median", frame.span(time)));
    }

    /** Over first, then those that soon will be. */
    public List<CaseLine> atRisk() {
        return Stream.concat(
                        standing.cases().stream().filter(CaseNow::isOver),
                        standing.cases().stream().filter(CaseNow::isSoon))
                .limit(MOST_CLOCKS)
                .map(lines::of)
                .toList();
    }

    /** Why cases do not move, the most frequent reason first. */
    public List<Bar> reasons(Frame frame) {
        var quiet = bar(frame.t("command.quiet"), "due", Selection.by(By.QUIET, Selection.ANY));
        var held =
                Stream.of(HoldReason.values())
                        .map(
                                why ->
                                        bar(
                                                frame.t("case.hold", why),
                                                "hold",
                                                Selection.by(By.HOLD, why.name())));
        var late =
                Stream.of(CommitmentKind.values())
                        .map(
                                kind ->
                                        bar(
                                                frame.t(
                                                        "command.late",
                                                        frame.t("case.clock", kind)),
                                                "late",
                                                Selection.by(By.LATE, kind.name())));
        return shown(Stream.of(Stream.of(quiet), held, late).flatMap(s -> s));
    }

    public List<Bar> organs(Frame frame) {
        return shown(
                Arrays.stream(Organ.values())
                        .map(
                                organ ->
                                        bar(
                                                frame.t("case.organ", organ),
                                                "",
                                                Selection.by(By.ORGAN, organ.name()))));
    }

    public List<Bar> languages(Frame frame) {
        return shown(
                frame.languages().stream()
                        .map(l -> bar(l.ownName(), "", Selection.by(By.LANGUAGE, l.tag()))));
    }

    /** The meter's range is 120: the line stands at full. */
    public long fullness(Load load) {
        return Math.min(120, Math.round(load.cases() * 100.0 / FULL_ASSISTANT));
    }

    public String fullnessKind(Load load) {
        return load.cases() > FULL_ASSISTANT
                ? "is-late"
                : load.cases() > FULL_ASSISTANT * 9 / 10 ? "is-due" : "";
    }

    public String fullAssistant() {
        return String.valueOf(FULL_ASSISTANT);
    }

    public List<Load> assistants() {
        return standing.assistants().stream().limit(MOST_PEOPLE).toList();
    }

    public List<Load> experts() {
        return standing.experts().stream()
                .filter(expert -> expert.cases() > 0)
                .limit(MOST_PEOPLE)
                .toList();
    }

    public long mostSeats() {
        return Math.max(1, standing.experts().stream().mapToInt(Load::cases).max().orElse(1));
    }

    public MapView map() {
        return MapView.of(lines.centres());
    }

    /** Hubs that carry most first, for those who listen to the map. */
    public String mapInWords(Frame frame) {
        return frame.t(
                "command.map.words",
                standing.centres().size(),
                lines.centres().stream().filter(line -> line.over() > 0).count());
    }

    public List<Trouble> troubles() {
        return standing.troubles().stream().limit(MOST_TROUBLES).toList();
    }

    /** The kinds of which something failed, for one button each. */
    public List<Trouble.Kind> troubledKinds() {
        return standing.troubles().stream()
                .filter(trouble -> !trouble.isTriedByItself())
                .map(Trouble::kind)
                .distinct()
                .sorted()
                .toList();
    }

    private Bar bar(String label, String kind, Selection selection) {
        return new Bar(label, standing.count(selection), open(), kind, selection);
    }

    private static List<Bar> shown(Stream<Bar> bars) {
        return bars.filter(bar -> bar.count() > 0)
                .sorted(Comparator.comparingLong(Bar::count).reversed())
                .toList();
    }
}
