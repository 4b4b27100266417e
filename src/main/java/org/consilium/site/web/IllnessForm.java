package org.consilium.site.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.Organ;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.consilium.site.Illness;

/** Reads the second step: what was found and what was proposed. */
record IllnessForm(Answers answers, Problems problems, LocalDate today) {
    private static final Pattern NOT_A_DIGIT =
            Pattern.compile("\\D+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int EARLIEST = 1950;
    private static final int LONGEST_WORDS = 3000;

    Optional<Illness> read() {
        var organ = answers.one("organ", Organ.class);
        if (organ.isEmpty()) {
            problems.add("organ", "registration.organ");
        }
        var month = month();
        var year = year(month);
        var progress = answers.one("progress", FirstOpinion.Progress.class);
        if (progress.isEmpty()) {
            problems.add("progress", "registration.progress");
        }
        var planned = plannedFor(progress);
        if (answers.one("words").length() > LONGEST_WORDS) {
            problems.add("words", "registration.long", LONGEST_WORDS);
        }
        if (organ.isEmpty() || progress.isEmpty() || problems.any()) {
            return Optional.empty();
        }
        var first =
                new FirstOpinion(
                        Set.copyOf(answers.all("proposed", FirstOpinion.Proposal.class)),
                        answers.one("words"),
                        Optional.of(answers.one("by")).filter(by -> !by.isEmpty()),
                        progress.get(),
                        planned);
        return Optional.of(new Illness(organ.get(), year, month, first));
    }

    private Optional<Integer> month() {
        var text = answers.one("foundMonth");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var month = Numbers.read(text).filter(m -> m >= 1 && m <= 12);
        if (month.isEmpty()) {
            problems.add("foundMonth", "registration.month", text);
        }
        return month;
    }

    private Optional<Integer> year(Optional<Integer> month) {
        var text = answers.one("foundYear");
        if (text.isEmpty() && month.isEmpty()) {
            return Optional.empty();
        }
        var year = Numbers.read(text).filter(y -> y >= EARLIEST && y <= today.getYear());
        if (year.isEmpty()) {
            problems.add("foundYear", "registration.found");
        } else if (YearMonth.of(year.get(), month.orElse(1)).isAfter(YearMonth.from(today))) {
            problems.add("foundMonth", "registration.future");
        }
        return year;
    }

    private Optional<LocalDate> plannedFor(Optional<FirstOpinion.Progress> progress) {
        var text = answers.one("plannedFor");
        if (text.isEmpty()) {
            if (progress.filter(p -> p == FirstOpinion.Progress.DATE_SET).isPresent()) {
                problems.add("plannedFor", "registration.day.missing");
            }
            return Optional.empty();
        }
        var day = day(text);
        if (day.isEmpty()) {
            problems.add("plannedFor", "registration.day");
        }
        return day;
    }

    /** 2026-12-07 from a date field, 7/12/2026 or 7.12.2026 from a keyboard. */
    private static Optional<LocalDate> day(String text) {
        var parts = NOT_A_DIGIT.split(text);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var first = Integer.parseInt(parts[0]);
            var second = Integer.parseInt(parts[1]);
            var third = Integer.parseInt(parts[2]);
            return Optional.of(
                    first > 31
                            ? LocalDate.of(first, second, third)
                            : LocalDate.of(third, second, first));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
