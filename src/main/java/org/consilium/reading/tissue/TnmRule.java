package org.consilium.reading.tissue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** T, N and M: standing together, behind their names, or with a prefix. */
final class TnmRule implements TissueRule {
    private static final Pattern KEY =
            Matches.words(
                    "(?:\\bstag(?:e|ing)(?: is)?|\\bp?TNM|AJCC[^.:;]{0,25}|UICC[^.:;]{0,20}"
                            + "|category|classification|\\(p?[TNM]\\)|\\bis)"
                            + "(?:\\s?\\([^)]{0,40}\\))?[\\s:=(.|-]{0,5}$");
    private static final Pattern T_KEY = Matches.words("primary tumou?r[\\s:=|(-]{1,4}$");
    private static final Pattern N_KEY =
            Matches.words(
                    "(?:regional )?(?:lymph )?nodes?(?: stage| staging| status)?"
                            + "(?:\\s?\\([^)]{0,40}\\))?[\\s:=|-]{1,4}$");
    private static final Pattern M_KEY =
            Matches.words("(?:distant )?metastas[ei]s(?:\\s?\\(p?M\\))?[\\s:=|-]{1,4}$");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![A-Za-z])(?<pre>y?[pc]|Y?[PC])?(?<letter>[TNM])[\\s-]{0,2}"
                            + "(?i:stage|category|classification)(?![a-zA-Z])"
                            + "(?:,?\\s?(?<how>(?i:pathologic(?:al)?|clinical)))?[\\s:=|-]{0,4}"
                            + "(?:y?[pc])?(?:\\k<letter>)?\\s?(?<main>[0-4]|[Xx](?![a-z])|is\\b)"
                            + "(?<sub>[a-cA-C][1-3]?)?(?![A-Za-z0-9/]|\\.\\d)");
    private static final Pattern BRACED =
            Pattern.compile(
                    "\\((?<pre>y?[pc])?(?<letter>[TNM])\\)\\s?[:|=]?\\s?(?<how>)(?<main>[0-4]"
                            + "|[Xx]|is)(?<sub>[a-cA-C][1-3]?)?(?=\\s*(?:\\.(?!\\d)|[;,\\n"
                            + "|(]|$))");
    private static final Pattern PATHOLOGIC =
            Matches.words("patholog(?:ic|ical)(?:ly)?\\b[^.;]{0,25}$");
    private static final Pattern CLINICAL = Matches.words("\\bclinical(?:ly)?\\b[^.;]{0,25}$");
    private static final Pattern RANGE =
            Matches.words(
                    "^(?:[-/](?:y?[pc])?[TNM]?[0-4][a-c]?(?![\\w/])"
                            + "|\\s(?:or|vs\\.?|to|versus)\\s(?:y?[pc])?[TNM][0-4])");
    private static final Pattern AT_LEAST =
            Matches.words("(?:\\bat ?least|provisional(?:ly)?)[\\s:(]{0,3}$");

    @Override
    public List<Hit> read(Sheet sheet) {
        var tokens = tokens(sheet.text());
        var legend = new TnmLegend(sheet.text(), tokens);
        var hits = new ArrayList<Hit>();
        for (var token : tokens) {
            var isRange = Matches.has(RANGE, sheet.after(token.to(), 16));
            if (token.isAssessed() && !isRange && !legend.covers(token) && isMeant(sheet, token)) {
                hits.addAll(hits(sheet, token));
            }
        }
        return hits;
    }

    /** Is any N printed here, of whatever time and however doubtful? */
    static boolean namesN(Sheet sheet) {
        var tokens = tokens(sheet.text());
        var legend = new TnmLegend(sheet.text(), tokens);
        return tokens.stream().anyMatch(token -> token.letter() == 'N' && !legend.covers(token));
    }

    private static List<TnmToken> tokens(String text) {
        var byPlace = new TreeMap<Integer, TnmToken>();
        named(NAMED, text).forEach(token -> byPlace.put(token.from(), token));
        named(BRACED, text).forEach(token -> byPlace.put(token.from(), token));
        alone(text).forEach(token -> byPlace.putIfAbsent(token.from(), token));
        return byPlace.values().stream().filter(token -> !token.isWord(text)).toList();
    }

    private static List<TnmToken> named(Pattern pattern, String text) {
        var tokens = new ArrayList<TnmToken>();
        var found = pattern.matcher(text);
        while (found.find()) {
            var letter = Matches.part(found, "letter").charAt(0);
            var how = Matches.part(found, "how").toLowerCase(Locale.ROOT);
            var word = how.isEmpty() ? "" : how.substring(0, 1);
            var prefix = Matches.part(found, "pre").toLowerCase(Locale.ROOT);
            var value =
                    letter
                            + Matches.part(found, "main").replace('x', 'X')
                            + Matches.part(found, "sub").toLowerCase(Locale.ROOT);
            tokens.add(
                    new TnmToken(
                            letter,
                            prefix.isEmpty() ? word : prefix,
                            value,
                            found.start(),
                            found.end(),
                            true));
        }
        return tokens;
    }

    /** Tokens with their neighbours: a T beside an N makes both sure. */
    private static List<TnmToken> alone(String text) {
        var tokens = new ArrayList<TnmToken>();
        var ts = TnmToken.T.matcher(text);
        while (ts.find()) {
            var row = row(text, TnmToken.of('T', ts));
            if (row.size() > 1) {
                row.forEach(token -> tokens.add(token.prefixed(row.getFirst().prefix()).made()));
            } else if (row.getFirst().sure() || isKeyed(text, row.getFirst())) {
                tokens.add(row.getFirst().made());
            }
        }
        for (var letter : List.of('N', 'M')) {
            var found = (letter == 'N' ? TnmToken.N : TnmToken.M).matcher(text);
            while (found.find()) {
                var token = TnmToken.of(letter, found);
                if (token.sure() || isKeyed(text, token)) {
                    tokens.add(token.made());
                    following(text, token).forEach(m -> tokens.add(m.prefixed(token.prefix())));
                }
            }
        }
        tokens.sort(Comparator.comparingInt(TnmToken::from));
        return tokens;
    }

    private static List<TnmToken> row(String text, TnmToken t) {
        var row = new ArrayList<>(List.of(t));
        var n = TnmToken.NEXT_N.matcher(text).region(t.to(), text.length());
        n.useTransparentBounds(true);
        if (n.lookingAt()) {
            var token = TnmToken.of('N', n);
            if (!token.isWord(text)) {
                row.add(token);
            }
        }
        row.addAll(following(text, row.getLast()));
        return row;
    }

    private static List<TnmToken> following(String text, TnmToken before) {
        var m = TnmToken.NEXT_M.matcher(text).region(before.to(), text.length());
        m.useTransparentBounds(true);
        return m.lookingAt() ? List.of(TnmToken.of('M', m).made()) : List.of();
    }

    private static boolean isKeyed(String text, TnmToken token) {
        var before = text.substring(Math.max(0, token.from() - 70), token.from());
        var own =
                switch (token.letter()) {
                    case 'T' -> T_KEY;
                    case 'N' -> N_KEY;
                    default -> M_KEY;
                };
        var isDigit = Character.isDigit(text.charAt(token.to() - 1)) || token.value().length() > 2;
        return (Matches.has(KEY, before) || Matches.has(own, before))
                && (isDigit || token.value().endsWith("X"));
    }

    private static boolean isMeant(Sheet sheet, TnmToken token) {
        return !Context.isAside(sheet, token.from(), token.to())
                && !Context.isDoubtful(sheet, token.from(), token.to());
    }

    private static List<Hit> hits(Sheet sheet, TnmToken token) {
        var before = sheet.before(token.from(), 40);
        var prefix = token.prefix();
        if (prefix.isEmpty() && Matches.has(CLINICAL, before) && !Matches.has(PATHOLOGIC, before)) {
            prefix = "c";
        } else if (prefix.isEmpty() && Matches.has(PATHOLOGIC, before)) {
            prefix = "p";
        }
        var mark = sheet.mark(token.from(), token.to());
        var weight = prefix.contains("c") ? 2 : prefix.isEmpty() ? 4 : 6;
        var letter = String.valueOf(token.letter());
        var hit = mark.says(letter, mark.text(), token.value(), "tnm.1");
        var hits = new ArrayList<Hit>();
        hits.add(hit.weighing(weight).unclearIf(Matches.has(AT_LEAST, before)));
        if (!prefix.isEmpty() && token.letter() != 'M') {
            hits.add(mark.says("stage-prefix", mark.text(), prefix, "tnm.2").weighing(weight));
        }
        return hits;
    }
}
