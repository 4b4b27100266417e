package org.consilium.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/** One round of rating. The verdict is there once the round is done. */
record Round(
        int number,
        Instant openedAt,
        AccountId openedBy,
        String why,
        List<Ballot> ballots,
        Optional<Done> done) {
    /**
     * How it ended.
     *
     * @param why the chair's reason for closing it before all had rated; else empty
     */
    record Done(Instant at, Consensus.Input input, Consensus.Verdict verdict, String why) {}

    Round {
        ballots = List.copyOf(ballots);
    }

    boolean isOpen() {
        return done.isEmpty();
    }

    Optional<Ballot> of(AccountId member) {
        return ballots.stream().filter(b -> b.member().equals(member)).findFirst();
    }

    Round with(Ballot ballot) {
        var more = new ArrayList<>(ballots);
        more.add(ballot);
        return new Round(number, openedAt, openedBy, why, more, done);
    }

    Round done(Done how) {
        return new Round(number, openedAt, openedBy, why, ballots, Optional.of(how));
    }
}
