package org.consilium.commandcenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.access.Role;
import org.consilium.board.Experts;
import org.consilium.casework.CaseFile;
import org.consilium.casework.Cases;
import org.consilium.casework.Stage;
import org.consilium.casework.WorkRow;
import org.consilium.channels.LineNow;
import org.consilium.channels.Lines;
import org.consilium.conversation.Alarms;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.NotFound;
import org.consilium.network.Centres;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the command center sees and may do; for its lead alone. */
@Service
public class CommandCenter {
    private static final int MOST_ENDED = 200;
    private static final Duration LOOKING_BACK = Duration.ofDays(90);

    private final JdbcSightStore store;
    private final Troubles troubles;
    private final Lines lines;
    private final Alarms alarms;
    private final Cases cases;
    private final Experts experts;
    private final Centres centres;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    CommandCenter(
            JdbcSightStore store,
            Troubles troubles,
            Lines lines,
            Alarms alarms,
            Cases cases,
            Experts experts,
            Centres centres,
            Accounts accounts,
            Access access,
            Clock clock) {
        this.store = store;
        this.troubles = troubles;
        this.lines = lines;
        this.alarms = alarms;
        this.cases = cases;
        this.experts = experts;
        this.centres = centres;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /** Everything the wall shows, seen at one moment. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor) {
        mustBeCommand(actor);
        var now = clock.instant();
        var all = seen(cases.open(actor), now);
        return new Standing(
                now,
                all,
                cases.countEnded(actor),
                store.medians(now.minus(LOOKING_BACK)),
                assistants(all),
                experts(),
                centres.all(),
                troubles.all(actor),
                lines.all(actor).stream().filter(LineNow::isOut).toList(),
                alarms.countOpen(actor));
    }

    /**
     * The cases behind a number of the wall, what needs a hand first standing first; of the ended
     * ones the newest.
     */
    @Transactional(readOnly = true)
    public List<CaseNow> cases(Actor actor, Selection selection) {
        mustBeCommand(actor);
        var seated = selection.expert().map(this::atTheBoardOf);
        var rows =
                selection
                        .ended()
                        .map(how -> cases.ended(actor, how, Optional.empty(), MOST_ENDED))
                        .orElseGet(() -> cases.open(actor));
        return seen(rows, clock.instant()).stream()
                .filter(selection::has)
                .filter(
                        one ->
                                seated.isEmpty()
                                        || (one.file().stage() == Stage.WITH_BOARD
                                                && seated.get().contains(one.file().id())))
                .toList();
    }

    /**
     * Tries again what failed; what got through in the meantime is left alone.
     *
     * @param id of one; all of the kind when empty
     */
    @Transactional
    public void retry(Actor actor, Trouble.Kind kind, Optional<String> id) {
        mustBeCommand(actor);
        var chosen =
                troubles.all(actor).stream()
                        .filter(t -> t.kind() == kind)
                        .filter(t -> id.isEmpty() || t.id().equals(id.get()))
                        .toList();
        chosen.forEach(trouble -> troubles.retry(actor, trouble));
        access.note(actor, "RETRY_" + kind, Optional.empty(), String.valueOf(chosen.size()));
    }

    private List<CaseNow> seen(List<WorkRow> rows, Instant now) {
        var last = store.lastSteps(rows.stream().map(row -> row.file().id()).toList());
        return rows.stream()
                .map(
                        row ->
                                new CaseNow(
                                        row.file(),
                                        row.clock(),
                                        last.getOrDefault(row.file().id(), row.file().openedAt()),
                                        row.isAlarming(),
                                        now))
                .toList();
    }

    private List<Load> assistants(List<CaseNow> all) {
        var open =
                all.stream()
                        .map(CaseNow::file)
                        .map(CaseFile::assistant)
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return accounts.withRole(Role.ASSISTANT).stream()
                .map(a -> new Load(a.id(), a.displayName(), cases(open, a.id())))
                .sorted(FULLEST_FIRST)
                .toList();
    }

    private List<Load> experts() {
        var busy = experts.load();
        return experts.all().stream()
                .map(e -> new Load(e.account(), e.name(), busy.getOrDefault(e.account(), 0)))
                .sorted(FULLEST_FIRST)
                .toList();
    }

    private Set<CaseId> atTheBoardOf(AccountId expert) {
        return Set.copyOf(access.casesOf(accounts.of(expert).asActor(), Capacity.OF_BOARD));
    }

    private static int cases(Map<AccountId, Long> open, AccountId who) {
        return Math.toIntExact(open.getOrDefault(who, 0L));
    }

    private static final Comparator<Load> FULLEST_FIRST =
            Comparator.comparingInt(Load::cases).reversed().thenComparing(Load::name);

    private static void mustBeCommand(Actor actor) {
        if (!actor.is(Role.COMMAND)) {
            throw new NotFound();
        }
    }
}
