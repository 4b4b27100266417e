package org.consilium.reading.bundles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.consilium.reading.Paper;

/** Prints how well made-up bundles are told apart, and their pages found again one by one. */
final class Bundles {
    private static final int COUNT = 300;
    private static final int NOISE = 40;
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Random random;
    private final Shelf shelf;
    private final Camera camera;

    /** A page, of which report and of which person it is. */
    record Leaf(int report, int number, String person, String text) {}

    /** Right ones, those too many and those not found. */
    static final class Score {
        private int right;
        private int wrong;
        private int missed;

        void add(boolean expected, boolean found) {
            right += expected && found ? 1 : 0;
            wrong += !expected && found ? 1 : 0;
            missed += expected && !found ? 1 : 0;
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return "precision %.4f recall %.4f of %d"
                    .formatted(precision(), recall(), right + missed);
        }
    }

    Bundles(long seed) {
        this.random = new Random(seed);
        this.shelf = new Shelf(random);
        this.camera = new Camera(random);
    }

    /**
     * @param args seeds; with a word before them, every mistake is printed
     */
    public static void main(String[] args) {
        var isAloud = args.length > 0 && !args[0].matches("\\d+");
        var seeds = Arrays.stream(args).filter(a -> a.matches("\\d+")).map(Long::valueOf).toList();
        for (var seed : seeds.isEmpty() ? List.of(4L, 44L) : seeds) {
            for (var noise : List.of(NOISE, 0)) {
                System.out.println("seed " + seed + ", misread per thousand: " + noise);
                new Bundles(seed).measure(noise, COUNT, isAloud);
            }
        }
    }

    private void measure(int noise, int count, boolean aloud) {
        var boundaries = new Score();
        var strangers = new Score();
        var joins = new Score();
        var torn = 0;
        var reports = 0;
        for (var n = 0; n < count; n++) {
            var leaves = bundle(noise);
            var found = split(leaves);
            reports += (int) leaves.stream().map(Leaf::report).distinct().count();
            torn += torn(leaves, found);
            score(leaves, found, boundaries, strangers, aloud);
            pairs(leaves, joined(leaves), joins, aloud);
        }
        System.out.println("  boundaries " + boundaries);
        System.out.println("  strangers  " + strangers);
        System.out.println("  torn       " + torn + " of " + reports + " reports");
        System.out.println("  joins      " + joins);
        System.out.println("  twins      " + twins(noise, count));
    }

    /** A report against its photo, and against another report of the same house and sort. */
    private Score twins(int noise, int count) {
        var twins = new Score();
        for (var n = 0; n < count; n++) {
            var order = shelf.order(shelf.patient(), LocalDate.of(2024, 1, 5));
            var pages = String.join("\f", shelf.write(order));
            var paper = Paper.typed(pages);
            var next =
                    new Shelf.Order(
                            order.patient(),
                            order.sort(),
                            order.day().plusDays(1),
                            order.house(),
                            order.number() + 1);
            twins.add(true, Twins.isSame(paper, Paper.typed(camera.shoot(pages, noise))));
            var other = camera.shoot(String.join("\f", shelf.write(next)), noise);
            twins.add(false, Twins.isSame(paper, Paper.typed(other)));
        }
        return twins;
    }

    /** Two to twelve reports, some of somebody else, some as a series of days. */
    List<Leaf> bundle(int noise) {
        var patient = shelf.patient();
        var leaves = new ArrayList<Leaf>();
        var day = LocalDate.of(2024, 1, 5);
        Shelf.Order before = shelf.order(patient, day);
        for (var report = 0; report < 2 + shelf.below(11); report++) {
            day = day.plusDays(shelf.chance(25) ? 0 : 1 + shelf.below(30));
            var stranger = shelf.chance(10);
            var order = shelf.order(stranger ? shelf.patient() : patient, day);
            if (!stranger && shelf.chance(20)) {
                order =
                        new Shelf.Order(
                                patient, before.sort(), day, before.house(), before.number() + 1);
            }
            add(leaves, report, order, noise);
            before = order;
        }
        return leaves;
    }

    private void add(List<Leaf> leaves, int report, Shelf.Order order, int noise) {
        var pages = shelf.write(order);
        for (var page = 0; page < pages.size(); page++) {
            leaves.add(
                    new Leaf(
                            report,
                            page,
                            order.patient().name(),
                            camera.shoot(pages.get(page), noise)));
        }
    }

    static Map<Integer, Integer> split(List<Leaf> leaves) {
        var paper = Paper.typed(String.join("\f", leaves.stream().map(Leaf::text).toList()));
        var parts = new HashMap<Integer, Integer>();
        var all = Splitter.split(paper);
        for (var n = 0; n < all.size(); n++) {
            for (var page : all.get(n).pages()) {
                parts.put(page, n);
            }
        }
        return parts;
    }

    private static int torn(List<Leaf> leaves, Map<Integer, Integer> found) {
        var parts = new HashMap<Integer, HashSet<Integer>>();
        for (var n = 0; n < leaves.size(); n++) {
            parts.computeIfAbsent(leaves.get(n).report(), r -> new HashSet<>()).add(part(found, n));
        }
        return (int) parts.values().stream().filter(some -> some.size() > 1).count();
    }

    private static int part(Map<Integer, Integer> found, int n) {
        return Optional.ofNullable(found.get(n)).orElseThrow();
    }

    private static void score(
            List<Leaf> leaves,
            Map<Integer, Integer> found,
            Score boundaries,
            Score strangers,
            boolean aloud) {
        for (var n = 1; n < leaves.size(); n++) {
            var expected = leaves.get(n).report() != leaves.get(n - 1).report();
            var is = part(found, n) != part(found, n - 1);
            boundaries.add(expected, is);
            if (!leaves.get(n).person().equals(leaves.get(n - 1).person())) {
                strangers.add(true, is);
            }
            if (aloud && expected != is) {
                System.out.println((is ? "TOO MANY " : "MISSED ") + n + " " + "-".repeat(60));
                System.out.println(leaves.get(n - 1).text() + "- - -\n" + leaves.get(n).text());
            }
        }
    }

    /** Every page as a photo, in order within its report, reports one after another. */
    private List<List<Integer>> joined(List<Leaf> leaves) {
        var loose = new ArrayList<Loose>();
        for (var n = 0; n < leaves.size(); n++) {
            loose.add(
                    new Loose(
                            Paper.typed(leaves.get(n).text()),
                            START.plusSeconds(n * 20L),
                            Optional.of("album").filter(album -> leaves.size() % 2 == 0)));
        }
        return Joiner.join(loose);
    }

    private static void pairs(
            List<Leaf> leaves, List<List<Integer>> found, Score joins, boolean aloud) {
        for (var n = 1; n < leaves.size(); n++) {
            for (var m = 0; m < n; m++) {
                var one = m;
                var other = n;
                var expected = leaves.get(n).report() == leaves.get(m).report();
                var is = found.stream().anyMatch(g -> g.contains(one) && g.contains(other));
                joins.add(expected, is);
                if (aloud && is && !expected) {
                    System.out.println("JOINED " + "-".repeat(60));
                    System.out.println(leaves.get(m).text() + "- - -\n" + leaves.get(n).text());
                }
            }
        }
    }
}
