package org.consilium.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.evidence.OpenQuestion;
import org.consilium.evidence.PaperLink;
import org.consilium.evidence.Progress;
import org.consilium.evidence.Report;
import org.consilium.evidence.Settled;
import org.consilium.evidence.checks.Freshness;
import org.consilium.evidence.checks.Missing;
import org.consilium.evidence.checks.Side;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Document;
import org.consilium.records.DocumentId;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * What does not fit together, what is old and what is missing.
 *
 * @param start the side of the house
 * @param links papers that say the same, or are versions of each other
 * @param documents the papers that the links name
 * @param names of those who settled something
 * @param progress empty on sides that do not verify
 */
public record ChecksPage(
        String start,
        CaseNumber number,
        List<OpenQuestion> questions,
        List<Freshness> freshness,
        List<Missing> missing,
        List<PaperLink> links,
        List<Document> documents,
        Map<AccountId, String> names,
        Optional<Progress> progress,
        Problems problems) {
    public ChecksPage {
        questions = List.copyOf(questions);
        freshness = List.copyOf(freshness);
        missing = List.copyOf(missing);
        links = List.copyOf(links);
        documents = List.copyOf(documents);
        names = Map.copyOf(names);
    }

    public String at() {
        return start + "/cases/" + number + "/checks";
    }

    public boolean isDesk() {
        return progress.isPresent();
    }

    public ReportLink link(Report report) {
        return new ReportLink(start, number, report);
    }

    /** What a linked paper is called, and when it came. */
    public String name(DocumentId id, Frame frame) {
        return documents.stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .map(
                        d ->
                                d.kind()
                                                .map(k -> frame.t("records.kind", k))
                                                .orElseGet(() -> frame.t("records.unsorted"))
                                        + ", "
                                        + frame.dateTime(d.at()))
                .orElse("–");
    }

    public Optional<Side.OnPage> onPage(Side side) {
        return side instanceof Side.OnPage page ? Optional.of(page) : Optional.empty();
    }

    public String toldBy(Side side, Frame frame) {
        return side instanceof Side.AsTold told
                ? frame.t("evidence.told." + told.item().name())
                : "";
    }

    public String name(Settled settled) {
        return names.getOrDefault(settled.by(), "");
    }

    public List<Settled.Holds> answers() {
        return List.of(Settled.Holds.values());
    }

    @Override
    public String toString() {
        return "ChecksPage[" + number + "]";
    }
}
