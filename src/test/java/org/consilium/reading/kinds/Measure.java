package org.consilium.reading.kinds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.consilium.reading.Judgement;
import org.consilium.reading.Paper;
import org.consilium.reading.kinds.Material.Labelled;
import org.consilium.records.Kind;

/** Prints how well kinds are told: on made-up papers of unseen sentences, and on given files. */
final class Measure {
    private static final long SEED = 77;

    private Measure() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            var model = Training.trial();
            var papers = new Material().madeUp(60, SEED, Grammar.Share.HELD_OUT);
            System.out.println(madeUp(model, papers, true));
        }
        for (var file : args) {
            System.out.println(real(Reports.read(Path.of(file)), true));
        }
    }

    static Scores madeUp(Model model, List<Labelled> papers, boolean aloud) {
        var scores = new Scores();
        for (var paper : papers) {
            var is = KindReader.judge(model, paper.paper());
            scores.add(paper.kind().name(), is.kind().name(), is.confidence());
            if (aloud && is.kind() != paper.kind()) {
                System.out.println(paper.kind() + " as " + is + is.reasons());
                System.out.println(paper.text().indent(4));
            }
        }
        return scores;
    }

    static Scores real(List<Reports.Report> reports, boolean aloud) {
        var scores = new Scores();
        for (var report : reports) {
            var is = KindReader.judge(Paper.typed(report.text()));
            var coarse = coarse(is.kind());
            if (!report.label().equals("AMBIGUOUS")) {
                scores.add(report.label(), coarse, is.confidence());
            }
            if (aloud) {
                tell(report, is, coarse);
            }
        }
        return scores;
    }

    private static void tell(Reports.Report report, Judgement is, String coarse) {
        System.out.printf(
                "%s %-9s %-14s %.2f %-40s %s %s%n",
                coarse.equals(report.label()) ? " " : "!",
                report.label(),
                is.kind(),
                is.confidence(),
                report.title(),
                is.subkind().orElse("-"),
                is.reasons());
    }

    private static String coarse(Kind kind) {
        return switch (kind) {
            case IMAGING -> "imaging";
            case SCOPY -> "scopy";
            case BLOOD -> "blood";
            case BIOPSY, IHC_MOLECULAR -> "biopsy";
            case OPERATION_NOTE,
                    DISCHARGE,
                    CONSULTATION,
                    PRESCRIPTION,
                    BILL,
                    IDENTITY,
                    CONSENT_FORM,
                    OTHER ->
                    "other";
        };
    }
}
