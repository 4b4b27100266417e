package org.consilium.imaging.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.imaging.Made;
import org.consilium.imaging.StatedPerson;
import org.consilium.imaging.Study;
import org.consilium.imaging.Unread;
import org.consilium.imaging.Verdict;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;

/**
 * The studies of a case.
 *
 * @param desk what only the desk sees
 */
public record StudiesPage(
        Side side, CaseNumber number, List<Study> studies, Optional<DeskPart> desk) {
    /** Whose the pictures are, and what is missing. */
    public record DeskPart(
            List<StatedPerson> people, List<Unread> unread, int missing, List<Made> made) {
        public DeskPart {
            people = List.copyOf(people);
            unread = List.copyOf(unread);
            made = List.copyOf(made);
        }

        /** Those somebody must look at: clear differences first. */
        public List<StatedPerson> open() {
            return people.stream()
                    .filter(StatedPerson::isOpen)
                    .sorted((a, b) -> b.verdict().compareTo(a.verdict()))
                    .toList();
        }
    }

    public StudiesPage {
        studies = List.copyOf(studies);
    }

    public boolean isFamily() {
        return side == Side.MY;
    }

    public boolean isEmpty() {
        return studies.isEmpty() && desk.filter(d -> !d.unread().isEmpty()).isEmpty();
    }

    public String linkTo(Study study) {
        return side.imagingAt(number) + "/" + study.uid();
    }

    public String recordAt(UUID id) {
        return side.caseAt(number) + "/records/" + id;
    }

    public String title(Study study, Frame frame) {
        var what = study.description().isEmpty() ? study.modalities() : study.description();
        return what.isEmpty() ? frame.t("imaging.study") : what;
    }

    /** How many studies carry this statement. */
    public String studiesOf(StatedPerson person) {
        return String.valueOf(
                studies.stream().filter(study -> study.person().equals(person.id())).count());
    }

    public boolean isAnothers(Study study) {
        return desk.stream()
                .flatMap(d -> d.people().stream())
                .filter(person -> person.id().equals(study.person()))
                .anyMatch(
                        person ->
                                person.decided().map(ours -> !ours).orElse(false)
                                        || (person.isOpen()
                                                && person.verdict() == Verdict.ANOTHER));
    }
}
