package org.consilium.board;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;

/** What the members of one board said: opinions, options, rounds of rating, the decision. */
record Deliberation(
        List<FiledOpinion> opinions,
        List<Option> options,
        List<Round> rounds,
        Optional<Decision> decision) {
    /** Delphi studies stop at two or three rounds; more rounds wear people down to agreement. */
    static final int MOST_ROUNDS = 3;

    Deliberation {
        opinions = List.copyOf(opinions);
        options = List.copyOf(options);
        rounds = List.copyOf(rounds);
    }

    static Deliberation empty() {
        return new Deliberation(List.of(), List.of(), List.of(), Optional.empty());
    }

    Optional<Round> lastRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    Optional<Round> openRound() {
        return lastRound().filter(Round::isOpen);
    }

    Optional<Round> lastDone() {
        return rounds.reversed().stream().filter(round -> !round.isOpen()).findFirst();
    }

    Deliberation with(FiledOpinion opinion) {
        var more = new ArrayList<>(opinions);
        more.add(opinion);
        return new Deliberation(more, options, rounds, decision);
    }

    Deliberation withAddendum(AccountId by, FiledOpinion.Addendum addendum) {
        return new Deliberation(
                opinions.stream()
                        .map(filed -> filed.by().equals(by) ? added(filed, addendum) : filed)
                        .toList(),
                options,
                rounds,
                decision);
    }

    /** All courses of all opinions as one list; the same title is one option. */
    Deliberation withOptions(Supplier<OptionId> ids) {
        var byTitle = new LinkedHashMap<String, Option>();
        for (var filed : opinions) {
            for (var course : filed.opinion().courses()) {
                byTitle.merge(
                        normalised(course.title()),
                        new Option(ids.get(), course, Set.of(filed.role()), List.of()),
                        (first, again) ->
                                new Option(
                                        first.id(),
                                        first.course(),
                                        union(first.by(), again.by()),
                                        first.also()));
            }
        }
        return new Deliberation(opinions, List.copyOf(byTitle.values()), rounds, decision);
    }

    Deliberation merge(OptionId from, OptionId into) {
        if (from.equals(into)) {
            throw new Refused("board.merge.same");
        }
        var gone = option(from);
        var kept = option(into);
        var also = new ArrayList<>(kept.also());
        also.add(gone.title());
        also.addAll(gone.also());
        var merged = new Option(into, kept.course(), union(kept.by(), gone.by()), also);
        return new Deliberation(
                opinions,
                options.stream()
                        .filter(one -> !one.id().equals(from))
                        .map(one -> one.id().equals(into) ? merged : one)
                        .toList(),
                rounds,
                decision);
    }

    Deliberation withRound(AccountId by, String why, Instant at) {
        var more = new ArrayList<>(rounds);
        more.add(new Round(rounds.size() + 1, at, by, why, List.of(), Optional.empty()));
        return new Deliberation(opinions, options, more, decision);
    }

    Deliberation with(Ballot ballot) {
        var round = openRound().orElseThrow(() -> new Refused("board.round.closed"));
        if (round.of(ballot.member()).isPresent()) {
            throw new Refused("board.rated");
        }
        var ids = options.stream().map(Option::id).toList();
        if (ballot.ratings().size() != ids.size() || !ballot.ratings().keySet().containsAll(ids)) {
            throw new Refused("board.rating.all");
        }
        return withLast(round.with(ballot));
    }

    /** The rule speaks. */
    Deliberation roundDone(Set<SeatRole> required, String why, Instant at) {
        var round = openRound().orElseThrow(() -> new Refused("board.round.closed"));
        var input = input(required, round.ballots());
        return withLast(round.done(new Round.Done(at, input, Consensus.judge(input), why)));
    }

    Deliberation decided(Decision how) {
        return new Deliberation(opinions, options, rounds, Optional.of(how));
    }

    Option option(OptionId id) {
        return options.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Letters and digits only: "CAPOX, then watch" and "Capox then watch" are one. */
    static String normalised(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** What the rule looks at. */
    Consensus.Input input(Set<SeatRole> required, List<Ballot> ballots) {
        return new Consensus.Input(
                required, options.stream().map(option -> candidate(option, ballots)).toList());
    }

    private static Consensus.Candidate candidate(Option option, List<Ballot> ballots) {
        var votes =
                ballots.stream()
                        .map(
                                ballot -> {
                                    var rating = ballot.of(option.id());
                                    return new Consensus.Vote(
                                            ballot.role(),
                                            rating.value(),
                                            !rating.reason().isEmpty());
                                })
                        .toList();
        return new Consensus.Candidate(option.id(), option.title(), votes);
    }

    private Deliberation withLast(Round round) {
        var changed = new ArrayList<>(rounds);
        changed.set(changed.size() - 1, round);
        return new Deliberation(opinions, options, changed, decision);
    }

    private static FiledOpinion added(FiledOpinion filed, FiledOpinion.Addendum addendum) {
        var more = new ArrayList<>(filed.addenda());
        more.add(addendum);
        return new FiledOpinion(filed.by(), filed.role(), filed.opinion(), filed.at(), more);
    }

    private static Set<SeatRole> union(Set<SeatRole> some, Set<SeatRole> others) {
        var both = EnumSet.copyOf(some);
        both.addAll(others);
        return both;
    }

    /** The ratings a member gave in the last round that has them. */
    Map<OptionId, Rating> lastRatings(AccountId member) {
        return rounds.reversed().stream()
                .flatMap(round -> round.of(member).stream())
                .findFirst()
                .map(Ballot::ratings)
                .orElse(Map.of());
    }
}
