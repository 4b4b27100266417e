package org.consilium.board.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.board.OptionId;
import org.consilium.board.Outcome;
import org.consilium.board.Rating;
import org.consilium.board.RatingSheet;
import org.consilium.board.SeatRole;
import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * The rating sheet of one reader.
 *
 * @param role of the reader's seat; empty for the chair
 * @param entered what was sent and could not be taken
 */
public record RatingPage(
        CaseNumber number,
        RatingSheet sheet,
        Optional<SeatRole> role,
        Map<String, String> entered,
        Problems problems,
        String key) {
    public RatingPage {
        entered = Map.copyOf(entered);
    }

    static RatingPage of(CaseNumber number, RatingSheet sheet, String key) {
        return new RatingPage(number, sheet, Optional.empty(), Map.of(), new Problems(), key);
    }

    public String path() {
        return "/board/cases/" + number.digits();
    }

    public boolean isDecided() {
        return sheet.result().isPresent();
    }

    public boolean isBetweenRounds() {
        return !sheet.isOpen() && !isDecided() && sheet.round() > 0;
    }

    /** What stands in the keys: entered now, or the own rating of the round before. */
    public int value(RatingSheet.Line line) {
        var sent = entered.getOrDefault("rating-" + line.option().id().value(), "");
        return sent.matches("[1-9]")
                ? Integer.parseInt(sent)
                : line.before().map(Rating::value).orElse(0);
    }

    public String reason(RatingSheet.Line line) {
        var before = line.before().map(Rating::reason).orElse("");
        return entered.getOrDefault("reason-" + line.option().id().value(), before);
    }

    public boolean leads(RatingSheet.Line line) {
        return sheet.leading().filter(line.option().id()::equals).isPresent();
    }

    /** Raw votes, one list of short names for each rating; the reader's own first. */
    public List<List<String>> votes(RatingSheet.Line line, Frame frame) {
        var lists = new ArrayList<List<String>>();
        for (var value = Rating.LOWEST; value <= Rating.HIGHEST; value++) {
            var at = value;
            lists.add(
                    Arrays.stream(SeatRole.values())
                            .filter(one -> voted(line, one) == at)
                            .sorted(java.util.Comparator.comparing(one -> !isMine(one)))
                            .map(one -> frame.t("board.short", one))
                            .toList());
        }
        return lists;
    }

    public int mine(RatingSheet.Line line) {
        return role.map(one -> voted(line, one)).orElse(0);
    }

    /** Who stands below 7 where the option leads. */
    public List<String> apart(RatingSheet.Line line, Frame frame) {
        return Arrays.stream(SeatRole.values())
                .filter(one -> leads(line) && voted(line, one) > 0)
                .filter(one -> voted(line, one) < Rating.RIGHT)
                .map(one -> frame.t("board.short", one))
                .toList();
    }

    public Map<String, String> names(Frame frame) {
        return Arrays.stream(SeatRole.values())
                .collect(
                        Collectors.toMap(
                                one -> frame.t("board.short", one),
                                one -> frame.t("board.role", one)));
    }

    /** The votes as one sentence, for those who listen. */
    public String said(RatingSheet.Line line, Frame frame) {
        return Arrays.stream(SeatRole.values())
                .filter(one -> voted(line, one) > 0)
                .map(one -> frame.t("board.role", one) + " " + voted(line, one))
                .collect(Collectors.joining(", "));
    }

    public List<SeatRole> roles() {
        return sheet.lines().stream()
                .flatMap(line -> line.votes().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isMine(SeatRole one) {
        return role.filter(mine -> mine == one).isPresent();
    }

    /** A median may lie between two keys; it is shown at the lower one. */
    public int medianKey(RatingSheet.Line line) {
        return line.shown().map(s -> (int) Math.floor(s.median())).orElse(0);
    }

    public String median(RatingSheet.Line line) {
        return line.shown().map(s -> plain(s.median())).orElse("");
    }

    public String range(RatingSheet.Line line) {
        return line.shown().map(s -> s.lowest() + "–" + s.highest()).orElse("");
    }

    public String index(RatingSheet.Line line) {
        return line.shown()
                .map(s -> String.format(Locale.ROOT, "%.2f", s.disagreementIndex()))
                .orElse("");
    }

    /** agreement, conflict, open, right, unsure or not: the word beside an option. */
    public String verdict(RatingSheet.Line line) {
        if (line.shown().isEmpty()) {
            return "sealed";
        }
        var median = line.shown().get().median();
        if (leads(line) && line.mine().isEmpty()) {
            return isDecided() ? "leads" : verdictOfRound();
        }
        if (median >= Rating.RIGHT) {
            return "right";
        }
        return median > Rating.NOT_RIGHT ? "unsure" : "not";
    }

    public boolean leadsBy(OptionId id) {
        return sheet.leading().filter(id::equals).isPresent();
    }

    private String verdictOfRound() {
        return sheet.outcome().filter(o -> o == Outcome.OPEN_CONFLICT).isPresent()
                ? "conflict"
                : "open";
    }

    private static int voted(RatingSheet.Line line, SeatRole role) {
        return line.votes().getOrDefault(role, 0);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Integer.toString((int) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
