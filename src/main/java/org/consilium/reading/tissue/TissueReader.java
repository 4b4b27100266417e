package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;

/** Reads what a report on tissue, cells, stains or genes states about a tumour. */
public final class TissueReader {
    private static final List<TissueRule> RULES =
            List.of(
                    new TnmRule(),
                    new StageRule(),
                    new GradeRule(),
                    new SizeRule(),
                    new MarginRule(),
                    new FeatureRule(),
                    new ReceptorRule(),
                    new Her2Rule(),
                    new PercentRule(),
                    new HistologyRule(),
                    new ElementRule(),
                    new RepairRule(),
                    new GleasonRule(),
                    new GeneRule(),
                    new MarkerRule(),
                    new SkinRule());

    private TissueReader() {}

    /** In the order of importance; empty where the paper says nothing of the kind. */
    public static List<Finding> read(Paper paper) {
        var sheets = Sheet.of(paper);
        var hits = new ArrayList<Hit>();
        for (var rule : RULES) {
            sheets.forEach(sheet -> hits.addAll(rule.read(sheet)));
        }
        hits.addAll(NodeRule.read(sheets));
        var settled = RepairRule.overall(Her2Rule.overall(Settlement.settle(hits)));
        var printed = GleasonRule.overall(settled);
        return Stream.concat(printed.stream(), FreeNodesRule.conclude(sheets, printed).stream())
                .map(Hit::finding)
                .toList();
    }
}
