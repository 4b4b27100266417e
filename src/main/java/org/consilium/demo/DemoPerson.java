package org.consilium.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One made-up person of the demo with everything the seeding tells the modules about them. */
record DemoPerson(
        String key,
        boolean hero,
        Identity who,
        Site site,
        Situation situation,
        String centre,
        LocalDate registered,
        Request request,
        Clinical clinical,
        List<PaperSpec> papers,
        Deliberation board,
        Optional<PlanText> plan,
        Course course) {

    DemoPerson {
        papers = List.copyOf(papers);
        if (situation.hasMetTheBoard() && board.opinions().isEmpty()) {
            throw new IllegalStateException("no opinions for " + key);
        }
        if (situation.hasPlan() && plan.isEmpty()) {
            throw new IllegalStateException("no plan for " + key);
        }
    }

    enum Sex {
        MALE,
        FEMALE
    }

    /**
     * Who it is and where to reach them; {@code number} is the hospital number printed on the
     * papers.
     */
    record Identity(
            String name,
            int age,
            Sex sex,
            LocalDate born,
            String town,
            String state,
            double latitude,
            double longitude,
            String language,
            String phone,
            Optional<String> email,
            String number,
            String work,
            String home) {}

    /** What happened after the plan, or why nothing happens now. */
    record Course(
            Optional<FollowUp> question,
            Optional<Outcome> outcome,
            Optional<Pause> hold,
            Optional<Pause> withdrawal,
            List<Said> thread) {

        Course {
            thread = List.copyOf(thread);
        }
    }

    /** A family's question about the released plan; the answer is missing while it waits. */
    record FollowUp(
            String question,
            LocalDate asked,
            Optional<String> answer,
            Optional<Discipline> answeredBy) {}

    /**
     * Whether the advice was followed: {@code FULLY}, {@code PARTLY} or {@code NOT}, and how it
     * went.
     */
    record Outcome(Followed followed, String reason, String text, LocalDate at) {}

    enum Followed {
        FULLY,
        PARTLY,
        NOT
    }

    /** A hold or a withdrawal with its coded reason. */
    record Pause(String reason, LocalDate since, Optional<LocalDate> until, String text) {}

    /** One message of the thread, written as {@code -6 11:20 WHATSAPP family | text}. */
    record Said(int day, String time, String channel, String from, String text) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Said of(String line) {
            var parts = Script.parts(line, 2);
            var head = parts.getFirst().split(" ", 4);
            return new Said(Integer.parseInt(head[0]), head[1], head[2], head[3], parts.get(1));
        }
    }
}
