package org.consilium.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.board.BoardResult;
import org.consilium.board.BoardResult.MinorityView;
import org.consilium.board.BoardResult.RatedOption;
import org.consilium.board.BoardResult.Signer;
import org.consilium.board.Course;
import org.consilium.board.Modality;
import org.consilium.board.Opinion;
import org.consilium.board.OptionId;
import org.consilium.board.SeatRole;
import org.consilium.kernel.AccountId;

/**
 * A board of three and its chair, made by hand: medicine first, and a surgeon who would operate.
 */
final class ABoard {
    static final Instant DECIDED = Instant.parse("2026-11-20T10:00:00Z");
    static final Signer SURGEON = signer("Dr. Kavita Rangnekar", "EX-20418", SeatRole.SURGEON);
    static final Signer MEDICAL =
            signer("Dr. Lakshmi Subramanian", "EX-27760", SeatRole.MEDICAL_ONCOLOGIST);
    static final Signer RADIATION =
            signer("Dr. Peter Lyngdoh", "EX-18830", SeatRole.RADIATION_ONCOLOGIST);
    static final Signer CHAIR =
            new Signer(account(), "Dr. Imran Qureshi", "EX-31177", Optional.empty());
    static final Course MEDICINE =
            new Course(
                    "CAPOX, then a new look",
                    List.of(Modality.SYSTEMIC, Modality.WATCH),
                    "Five rounds of three weeks",
                    "Start in the week of 7 December");
    static final Course OPERATION =
            new Course("Smaller operation now", List.of(Modality.SURGERY), "", "In two weeks");
    static final String SURGEONS_REASON = "A small sore is left, and it may grow.";

    private ABoard() {}

    static BoardResult withMinority() {
        return result(
                List.of(new MinorityView(SURGEON.account(), SeatRole.SURGEON, 4, SURGEONS_REASON)));
    }

    static BoardResult agreed() {
        return result(List.of());
    }

    private static BoardResult result(List<MinorityView> minority) {
        var members = List.of(SURGEON, MEDICAL, RADIATION);
        var opinions = new LinkedHashMap<AccountId, Opinion>();
        opinions.put(SURGEON.account(), opinion(OPERATION, SURGEONS_REASON, Opinion.Met.NOT, ""));
        opinions.put(
                MEDICAL.account(),
                opinion(
                        MEDICINE,
                        "The blood test CEA is still falling.",
                        Opinion.Met.PARTLY,
                        "Yes, if every look is kept."));
        opinions.put(
                RADIATION.account(),
                opinion(MEDICINE, "The scar is still healing.", Opinion.Met.PARTLY, "Mostly."));
        return new BoardResult(
                BoardResult.How.CONSENSUS,
                Optional.empty(),
                new ArrayList<>(List.of(rated(MEDICINE, 8), rated(OPERATION, 5))),
                minority,
                members,
                CHAIR,
                opinions,
                1,
                "small board 1",
                DECIDED);
    }

    private static RatedOption rated(Course course, double median) {
        return new RatedOption(
                new OptionId(UUID.randomUUID()), course, median, 4, 9, 0.3, Map.of());
    }

    private static Opinion opinion(Course best, String reason, Opinion.Met bag, String answer) {
        return new Opinion(
                true,
                "",
                Opinion.Advice.DEFINITE_PLAN,
                Opinion.Intent.CURATIVE,
                List.of(best),
                reason,
                "OPRA trial; ESMO rectal 2025",
                "CT of chest and belly",
                Opinion.Confidence.HIGH,
                "",
                Map.of(
                        1,
                        new Opinion.WishAnswer(bag, "A good chance, not a promise."),
                        2,
                        new Opinion.WishAnswer(Opinion.Met.MET, "Drips in Vidisha.")),
                answer.isEmpty() ? Map.of() : Map.of(1, answer));
    }

    private static Signer signer(String name, String number, SeatRole role) {
        return new Signer(account(), name, number, Optional.of(role));
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
