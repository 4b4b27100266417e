package org.consilium.demo;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.casework.HoldReason;
import org.consilium.conversation.CallOutcome;
import org.consilium.conversation.Threads;
import org.consilium.evidence.Strangers;
import org.consilium.findings.Block;
import org.consilium.findings.Fact;
import org.consilium.findings.Summaries;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Receipt;
import org.consilium.records.Sorting;
import org.springframework.stereotype.Component;

/** What assistants and families do before and beside the board. */
@Component
class DeskWork {
    private static final int MOST_LABS = 8;
    private static final int LONGEST_FACT = 900;

    private final Reception reception;
    private final Threads threads;
    private final Documents documents;
    private final Strangers strangers;
    private final Summaries summaries;
    private final Cases cases;

    DeskWork(
            Reception reception,
            Threads threads,
            Documents documents,
            Strangers strangers,
            Summaries summaries,
            Cases cases) {
        this.reception = reception;
        this.threads = threads;
        this.documents = documents;
        this.strangers = strangers;
        this.summaries = summaries;
        this.cases = cases;
    }

    void call(DemoPerson person, World world, CallOutcome outcome, String note) {
        threads.logCall(
                reception.assistant(person, world, Deed.LOG_CALL),
                outcome,
                note,
                Keys.of(person, "call " + outcome + note));
    }

    void say(DemoPerson person, World world, DemoPerson.Said said) {
        var grant =
                said.from().equals("family")
                        ? reception.family(person, Deed.WRITE_THREAD)
                        : reception.assistant(person, world, Deed.WRITE_THREAD);
        threads.say(grant, said.text(), Keys.of(person, "said " + said.day() + said.time()));
    }

    void familySays(DemoPerson person, String text) {
        threads.say(
                reception.family(person, Deed.WRITE_THREAD), text, Keys.of(person, "says " + text));
    }

    void send(DemoPerson person, Paper paper) {
        var receipt =
                documents.add(
                        reception.family(person, Deed.ADD_RECORDS),
                        paper.fileName(),
                        new ByteArrayInputStream(paper.bytes()),
                        Keys.of(person, "paper " + paper.fileName()));
        if (receipt instanceof Receipt.NotTaken refused) {
            throw new IllegalStateException(paper.spec() + " not taken: " + refused.reason());
        }
    }

    void sort(DemoPerson person, World world, Paper paper) {
        var grant = reception.assistant(person, world, Deed.SORT_RECORDS);
        var kind = Translated.kind(paper);
        var see = reception.assistant(person, world, Deed.SEE_RECORDS);
        var item =
                Translated.item(person.site(), paper)
                        .filter(wanted -> wanted.kind() == kind)
                        .filter(
                                wanted ->
                                        documents.checklist(see).lines().stream()
                                                .anyMatch(line -> line.item() == wanted));
        documents.sort(
                grant,
                document(person, world, paper).orElseThrow(),
                new Sorting(kind, paper.date(), item));
    }

    void sendChecklist(DemoPerson person, World world) {
        documents.sendChecklist(
                reception.assistant(person, world, Deed.SORT_RECORDS),
                Keys.of(person, "checklist"));
    }

    void complete(DemoPerson person, World world) {
        var see = reception.assistant(person, world, Deed.SEE_RECORDS);
        documents.complete(
                reception.assistant(person, world, Deed.SORT_RECORDS),
                documents.checklist(see).missing().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "What is not here as a paper of its own stands in the other reports; "
                                        + "the family has no more."));
    }

    void hold(DemoPerson person, World world, HoldReason reason) {
        cases.hold(reception.assistant(person, world, Deed.MANAGE_CASE), reason);
    }

    void withdraw(DemoPerson person) {
        cases.withdraw(reception.family(person, Deed.WITHDRAW));
    }

    /** Half done: the facts from the phone and of the first papers. */
    void beginSummary(DemoPerson person, World world, List<Paper> papers) {
        var facts = facts(person, world, papers);
        summaries.save(
                reception.assistant(person, world, Deed.PREPARE_SUMMARY),
                question(person),
                facts.subList(0, facts.size() / 2));
    }

    void forward(DemoPerson person, World world, List<Paper> papers) {
        var grant = reception.assistant(person, world, Deed.PREPARE_SUMMARY);
        summaries.save(grant, question(person), facts(person, world, papers));
        settleStrangers(person, world);
        var gate = summaries.gate(grant, summaries.draft(grant));
        summaries.forward(
                grant,
                gate.isOpen()
                        ? Optional.empty()
                        : Optional.of(
                                "The papers were read by hand; the board can begin, and what is "
                                        + "missing does not change it."));
    }

    /**
     * All papers of the demo are made for its people: whatever a page seems to name, it is ours.
     */
    private void settleStrangers(DemoPerson person, World world) {
        var grant = reception.assistant(person, world, Deed.SORT_RECORDS);
        strangers
                .blocking(grant)
                .forEach(
                        page ->
                                strangers.decide(
                                        grant,
                                        page.document(),
                                        page.page(),
                                        true,
                                        "Compared with the family on the phone: it is theirs."));
    }

    private static String question(DemoPerson person) {
        var asked = person.request().boardQuestion();
        return asked.isBlank()
                ? person.clinical().diagnosis() + ": which treatment, and in which order?"
                : asked;
    }

    private List<Fact> facts(DemoPerson person, World world, List<Paper> papers) {
        var see = reception.assistant(person, world, Deed.PREPARE_SUMMARY);
        var facts = new ArrayList<>(summaries.draft(see).facts());
        var clinical = person.clinical();
        var health = clinical.health();
        told(facts, Block.PERSON, "Work: " + person.who().work());
        told(facts, Block.PERSON, "At home: " + person.who().home());
        told(facts, Block.HEALTH, "ECOG " + health.ecog());
        told(facts, Block.HEALTH, "Other illnesses: " + joined(health.comorbidities()));
        told(facts, Block.HEALTH, "Medicines: " + joined(health.medicines()));
        told(facts, Block.HEALTH, "Allergies: " + health.allergies());
        told(facts, Block.HEALTH, "Organ function: " + health.organs());
        told(facts, Block.HEALTH, health.heightCm() + " cm, " + health.weightKg() + " kg");
        told(facts, Block.HISTORY, clinical.history());
        told(facts, Block.HISTORY, clinical.family());
        told(facts, Block.STAGE, clinical.diagnosis());
        told(facts, Block.STAGE, clinical.stage().text());
        clinical.facts().stream()
                .filter(fact -> !fact.block().equals("first opinion"))
                .forEach(
                        fact ->
                                facts.add(
                                        new Fact(
                                                Translated.block(fact),
                                                cut(fact.label() + ": " + fact.value()),
                                                source(
                                                        person,
                                                        world,
                                                        papers,
                                                        fact.paper(),
                                                        fact.page()))));
        facts.addAll(labs(person, world, papers));
        clinical.unknown().forEach(unknown -> told(facts, Block.NOT_KNOWN, unknown));
        return facts.stream().distinct().toList();
    }

    private List<Fact> labs(DemoPerson person, World world, List<Paper> papers) {
        var seen = new HashSet<String>();
        return person.clinical().labs().stream()
                .sorted(Comparator.comparing(Clinical.Measurement::date).reversed())
                .filter(lab -> seen.add(lab.analyte()))
                .limit(MOST_LABS)
                .map(
                        lab ->
                                new Fact(
                                        Block.LABS,
                                        lab.analyte()
                                                + ": "
                                                + lab.value().toPlainString()
                                                + " "
                                                + lab.unit()
                                                + ", "
                                                + Bloods.day(lab.date()),
                                        source(person, world, papers, lab.paper(), lab.page())))
                .toList();
    }

    private Fact.Source source(
            DemoPerson person, World world, List<Paper> papers, String spec, int page) {
        return papers.stream()
                .filter(paper -> paper.spec().equals(spec))
                .filter(paper -> !Translated.kind(paper).mayTellFirstOpinion())
                .filter(
                        paper ->
                                page >= paper.firstPage()
                                        && page < paper.firstPage() + paper.pages())
                .findFirst()
                .flatMap(
                        paper ->
                                document(person, world, paper)
                                        .<Fact.Source>map(
                                                id ->
                                                        new Fact.OnPage(
                                                                id, page - paper.firstPage() + 1)))
                .orElse(Fact.Word.TOLD);
    }

    private Optional<DocumentId> document(DemoPerson person, World world, Paper paper) {
        return documents.list(reception.assistant(person, world, Deed.SEE_RECORDS)).stream()
                .filter(document -> document.fileName().equals(paper.fileName()))
                .map(org.consilium.records.Document::id)
                .findFirst();
    }

    private static void told(List<Fact> facts, Block block, String text) {
        if (!text.isBlank()) {
            facts.add(Fact.told(block, cut(text)));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FACT ? text : text.substring(0, LONGEST_FACT);
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}
