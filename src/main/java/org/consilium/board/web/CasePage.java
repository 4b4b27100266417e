package org.consilium.board.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.consilium.board.Duty;
import org.consilium.board.FiledOpinion;
import org.consilium.board.Modality;
import org.consilium.board.Opinion;
import org.consilium.board.PanelState;
import org.consilium.board.Phase;
import org.consilium.board.Seat;
import org.consilium.casework.CaseFile;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.Request;
import org.consilium.patient.Person;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * The case as one expert may see it. What is sealed to them is empty here, so that it cannot reach
 * the page.
 *
 * @param question of the board; empty while there is no forwarded summary
 * @param seat of the reader; empty for the chair
 * @param form of the own opinion; empty when there is none to file
 */
public record CasePage(
        CaseFile file,
        Person person,
        Optional<String> question,
        Request request,
        Optional<Duty> duty,
        List<Slot> slots,
        PanelState panel,
        Optional<Seat> seat,
        Opened opened,
        Optional<OpinionForm> form,
        Problems problems,
        String key,
        String registrationNumber,
        boolean isChair) {
    /** A contributed part of the main column. */
    public record Slot(String id, String titleKey, Content content) {}

    /** What is open to the reader: nothing before the own opinion is filed. */
    public record Opened(Optional<FirstOpinion> first, List<FiledOpinion> opinions) {
        static Opened nothing() {
            return new Opened(Optional.empty(), List.of());
        }
    }

    public String path() {
        return "/board/cases/" + file.number().digits();
    }

    public int age(Frame frame) {
        return person.ageIn(frame.now().atZone(Frame.ZONE).getYear());
    }

    public boolean isOpen() {
        return opened.first().isPresent();
    }

    public boolean canRate() {
        return panel.phase() == Phase.RATING && isOpen() && !isChair;
    }

    public boolean hasSheet() {
        return isOpen() && panel.round() > 0;
    }

    public boolean canAdd() {
        return seat.filter(s -> s.state() == Seat.State.FILED).isPresent()
                && panel.phase() != Phase.DECIDED;
    }

    /** A seat before the own opinion is filed; the chair between rounds. */
    public boolean canLeave() {
        return form.isPresent()
                || (isChair && panel.phase() != Phase.RATING && panel.phase() != Phase.DECIDED);
    }

    public boolean isMine(Seat one) {
        return seat.filter(s -> s.number() == one.number()).isPresent();
    }

    public List<Opinion.Advice> advices() {
        return List.of(Opinion.Advice.values());
    }

    public List<Opinion.Intent> intents() {
        return List.of(Opinion.Intent.values());
    }

    public List<Opinion.Confidence> confidences() {
        return List.of(Opinion.Confidence.values());
    }

    public List<Opinion.Met> mets() {
        return List.of(Opinion.Met.values());
    }

    public List<Modality> modalities() {
        return List.of(Modality.values());
    }

    public int mostCourses() {
        return Opinion.MOST_COURSES;
    }
}
