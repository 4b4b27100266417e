package org.consilium.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.board.BoardResult;
import org.consilium.board.Course;
import org.consilium.board.Opinion;
import org.consilium.board.SeatRole;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.Wish;
import org.consilium.kernel.Language;

/**
 * Everything a plan says. It holds the questions, wishes and the first opinion as they were, so
 * that a released version never changes with what is below it.
 *
 * @param writtenIn language of the experts' own words
 * @param summary the plan in two or three plain sentences
 * @param seen diagnosis and stage as the board sees them
 * @param minority verbatim from the board; no section, since nobody may edit it
 */
public record PlanText(
        Language writtenIn,
        String summary,
        String seen,
        Optional<Opinion.Intent> intent,
        Course recommended,
        String reason,
        List<Course> alternatives,
        String ifRefused,
        String testsFirst,
        Optional<FirstSaid> firstSaid,
        List<Difference> differences,
        List<WishAnswer> wishes,
        List<NextStep> nextSteps,
        String followUp,
        List<WarningSign> warningSigns,
        String otherWarnings,
        List<Answer> answers,
        String evidence,
        Limits limits,
        List<Minority> minority,
        Agreement agreement) {

    /** The answer to one question of the family. */
    public record Answer(int number, String question, String text) {
        @Override
        public String toString() {
            return "Answer[" + number + "]";
        }
    }

    /**
     * What became of one wish of the family.
     *
     * @param met empty: not decided yet
     */
    public record WishAnswer(
            int number,
            Wish.Kind kind,
            Wish.Strength strength,
            String wish,
            Optional<Opinion.Met> met,
            String how) {
        @Override
        public String toString() {
            return "WishAnswer[" + number + "]";
        }
    }

    /** What was proposed before, as the family told it. */
    public record FirstSaid(
            List<FirstOpinion.Proposal> proposed,
            String words,
            Optional<String> by,
            Optional<LocalDate> plannedFor) {
        public FirstSaid {
            proposed = List.copyOf(proposed);
        }

        @Override
        public String toString() {
            return "FirstSaid[…]";
        }
    }

    /** A member who sees it differently, in their own words. */
    public record Minority(
            String name, String registrationNumber, SeatRole role, int rating, String reason) {
        @Override
        public String toString() {
            return "Minority[" + role + "]";
        }
    }

    /**
     * On what the plan stands.
     *
     * @param recordsUpTo the day the newest record came; empty: no records
     * @param missing codes of required records that were not there
     * @param notSeen what else the board did not see
     */
    public record Limits(
            Optional<LocalDate> recordsUpTo, int records, List<String> missing, String notSeen) {
        public Limits {
            missing = List.copyOf(missing);
        }

        Limits saying(String words) {
            return new Limits(recordsUpTo, records, missing, words);
        }
    }

    /** How the board came to it. */
    public record Agreement(
            BoardResult.How how,
            Optional<String> chairReason,
            int members,
            int agreeing,
            int round,
            Instant at) {}

    public PlanText {
        alternatives = List.copyOf(alternatives);
        differences = List.copyOf(differences);
        wishes = List.copyOf(wishes);
        nextSteps = List.copyOf(nextSteps);
        warningSigns = warningSigns.stream().distinct().sorted().toList();
        answers = List.copyOf(answers);
        minority = List.copyOf(minority);
    }

    /** This text with one section of another; nothing else of the other is taken. */
    public PlanText with(Section section, PlanText other) {
        return new PlanText(
                writtenIn,
                section == Section.SUMMARY ? other.summary : summary,
                section == Section.SEEN ? other.seen : seen,
                section == Section.INTENT ? other.intent : intent,
                section == Section.RECOMMENDED ? other.recommended : recommended,
                section == Section.REASON ? other.reason : reason,
                section == Section.ALTERNATIVES ? other.alternatives : alternatives,
                section == Section.IF_REFUSED ? other.ifRefused : ifRefused,
                section == Section.TESTS_FIRST ? other.testsFirst : testsFirst,
                firstSaid,
                section == Section.DIFFERENCES ? other.differences : differences,
                section == Section.WISHES ? other.wishes : wishes,
                section == Section.NEXT_STEPS ? other.nextSteps : nextSteps,
                section == Section.FOLLOW_UP ? other.followUp : followUp,
                section == Section.WARNINGS ? other.warningSigns : warningSigns,
                section == Section.WARNINGS ? other.otherWarnings : otherWarnings,
                section == Section.ANSWERS ? other.answers : answers,
                section == Section.EVIDENCE ? other.evidence : evidence,
                section == Section.LIMITS ? limits.saying(other.limits.notSeen) : limits,
                minority,
                agreement);
    }

    /** The sections in which two versions differ, in reading order. */
    public List<Section> changedFrom(PlanText other) {
        return Arrays.stream(Section.values())
                .filter(section -> !other.with(section, this).equals(other))
                .toList();
    }

    /** What the first opinion did not speak of. */
    public List<Difference.Dimension> notCompared() {
        return differences.stream()
                .filter(
                        d ->
                                d.comparison()
                                        .filter(c -> c == Difference.Comparison.NOT_COMPARABLE)
                                        .isPresent())
                .filter(d -> d.how().isBlank())
                .map(Difference::dimension)
                .toList();
    }

    public boolean isEmpty(Section section) {
        return switch (section) {
            case SUMMARY -> summary.isBlank();
            case SEEN -> seen.isBlank();
            case INTENT -> intent.isEmpty();
            case RECOMMENDED -> recommended.title().isBlank();
            case REASON -> reason.isBlank();
            case ALTERNATIVES -> alternatives.isEmpty();
            case IF_REFUSED -> ifRefused.isBlank();
            case TESTS_FIRST -> testsFirst.isBlank();
            case DIFFERENCES -> differences.isEmpty();
            case WISHES -> wishes.isEmpty();
            case NEXT_STEPS -> nextSteps.isEmpty();
            case FOLLOW_UP -> followUp.isBlank();
            case WARNINGS -> warningSigns.isEmpty() && otherWarnings.isBlank();
            case ANSWERS -> answers.isEmpty();
            case EVIDENCE -> evidence.isBlank();
            case LIMITS -> limits.notSeen().isBlank();
        };
    }

    @Override
    public String toString() {
        return "PlanText[…]";
    }
}
