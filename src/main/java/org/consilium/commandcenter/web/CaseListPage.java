package org.consilium.commandcenter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.commandcenter.Load;
import org.consilium.commandcenter.Selection;
import org.consilium.commandcenter.Selection.By;
import org.consilium.commandcenter.Standing;
import org.consilium.kernel.Language;
import org.consilium.shell.Frame;

/** The cases behind a number. */
public record CaseListPage(Selection selection, List<CaseLine> rows, int all, Standing standing) {
    static final int MOST = 200;

    static CaseListPage of(
            Selection selection,
            List<org.consilium.commandcenter.CaseNow> cases,
            Standing standing) {
        var lines = Lines.of(standing);
        return new CaseListPage(
                selection,
                cases.stream().limit(MOST).map(lines::of).toList(),
                Math.max(cases.size(), Math.toIntExact(standing.count(selection))),
                standing);
    }

    public boolean isCut() {
        return all > rows.size();
    }

    /** "Collecting records, Breast". */
    public String title(Frame frame) {
        return selection.wanted().isEmpty()
                ? frame.t("command.cases.open")
                : selection.wanted().entrySet().stream()
                        .map(e -> label(e, frame))
                        .collect(Collectors.joining(", "));
    }

    private String label(Map.Entry<By, String> one, Frame frame) {
        var value = one.getValue();
        return switch (one.getKey()) {
            case STAGE -> frame.t("case.stage." + value);
            case CLOCK -> frame.t("command.clock." + value);
            case LATE -> frame.t("command.late", frame.t("case.clock." + value));
            case HOLD ->
                    value.equals(Selection.ANY)
                            ? frame.t("command.held")
                            : frame.t("case.hold." + value);
            case ALARM -> frame.t("command.alarms");
            case QUIET -> frame.t("command.quiet");
            case ORGAN -> frame.t("case.organ." + value);
            case LANGUAGE -> Language.of(value).map(Language::ownName).orElse(value);
            case CENTRE -> centre(value).orElseGet(() -> frame.t("command.centre.none"));
            case ASSISTANT ->
                    name(standing.assistants(), value)
                            .orElseGet(() -> frame.t("command.assistant.none"));
            case EXPERT -> name(standing.experts(), value).orElse("–");
        };
    }

    private Optional<String> centre(String code) {
        return standing.centres().stream()
                .filter(c -> c.code().equals(code))
                .map(org.consilium.network.Centre::name)
                .findFirst();
    }

    private static Optional<String> name(List<Load> people, String id) {
        return people.stream()
                .filter(p -> p.who().value().toString().equals(id))
                .map(Load::name)
                .findFirst();
    }
}
