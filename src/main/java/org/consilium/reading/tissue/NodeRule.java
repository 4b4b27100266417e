package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How many lymph nodes were examined and how many hold tumour, added up over the parts. */
final class NodeRule {
    private static final Pattern TOTAL = Matches.words("\\btotal");

    private NodeRule() {}

    static List<Hit> read(List<Sheet> sheets) {
        var counts = new ArrayList<NodeCount>();
        sheets.forEach(sheet -> counts.addAll(NodeReading.of(sheet)));
        var named = counts.stream().filter(count -> !count.isPair()).toList();
        var pairs = bestPart(counts.stream().filter(NodeCount::isPair).toList());
        var hits = new ArrayList<Hit>();
        total(pairs).ifPresent(total -> hits.addAll(hits(total)));
        var examined = element(named, NodeCount::examined);
        var positive = element(named, NodeCount::positive);
        if (!examined.isEmpty()) {
            replace(hits, examined, "nodes-examined");
        }
        if (!positive.isEmpty()) {
            replace(hits, positive, "nodes-positive");
        }
        return checked(hits);
    }

    /** Of diagnosis, summary and microscopy, which repeat each other, the one that says most. */
    private static List<NodeCount> bestPart(List<NodeCount> pairs) {
        var byRun = new ArrayList<List<NodeCount>>();
        var section = Optional.<Section>empty();
        for (var pair : pairs) {
            var here = pair.mark().sheet().section(pair.mark().from());
            if (section.filter(here::equals).isEmpty()) {
                byRun.add(new ArrayList<>());
                section = Optional.of(here);
            }
            byRun.getLast().add(pair);
        }
        return byRun.stream()
                .max(
                        Comparator.comparingInt(NodeRule::examined)
                                .thenComparingInt(run -> weight(run.getFirst())))
                .orElse(List.of());
    }

    private static int examined(List<NodeCount> run) {
        return total(run).map(sum -> sum.examined).orElse(0);
    }

    private static int weight(NodeCount count) {
        return count.mark().sheet().section(count.mark().from()).weight();
    }

    private record Sum(int positive, int examined, boolean isSure, NodeCount first, int parts) {}

    private static Optional<Sum> total(List<NodeCount> pairs) {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        var positive = pairs.stream().mapToInt(pair -> pair.positive().getAsInt()).sum();
        var examined = pairs.stream().mapToInt(pair -> pair.examined().getAsInt()).sum();
        for (var pair : pairs) {
            var isSum =
                    (pairs.size() > 2 || pair.examined().getAsInt() > 3)
                            && pair.examined().getAsInt() * 2 == examined
                            && pair.positive().getAsInt() * 2 == positive;
            if (isSum || (pair.isTotal() && pair.examined().getAsInt() * 2 >= examined)) {
                return Optional.of(sum(pair, 1, !pair.isImpossible()));
            }
        }
        var distinct = pairs.stream().map(pair -> pair.examined().getAsInt()).distinct().count();
        var isSure = distinct == pairs.size() && pairs.stream().noneMatch(NodeCount::isImpossible);
        return Optional.of(new Sum(positive, examined, isSure, largest(pairs), pairs.size()));
    }

    private static NodeCount largest(List<NodeCount> pairs) {
        return pairs.stream()
                .max(Comparator.comparingInt(pair -> pair.examined().getAsInt()))
                .orElseThrow();
    }

    private static Sum sum(NodeCount pair, int parts, boolean sure) {
        return new Sum(pair.positive().getAsInt(), pair.examined().getAsInt(), sure, pair, parts);
    }

    private static List<Hit> hits(Sum sum) {
        var mark = sum.first().mark();
        var label = sum.parts() > 1 ? "sum of " + sum.parts() + " parts" : mark.text();
        var rule = sum.parts() > 1 ? "nodes.7" : sum.first().rule();
        return List.of(
                mark.says("nodes-examined", label, "" + sum.examined(), rule)
                        .unclearIf(!sum.isSure()),
                mark.says("nodes-positive", label, "" + sum.positive(), rule)
                        .unclearIf(!sum.isSure()));
    }

    private static List<NodeCount> element(
            List<NodeCount> named, Function<NodeCount, OptionalInt> number) {
        return named.stream().filter(count -> number.apply(count).isPresent()).toList();
    }

    /** What an element says itself counts more than what was added up. */
    private static void replace(List<Hit> hits, List<NodeCount> elements, String code) {
        var isExamined = code.equals("nodes-examined");
        var values =
                elements.stream()
                        .map(count -> isExamined ? count.examined() : count.positive())
                        .mapToInt(OptionalInt::getAsInt)
                        .toArray();
        var distinct = Arrays.stream(values).distinct().count();
        var largest = Arrays.stream(values).max().orElse(0);
        var sum = Arrays.stream(values).sum();
        var before = hits.stream().filter(hit -> hit.code().equals(code)).findFirst();
        var isSummed = before.filter(hit -> hit.value().equals("" + sum)).isPresent();
        var isTotal = TOTAL.matcher(elements.getFirst().mark().text()).find();
        var value = isSummed || (distinct > 1 && !isTotal) ? sum : largest;
        hits.removeIf(hit -> hit.code().equals(code));
        var first = elements.getFirst().mark();
        hits.add(
                first.says(code, first.text(), "" + value, "nodes.6")
                        .unclearIf(distinct > 1 && !isSummed));
    }

    private static List<Hit> checked(List<Hit> hits) {
        var examined = number(hits, "nodes-examined");
        var positive = number(hits, "nodes-positive");
        var isImpossible =
                examined.isPresent()
                        && positive.isPresent()
                        && positive.getAsInt() > examined.getAsInt();
        return hits.stream().map(hit -> hit.unclearIf(isImpossible)).toList();
    }

    private static OptionalInt number(List<Hit> hits, String code) {
        return hits.stream()
                .filter(hit -> hit.code().equals(code))
                .mapToInt(hit -> Integer.parseInt(hit.value()))
                .findFirst();
    }
}
