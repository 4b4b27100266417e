package org.consilium.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.board.Course;
import org.consilium.board.Modality;
import org.consilium.board.Opinion;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.plan.Blocker;
import org.consilium.plan.Difference;
import org.consilium.plan.Flag;
import org.consilium.plan.NextStep;
import org.consilium.plan.Plan;
import org.consilium.plan.PlanText;
import org.consilium.plan.Section;
import org.consilium.plan.WarningSign;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * The draft with the members' words beside it.
 *
 * @param draft empty before the consensus, and after the release
 * @param mayWrite the chair
 * @param places near the family, for the steps
 * @param entered what was typed into the form that was refused
 */
public record PlanEditor(
        CaseNumber number,
        AccountId reader,
        Optional<Plan.Draft> draft,
        List<Plan.Released> versions,
        boolean mayWrite,
        boolean mayRelease,
        Map<Section, List<Said>> said,
        List<String> places,
        String entered,
        Problems problems) {
    /** What one member wrote about a section. */
    public record Said(String name, String text) {}

    public boolean iSign() {
        return draft.stream()
                .flatMap(d -> d.signers().stream())
                .anyMatch(s -> s.account().equals(reader));
    }

    public boolean iSigned() {
        return draft.flatMap(d -> d.signatureOf(reader)).isPresent();
    }

    public List<Said> saidOf(Section section) {
        return said.getOrDefault(section, List.of());
    }

    public List<Flag> flagsOf(Section section) {
        return draft.stream()
                .flatMap(d -> d.openFlags().stream())
                .filter(f -> f.section() == section)
                .toList();
    }

    public List<Flag> settledOf(Section section) {
        return draft.stream()
                .flatMap(d -> d.flags().stream())
                .filter(f -> !f.isOpen() && f.section() == section)
                .toList();
    }

    public List<Blocker> blockers() {
        return draft.map(Plan.Draft::blockers).orElse(List.of());
    }

    public boolean isOpen(Section section) {
        return blockers().stream().anyMatch(b -> b.section() == section);
    }

    /** A blocker as a sentence. */
    public String sentence(Blocker blocker, Frame frame) {
        if (blocker.key().startsWith("difference.")) {
            return frame.t(
                    "plan.block.difference",
                    frame.t("plan.dimension." + blocker.key().substring("difference.".length())));
        }
        if (blocker.key().equals("empty")) {
            return frame.t("plan.block.empty", frame.t("plan.section", blocker.section()));
        }
        if (blocker.key().equals("flag")) {
            return frame.t(
                    "plan.block.flag",
                    texts(blocker)[0],
                    frame.t("plan.section", blocker.section()));
        }
        return frame.t("plan.block." + blocker.key(), texts(blocker));
    }

    /** The one field of a section that is plain words. */
    public String words(Section section) {
        var text = text();
        return switch (section) {
            case SUMMARY -> text.summary();
            case SEEN -> text.seen();
            case REASON -> text.reason();
            case IF_REFUSED -> text.ifRefused();
            case TESTS_FIRST -> text.testsFirst();
            case FOLLOW_UP -> text.followUp();
            case EVIDENCE -> text.evidence();
            case LIMITS -> text.limits().notSeen();
            case WARNINGS -> text.otherWarnings();
            case INTENT, RECOMMENDED, ALTERNATIVES, DIFFERENCES, WISHES, NEXT_STEPS, ANSWERS -> "";
        };
    }

    public PlanText text() {
        return draft.orElseThrow().text();
    }

    /** The alternatives and an empty one to add. */
    public List<Course> alternatives() {
        return plus(text().alternatives(), new Course("", List.of(), "", ""));
    }

    /** The steps and two empty ones to add; a step without a kind is taken out. */
    public List<Optional<NextStep>> steps() {
        return plus(
                plus(text().nextSteps().stream().map(Optional::of).toList(), Optional.empty()),
                Optional.empty());
    }

    public Section[] sections() {
        return Section.values();
    }

    public Opinion.Intent[] intents() {
        return Opinion.Intent.values();
    }

    public Opinion.Met[] mets() {
        return Opinion.Met.values();
    }

    public Modality[] modalities() {
        return Modality.values();
    }

    public NextStep.Kind[] kinds() {
        return NextStep.Kind.values();
    }

    public WarningSign[] signs() {
        return WarningSign.values();
    }

    public Difference.Comparison[] comparisons() {
        return Difference.Comparison.values();
    }

    public Difference.Impact[] impacts() {
        return Difference.Impact.values();
    }

    public Difference.Direction[] directions() {
        return Difference.Direction.values();
    }

    private static Object[] texts(Blocker blocker) {
        return blocker.details().stream().map(String::valueOf).toArray();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    @Override
    public String toString() {
        return "PlanEditor[" + number + "]";
    }
}
