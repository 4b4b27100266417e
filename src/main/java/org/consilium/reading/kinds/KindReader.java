package org.consilium.reading.kinds;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.reading.Judgement;
import org.consilium.reading.Paper;
import org.consilium.records.Kind;

/** Says which kind a paper is, how sure that is, and which words decided. */
@SuppressWarnings("EnumOrdinal") // a number of the model for each kind
public final class KindReader {
    private static final Spelling SPELLING = new Spelling(Cues.words());
    private static final Model MODEL = Model.load();
    private static final int MOST_REASONS = 6;
    private static final int FEWEST_WORDS = 4;
    private static final int SHORT = 3;
    private static final double TELLING = 0.05;
    private static final double UNSURE = 0.3;
    private static final double SUREST = 0.99;

    private KindReader() {}

    public static Judgement judge(Paper paper) {
        return judge(MODEL, paper);
    }

    static Judgement judge(Model model, Paper paper) {
        var tokens = tokens(paper);
        var seen = Cues.seen(tokens);
        if (tokens.size() < FEWEST_WORDS && seen.isEmpty()) {
            return new Judgement(Kind.OTHER, UNSURE, Optional.empty(), List.of());
        }
        var features = Features.of(tokens, seen);
        var chances = model.chances(features);
        var kind = chances.likeliest();
        return new Judgement(
                kind,
                Math.min(SUREST, chances.get(kind)),
                Subkinds.of(kind, tokens),
                reasons(model, features, seen, kind));
    }

    static List<Features.Feature> features(Paper paper) {
        var tokens = tokens(paper);
        return Features.of(tokens, Cues.seen(tokens));
    }

    static PerKind scores(Model model, Paper paper) {
        return model.scores(features(paper));
    }

    private static Tokens tokens(Paper paper) {
        return Tokens.of(paper, SPELLING::mend);
    }

    /** The listed phrases first, then words that the model goes by. */
    private static List<String> reasons(
            Model model, List<Features.Feature> features, Collection<Cues.Seen> seen, Kind kind) {
        var listed =
                seen.stream()
                        .filter(one -> one.weight(kind) > 0)
                        .sorted(Comparator.comparingDouble(one -> -one.weight(kind)))
                        .map(Cues.Seen::phrase);
        var learnt =
                features.stream()
                        .filter(one -> model.contribution(one, kind) > TELLING)
                        .filter(one -> one.name().chars().allMatch(KindReader::isReadable))
                        .sorted(Comparator.comparingDouble(one -> -model.contribution(one, kind)))
                        .map(Features.Feature::name)
                        .filter(name -> name.length() > SHORT);
        return Stream.concat(listed, learnt).distinct().limit(MOST_REASONS).toList();
    }

    /** A word and no mark of a feature's sort, no number. */
    private static boolean isReadable(int c) {
        return c == ' ' || (c != ':' && c != '#' && !Character.isDigit(c));
    }
}
