package org.consilium.board;

import java.time.Instant;
import java.util.Map;
import org.consilium.kernel.AccountId;

/** All ratings of one member in one round, sent at once. */
public record Ballot(AccountId member, SeatRole role, Map<OptionId, Rating> ratings, Instant at) {
    public Ballot {
        ratings = Map.copyOf(ratings);
    }

    Rating of(OptionId option) {
        var rating = ratings.get(option);
        if (rating == null) {
            throw new IllegalStateException("no rating of " + option);
        }
        return rating;
    }

    @Override
    public String toString() {
        return "Ballot[sealed]";
    }
}
