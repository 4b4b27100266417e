package org.consilium.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.consilium.kernel.Mode;
import org.consilium.kernel.MovableClock;
import org.consilium.shell.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the demo once, at the first start. Each step of each person is written together with a mark
 * in one transaction, so that a fill that was cut off goes on where it stopped.
 */
@Component
class DemoFill implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoFill.class);
    private static final int PAPER_MAKERS = 2;
    private static final int AHEAD = 4;

    private final FilledStore store;
    private final StaffRoom staff;
    private final Reception reception;
    private final DeskWork desk;
    private final BoardWork board;
    private final PlanWork plan;
    private final Settled settled;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Mode mode;
    private final boolean wanted;
    private final int most;

    DemoFill(
            FilledStore store,
            StaffRoom staff,
            Reception reception,
            DeskWork desk,
            BoardWork board,
            PlanWork plan,
            Settled settled,
            PlatformTransactionManager transactions,
            Clock clock,
            Mode mode,
            @Value("${consilium.demo.fill:true}") boolean wanted,
            @Value("${consilium.demo.people:40}") int most) {
        this.store = store;
        this.staff = staff;
        this.reception = reception;
        this.desk = desk;
        this.board = board;
        this.plan = plan;
        this.settled = settled;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.mode = mode;
        this.wanted = wanted;
        this.most = most;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && mode.isDemo() && clock instanceof MovableClock movable && !store.isDone()) {
            fill(movable);
        }
    }

    private void fill(MovableClock movable) {
        var now = store.begin(clock.instant());
        var today = LocalDate.ofInstant(now, Frame.ZONE);
        var world = World.asOf(today);
        System.out.println("Filling the demo: network and staff …");
        staff.build(world.network());
        world.staff().stream()
                .filter(DemoFill::hasWork)
                .forEach(who -> staff.hire(who, world.network(), today));
        try (var makers = Executors.newFixedThreadPool(PAPER_MAKERS)) {
            people(world, now, movable, makers);
        } finally {
            movable.backToNow();
        }
        store.done(clock.instant());
    }

    /** Palliative medicine has no seat on a panel yet. */
    private static boolean hasWork(StaffMember who) {
        return who.discipline().isEmpty() || who.discipline().flatMap(Translated::seat).isPresent();
    }

    private void people(World world, Instant now, MovableClock movable, ExecutorService makers) {
        var people = chosen(world.people(), most);
        var places = places(world.people());
        var made = new ArrayDeque<CompletableFuture<List<Paper>>>();
        for (var n = 0; n < people.size(); n++) {
            while (made.size() < AHEAD && n + made.size() < people.size()) {
                order(people.get(n + made.size()), made, makers);
            }
            var person = people.get(n);
            var papers = made.remove().join();
            if (!store.isMade(person)) {
                var fate =
                        new Fate(
                                person,
                                world,
                                papers,
                                places.getOrDefault(person, 0),
                                now,
                                desk,
                                board,
                                plan);
                live(person, fate.told(() -> reception.register(person, world)), movable);
            }
            if ((n + 1) % AHEAD == 0 || n + 1 == people.size()) {
                System.out.println(
                        "Filling the demo: " + (n + 1) + " of " + people.size() + " people …");
            }
        }
    }

    private void order(
            DemoPerson person, Deque<CompletableFuture<List<Paper>>> made, ExecutorService makers) {
        made.add(CompletableFuture.supplyAsync(() -> Papers.papersOf(person), makers));
    }

    /** Somebody whose story breaks off stays as far as it came: the others are still worth it. */
    private void live(DemoPerson person, List<Diary.Moment> moments, MovableClock movable) {
        for (var n = 0; n < moments.size(); n++) {
            var step = n;
            var moment = moments.get(n);
            if (store.isStepDone(person, step)) {
                continue;
            }
            movable.moveTo(moment.at());
            try {
                transaction.executeWithoutResult(
                        status -> {
                            store.stepDone(person, step, moment.at());
                            moment.deed().run();
                        });
            } catch (RuntimeException e) {
                log.error("The demo's {} stopped at {}", person.key(), moment.what(), e);
                store.brokeOff(person, moment.what(), moment.at());
                break;
            }
            settled.await();
        }
        reception.caseOf(person).ifPresent(id -> store.made(person, id, clock.instant()));
    }

    /** In the order of registration; of few people one in each situation comes first. */
    static List<DemoPerson> chosen(List<DemoPerson> people, int most) {
        var heroesFirst =
                people.stream().sorted(Comparator.comparing(person -> !person.hero())).toList();
        var firsts = new EnumMap<Situation, DemoPerson>(Situation.class);
        heroesFirst.forEach(person -> firsts.putIfAbsent(person.situation(), person));
        var ordered = new ArrayList<>(firsts.values());
        heroesFirst.stream().filter(person -> !ordered.contains(person)).forEach(ordered::add);
        return ordered.stream()
                .limit(Math.max(0, most))
                .sorted(Comparator.comparing(DemoPerson::registered).thenComparing(DemoPerson::key))
                .toList();
    }

    private static Map<DemoPerson, Integer> places(List<DemoPerson> people) {
        var places = new HashMap<DemoPerson, Integer>();
        for (var situation : Situation.values()) {
            var alike = people.stream().filter(p -> p.situation() == situation).toList();
            for (var n = 0; n < alike.size(); n++) {
                places.put(alike.get(n), n);
            }
        }
        return places;
    }
}
