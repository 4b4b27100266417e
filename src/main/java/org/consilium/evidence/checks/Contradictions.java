package org.consilium.evidence.checks;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.evidence.Report;

/** Finds statements of a case that do not fit together; says "different", never which is right. */
public final class Contradictions {
    private static final List<Rule> RULES =
            List.of(
                    new SideRule(),
                    new ReceptorRule(),
                    new MarkerRule(),
                    new HistologyRule(),
                    new SpreadRule(),
                    new NodesRule(),
                    new TumourRule(),
                    new SizeRule(),
                    new GradeRule(),
                    new GleasonRule(),
                    new PersonRule(),
                    new RenewalRule(),
                    new LabRule());

    private Contradictions() {}

    /** The gravest first; each once. */
    public static List<Contradiction> in(List<Report> reports, Told told) {
        var all = new WholeCase(reports, told);
        return RULES.stream()
                .flatMap(rule -> rule.in(all).stream())
                .collect(Collectors.toMap(Contradiction::key, Function.identity(), (a, b) -> a))
                .values()
                .stream()
                .sorted(
                        Comparator.comparing(Contradiction::weight)
                                .thenComparing(Contradiction::topic)
                                .thenComparing(Contradiction::key))
                .toList();
    }
}
