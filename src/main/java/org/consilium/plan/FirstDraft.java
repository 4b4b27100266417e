package org.consilium.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.board.BoardResult;
import org.consilium.board.BoardResult.Signer;
import org.consilium.board.Course;
import org.consilium.board.Modality;
import org.consilium.board.Opinion;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.Question;
import org.consilium.casework.Request;
import org.consilium.casework.Wish;
import org.consilium.kernel.Language;
import org.consilium.network.Centre;
import org.consilium.network.CentreService;

/**
 * The draft that the chair finds: the members' own words in the plan's order, and nothing decided
 * that they did not agree on.
 *
 * @param seen diagnosis and stage from the case summary
 * @param nearest the nearest centres that offer a service
 */
record FirstDraft(
        BoardResult board,
        Request request,
        FirstOpinion first,
        String seen,
        PlanText.Limits limits,
        Function<CentreService, Optional<Centre>> nearest) {

    PlanText text() {
        var best = board.leading().course();
        return new PlanText(
                Language.EN,
                summary(best),
                seenWithMembers(),
                intent(),
                best,
                reason(),
                board.options().stream().skip(1).map(BoardResult.RatedOption::course).toList(),
                ifRefused(),
                distinct(o -> o.testsFirst()),
                firstSaid(),
                Arrays.stream(Difference.Dimension.values())
                        .map(firstSaid().isPresent() ? Difference::open : Difference::notComparable)
                        .toList(),
                wishes(),
                nextSteps(best),
                "",
                WarningSign.usualWith(best.modalities()),
                "",
                answers(),
                distinct(o -> o.evidence()),
                limits,
                minorityOf(board),
                new PlanText.Agreement(
                        board.how(),
                        board.chairReason(),
                        board.members().size(),
                        board.members().size() - board.minority().size(),
                        board.round(),
                        board.at()));
    }

    /** Members in the order of the panel, then the chair; whoever is both signs once. */
    static List<Signer> signersOf(BoardResult board) {
        var members = board.members();
        var chairIsMember =
                members.stream().anyMatch(m -> m.account().equals(board.chair().account()));
        return chairIsMember
                ? members
                : Stream.concat(members.stream(), Stream.of(board.chair())).toList();
    }

    static List<PlanText.Minority> minorityOf(BoardResult board) {
        return board.minority().stream()
                .map(
                        view -> {
                            var who =
                                    board.members().stream()
                                            .filter(m -> m.account().equals(view.by()))
                                            .findFirst();
                            return new PlanText.Minority(
                                    who.map(Signer::name).orElse(""),
                                    who.map(Signer::registrationNumber).orElse(""),
                                    view.role(),
                                    view.rating(),
                                    view.reason());
                        })
                .toList();
    }

    private String summary(Course best) {
        var members = board.members().size();
        var agree = members - board.minority().size();
        var who =
                agree == members
                        ? "All " + members + " specialists advise: "
                        : agree + " of " + members + " specialists advise: ";
        return sentence(who + best.title()) + " " + sentence(best.timing());
    }

    private String seenWithMembers() {
        var differently =
                inPanelOrder()
                        .filter(o -> !o.agrees())
                        .map(Opinion::differently)
                        .filter(words -> !words.isBlank());
        return Stream.concat(Stream.of(seen), differently)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What most members intend. */
    private Optional<Opinion.Intent> intent() {
        return inPanelOrder()
                .collect(Collectors.groupingBy(Opinion::intent, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Of those who stand behind the leading course; the others are heard as minority views. */
    private String reason() {
        var apart =
                board.minority().stream()
                        .map(BoardResult.MinorityView::by)
                        .collect(Collectors.toSet());
        return board.members().stream()
                .filter(m -> !apart.contains(m.account()))
                .map(m -> board.opinions().get(m.account()))
                .filter(Objects::nonNull)
                .map(Opinion::reason)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String ifRefused() {
        return board.options().stream()
                .skip(1)
                .findFirst()
                .map(BoardResult.RatedOption::course)
                .map(c -> sentence(c.title()) + " " + sentence(c.timing()))
                .orElse("")
                .strip();
    }

    private Optional<PlanText.FirstSaid> firstSaid() {
        var named =
                first.proposed().stream().anyMatch(p -> p != FirstOpinion.Proposal.OTHER_OR_UNSURE);
        if (!named && first.words().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new PlanText.FirstSaid(
                        first.proposed().stream().sorted().toList(),
                        first.words(),
                        first.by(),
                        first.plannedFor()));
    }

    /** Met, partly or not only where all members who answered agree. */
    private List<PlanText.WishAnswer> wishes() {
        var all = request.wishes();
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(number -> wish(number, all.get(number - 1)))
                .toList();
    }

    private PlanText.WishAnswer wish(int number, Wish wish) {
        var said =
                inPanelOrder().map(o -> o.wishes().get(number)).filter(Objects::nonNull).toList();
        var met = said.stream().map(Opinion.WishAnswer::met).distinct().toList();
        return new PlanText.WishAnswer(
                number,
                wish.kind(),
                wish.strength(),
                wish.reason(),
                met.size() == 1 ? Optional.of(met.getFirst()) : Optional.empty(),
                met.size() == 1
                        ? said.stream()
                                .map(Opinion.WishAnswer::how)
                                .filter(how -> !how.isBlank())
                                .findFirst()
                                .orElse("")
                        : "");
    }

    private List<PlanText.Answer> answers() {
        return request.questions().stream().map(this::answer).toList();
    }

    private PlanText.Answer answer(Question question) {
        var text =
                inPanelOrder()
                        .map(o -> o.answers().getOrDefault(question.number(), ""))
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .orElse("");
        return new PlanText.Answer(question.number(), question.text(), text);
    }

    private List<NextStep> nextSteps(Course best) {
        var doctor = new NextStep(NextStep.Kind.SEE_DOCTOR, "", "", "", "");
        var tests = distinct(Opinion::testsFirst);
        var test =
                tests.isBlank()
                        ? Stream.<NextStep>empty()
                        : Stream.of(step(NextStep.Kind.TEST, CentreService.CT, tests, ""));
        var treatment =
                best.modalities().stream()
                        .filter(m -> m != Modality.TESTS)
                        .distinct()
                        .map(m -> step(kindOf(m), serviceOf(m), best.title(), best.timing()));
        return Stream.of(Stream.of(doctor), test, treatment).flatMap(s -> s).toList();
    }

    private NextStep step(NextStep.Kind kind, CentreService service, String what, String when) {
        var where = nearest.apply(service).map(c -> c.name() + ", " + c.town()).orElse("");
        return new NextStep(kind, what, when, where, "");
    }

    private static NextStep.Kind kindOf(Modality modality) {
        return switch (modality) {
            case SURGERY -> NextStep.Kind.OPERATION;
            case SYSTEMIC -> NextStep.Kind.MEDICINE;
            case RADIATION -> NextStep.Kind.RADIATION;
            case CHEMORADIATION -> NextStep.Kind.MEDICINE_AND_RADIATION;
            case WATCH -> NextStep.Kind.WATCH;
            case SUPPORTIVE -> NextStep.Kind.COMFORT;
            case TESTS -> NextStep.Kind.TEST;
        };
    }

    static CentreService serviceOf(Modality modality) {
        return switch (modality) {
            case SURGERY -> CentreService.SURGERY;
            case SYSTEMIC -> CentreService.DAY_CARE_CHEMOTHERAPY;
            case RADIATION, CHEMORADIATION -> CentreService.LINAC;
            case WATCH -> CentreService.MRI;
            case SUPPORTIVE -> CentreService.PALLIATIVE;
            case TESTS -> CentreService.CT;
        };
    }

    private String distinct(Function<Opinion, String> part) {
        return inPanelOrder()
                .map(part)
                .map(String::strip)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private Stream<Opinion> inPanelOrder() {
        return board.members().stream()
                .map(m -> board.opinions().get(m.account()))
                .filter(Objects::nonNull);
    }

    private static String sentence(String words) {
        var text = words.strip();
        return text.isEmpty() || text.endsWith(".") || text.endsWith("।") ? text : text + ".";
    }

    @Override
    public String toString() {
        return "FirstDraft[…]";
    }
}
