package org.consilium.evidence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.evidence.FindingId;
import org.consilium.evidence.PaperSaid;
import org.consilium.evidence.StrangePage;
import org.consilium.kernel.CaseNumber;
import org.consilium.reading.person.Match;
import org.consilium.records.Document;
import org.consilium.records.Kind;
import org.consilium.records.Page;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * One page of a document with what was read on it.
 *
 * @param sheet empty while there is no picture of it
 * @param named whether it names the patient; empty when it names nobody
 * @param stranger what a person has to say, or said, about whose page it is
 * @param left how many pages of the case wait, this one included
 * @param last what was decided last, to be taken back with one key
 */
public record VerifyPage(
        CaseNumber number,
        Document document,
        Optional<PaperSaid> said,
        int current,
        Optional<Page> sheet,
        List<VerifyRow> rows,
        Optional<Match> named,
        Optional<StrangePage> stranger,
        int left,
        Optional<FindingId> last,
        Problems problems) {
    private static final int LEAST_HEIGHT = 400;
    private static final int PERCENT = 100;

    public VerifyPage {
        rows = List.copyOf(rows);
    }

    public String at() {
        return "/desk/cases/" + number + "/verification/" + document.id().value();
    }

    public String at(int page) {
        return at() + "?page=" + page;
    }

    public String image() {
        return "/desk/cases/" + number + "/records/" + document.id().value() + "/pages/" + current;
    }

    public String title(Frame frame) {
        var kind =
                document.kind()
                        .map(k -> frame.t("records.kind", k))
                        .orElseGet(() -> frame.t("records.unsorted"));
        return document.date().map(day -> kind + ", " + frame.date(day)).orElse(kind);
    }

    public long open() {
        return rows.stream().filter(VerifyRow::isOpen).count();
    }

    public long done() {
        return rows.size() - open();
    }

    /** What is stated plainly can be taken at once. */
    public long sure() {
        return rows.stream().filter(row -> row.isOpen() && row.isSure()).count();
    }

    /** Height of the marks' drawing that is 1000 wide. */
    public int height() {
        return sheet.filter(s -> s.width() > 0)
                .map(s -> Math.max(LEAST_HEIGHT, 1000 * s.height() / s.width()))
                .orElse(1414);
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public String kind() {
        return document.kind()
                .or(() -> said.map(s -> s.judgement().kind()))
                .map(Kind::name)
                .orElse("");
    }

    public String date() {
        return document.date()
                .or(() -> said.flatMap(VerifyPage::date))
                .map(LocalDate::toString)
                .orElse("");
    }

    static Optional<LocalDate> date(PaperSaid said) {
        var dates = said.dates();
        return dates.collected().or(dates::performed).or(dates::reported);
    }

    public String confidence() {
        return said.map(s -> String.valueOf(Math.round(PERCENT * s.judgement().confidence())))
                .orElse("0");
    }

    public boolean isSorted() {
        return document.kind().isPresent();
    }

    @Override
    public String toString() {
        return "VerifyPage[" + document.id().value() + " " + current + "]";
    }
}
