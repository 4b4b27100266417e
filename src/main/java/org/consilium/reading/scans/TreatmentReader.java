package org.consilium.reading.scans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;

/** Reads which treatment a paper says was given: operations, drugs and cycles, radiation. */
public final class TreatmentReader {
    private static final Pattern OTHER_SIGN = Pattern.compile("[^a-z\\d]");
    private static final String RULE = "treatments-1";
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?i)^[\\s(,:-]{0,3}(?:(?:done |performed |completed |"
                            + "given )?(?:in|on|dated|since|from)\\s)?(?:[a-z]{3,9}[\\s"
                            + ",'-]{0,3}|\\d{1,2}[/-](?:\\d{1,2}[/-])?)?(?:19|20)\\d\\d\\b");

    private static final int MOST = 400;

    private final List<Proposal> proposals = new ArrayList<>();

    private TreatmentReader() {}

    public static List<Finding> read(Paper paper) {
        var reader = new TreatmentReader();
        Report.of(paper).sentences().forEach(reader::read);
        var once = new Proposals(RULE);
        fullest(reader.proposals).forEach(once::add);
        return once.all();
    }

    private void read(Sentence sentence) {
        switch (sentence.section()) {
            case FAMILY, ALLERGY, ADVICE, COMPARISON, INDICATION, COMPLICATIONS -> {}
            case HEAD,
                    EXAM,
                    HISTORY,
                    TECHNIQUE,
                    FINDINGS,
                    IMPRESSION,
                    DIAGNOSIS,
                    TREATMENT,
                    OTHER ->
                    treatments(Courses.of(sentence));
            case MEDICATION -> medicines(sentence);
        }
    }

    private void treatments(Courses courses) {
        if (!courses.isEmpty() && proposals.size() < MOST) {
            var given = new Given(courses.sentence());
            courses.operations().forEach(operation -> operation(operation, courses, given));
            courses.drugs().forEach(drug -> drug(drug, courses, given));
            courses.doses().forEach(dose -> dose(dose, given));
        }
    }

    /** A paper of hostile origin may repeat itself without end. */
    private void add(Proposal proposal) {
        if (proposals.size() < MOST) {
            proposals.add(proposal);
        }
    }

    private void operation(Spot spot, Courses courses, Given given) {
        if (given.isGiven(spot)) {
            add(
                    Proposal.of("operation", label(spot), spot.words(), spot)
                            .on(given.day(spot, courses.next(spot)))
                            .sure(true));
        }
    }

    /** With the year, where one is printed: without a day it is no date. */
    private static String label(Spot spot) {
        var text = spot.sentence().text();
        var rest = text.substring(spot.to(), Math.min(text.length(), spot.to() + 50));
        var year = YEAR.matcher(rest);
        return text.substring(spot.from(), year.find() ? spot.to() + year.end() : spot.to());
    }

    private void drug(Drugs.Drug drug, Courses courses, Given given) {
        if (!given.isGiven(drug.spot())) {
            return;
        }
        var drugs = courses.drugs();
        var named = drug.named() ? Optional.of(drug) : Drugs.nameOf(drug, drugs);
        var all = Drugs.together(named.orElse(drug), drugs);
        var day = given.day(all, courses.next(all));
        if (drug.named() || drugs.stream().noneMatch(Drugs.Drug::named)) {
            var words = drug.spot().words();
            add(Proposal.of("drug", label(drug.spot()), words, drug.spot()).on(day).sure(true));
        }
        Drugs.cycles(drug.spot())
                .or(() -> Drugs.cycles(all))
                .ifPresent(cycles -> cycles(all.words(), cycles, day));
    }

    private void cycles(String label, Drugs.Cycles cycles, Optional<LocalDate> day) {
        var spot = cycles.spot();
        add(Proposal.of("cycles", label, cycles.count(), spot).on(day).sure(cycles.clear()));
    }

    private void dose(Radiation.Dose dose, Given given) {
        var spot = dose.spot();
        if (!given.isGiven(spot)) {
            return;
        }
        var day = given.day(spot, spot.sentence().text().length());
        var site = Radiation.site(spot);
        var proposal = Proposal.of("radiotherapy", site, dose.amount(), spot).on(day).sure(true);
        add(dose.gray() ? proposal.in("Gy") : proposal);
        dose.fractions()
                .map(count -> Proposal.of("fractions", site, count, spot).on(day).sure(true))
                .ifPresent(this::add);
    }

    private void medicines(Sentence sentence) {
        for (var drug : Drugs.in(sentence)) {
            var spot = drug.spot();
            if (drug.named() && spot.stance().isFirm()) {
                add(Proposal.of("drug", spot.words(), spot.words(), spot));
            }
        }
    }

    /** A bare mention says less than a dated one of the same. */
    private static List<Proposal> fullest(List<Proposal> all) {
        var dated = new HashSet<String>();
        all.stream()
                .filter(one -> one.date().isPresent())
                .map(TreatmentReader::same)
                .forEach(dated::add);
        var seen = new HashSet<String>();
        return all.stream()
                .filter(one -> one.date().isPresent() || !dated.contains(same(one)))
                .filter(one -> seen.add(same(one) + one.date()))
                .toList();
    }

    private static String same(Proposal one) {
        var byLabel = one.code().equals("cycles") || one.code().equals("fractions");
        return one.code() + "|" + key(one.value()) + "|" + (byLabel ? key(one.label()) : "");
    }

    private static String key(String words) {
        return OTHER_SIGN.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
