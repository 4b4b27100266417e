package org.consilium.evidence;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.access.Access;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.casework.Organ;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.reading.Page;
import org.consilium.records.DocumentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a stage rests on, side by side, and the stage as doctors set it. */
@Service
public class Stages {
    private static final String PREFIX = "stage-prefix";

    private final JdbcStageStore store;
    private final JdbcPaperStore papers;
    private final Evidence evidence;
    private final Checks checks;
    private final Cases cases;
    private final Access access;
    private final Clock clock;

    Stages(
            JdbcStageStore store,
            JdbcPaperStore papers,
            Evidence evidence,
            Checks checks,
            Cases cases,
            Access access,
            Clock clock) {
        this.store = store;
        this.papers = papers;
        this.evidence = evidence;
        this.checks = checks;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Verified statements that matter for the stage, of documents that the doctor may see, newest
     * report first; without those of which a person said that another holds. Needs SET_STAGE.
     */
    public List<StageInput> inputs(Grant grant) {
        grant.mustBe(Deed.SET_STAGE);
        var see = access.grant(grant.actor(), Deed.SEE_RECORDS, grant.caseId());
        var organ = cases.file(grant).organ();
        var overruled = checks.overruled(see).keySet();
        var texts = new HashMap<DocumentId, Map<Integer, Page>>();
        return evidence.facts(see).stream()
                .flatMap(
                        report ->
                                inputs(
                                        report,
                                        organ,
                                        id -> texts.computeIfAbsent(id, d -> pages(see, d))))
                .filter(input -> !overruled.contains(input.finding().id()))
                .toList();
    }

    /**
     * Newest first, which counts. Until the own opinion is filed, nobody sees what another set.
     * Needs SET_STAGE.
     */
    public List<StageSetting> settings(Grant grant) {
        grant.mustBe(Deed.SET_STAGE);
        var who = grant.actor();
        var isOpen = access.may(who, Deed.SEE_OPINIONS, grant.caseId());
        return store.all(grant).stream()
                .filter(setting -> isOpen || setting.by().equals(who.account()))
                .toList();
    }

    /**
     * A doctor says which stage it is; the same request says it once. Needs SET_STAGE.
     *
     * @throws Refused {@code case.not.open}
     */
    @Transactional
    public void set(Grant grant, TumourStage stage, RequestKey key) {
        grant.mustBe(Deed.SET_STAGE);
        if (!cases.file(grant).stage().isOpen()) {
            throw new Refused("case.not.open");
        }
        store.insert(grant, new StageSetting(grant.actor().account(), clock.instant(), stage), key);
    }

    private interface Texts {
        Map<Integer, Page> of(DocumentId document);
    }

    private static Stream<StageInput> inputs(Report report, Organ organ, Texts texts) {
        return report.findings().stream()
                .flatMap(
                        finding ->
                                StageInput.what(finding.code(), organ).stream()
                                        .map(what -> input(report, what, finding, texts)));
    }

    private static StageInput input(
            Report report, StageInput.What what, CaseFinding finding, Texts texts) {
        var isStaged = what.isStaged();
        return new StageInput(
                what,
                StageInput.Whose.of(report.kind()),
                finding,
                report.date(),
                isStaged && what != StageInput.What.GROUP
                        ? prefix(report, finding)
                        : Optional.empty(),
                isStaged
                        ? Optional.ofNullable(texts.of(report.document()).get(finding.page()))
                                .flatMap(page -> EditionNamed.on(page.text()))
                        : Optional.empty());
    }

    /** The one that was read from the same words; else the only one that the page prints. */
    private static Optional<String> prefix(Report report, CaseFinding finding) {
        var onPage =
                report.findings().stream()
                        .filter(f -> f.code().equals(PREFIX) && f.page() == finding.page())
                        .toList();
        var values =
                onPage.stream()
                        .filter(f -> !f.isConcluded())
                        .map(CaseFinding::value)
                        .distinct()
                        .toList();
        return onPage.stream()
                .filter(f -> f.said().place().equals(finding.said().place()))
                .map(CaseFinding::value)
                .findFirst()
                .or(() -> values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty());
    }

    private Map<Integer, Page> pages(Grant see, DocumentId document) {
        var pages = new HashMap<Integer, Page>();
        papers.words(see, document)
                .forEach((number, words) -> pages.put(number, Page.of(number, words)));
        return pages;
    }
}
