package org.consilium.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the board knows and says: options with their ratings, and one opinion per seat. */
record Deliberation(List<Choice> options, List<Opinion> opinions, Optional<String> minority) {

    Deliberation {
        options = List.copyOf(options);
        opinions = List.copyOf(opinions);
    }

    /**
     * One course of treatment; {@code ratings} per seat in round 1, {@code again} where round 2
     * asked once more.
     */
    record Choice(
            String key,
            String title,
            String modality,
            String extent,
            String timing,
            boolean firstOpinion,
            Map<Discipline, Integer> ratings,
            Map<Discipline, Integer> again) {

        Choice {
            ratings = Map.copyOf(ratings);
            again = Map.copyOf(again);
        }

        /**
         * Written as {@code A first | title | modality | extent | timing | 5 8 8 8 8 | -}, votes in
         * order of the seats.
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Choice of(String line) {
            var p = Script.parts(line, 7);
            var key = p.getFirst().split(" ", -1);
            return new Choice(
                    key[0],
                    p.get(1),
                    p.get(2),
                    p.get(3),
                    p.get(4),
                    key.length > 1,
                    votes(p.get(5)),
                    votes(p.get(6)));
        }

        private static Map<Discipline, Integer> votes(String line) {
            var votes = new EnumMap<Discipline, Integer>(Discipline.class);
            var words = line.split(" ", -1);
            for (var seat = 0; seat < words.length; seat++) {
                if (!words[seat].equals("-")) {
                    votes.put(Discipline.REQUIRED.get(seat), Integer.valueOf(words[seat]));
                }
            }
            return votes;
        }
    }

    enum Advice {
        DEFINITE_PLAN,
        TESTS_FIRST,
        COMFORT_AND_SUPPORT
    }

    enum Intent {
        CURATIVE,
        DISEASE_CONTROL,
        COMFORT
    }

    enum Confidence {
        LOW,
        MIDDLE,
        HIGH
    }

    /**
     * What one seat files. {@code filed} is false where the demo leaves the opinion for the visitor
     * to write.
     */
    record Opinion(
            Discipline seat,
            boolean filed,
            Advice advice,
            String diagnosisAndStage,
            Intent intent,
            List<String> ranked,
            String reason,
            String evidence,
            Confidence confidence,
            String changeMyMind,
            String wishes) {

        /**
         * Written as {@code seat filed | advice intent confidence | A B | stage | reason | evidence
         * | mind | wishes}.
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Opinion of(String line) {
            var p = Script.parts(line, 8);
            var seat = p.get(0).split(" ", -1);
            var kind = p.get(1).split(" ", -1);
            return new Opinion(
                    Discipline.valueOf(seat[0]),
                    seat.length == 1,
                    Advice.valueOf(kind[0]),
                    p.get(3),
                    Intent.valueOf(kind[1]),
                    List.of(p.get(2).split(" ", -1)),
                    p.get(4),
                    p.get(5),
                    Confidence.valueOf(kind[2]),
                    p.get(6),
                    p.get(7));
        }
    }
}
