package org.consilium.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.reading.kinds.KindReader;
import org.consilium.reading.labs.LabReader;
import org.consilium.reading.person.DateReader;
import org.consilium.reading.person.PersonReader;
import org.consilium.reading.scans.ScanReader;
import org.consilium.reading.scans.ScopyReader;
import org.consilium.reading.scans.TreatmentReader;
import org.consilium.reading.tissue.TissueReader;
import org.consilium.records.Kind;

/** Says all that a paper says: its kind first, then what papers of that kind tell. */
public final class Reader {
    /** Words below this are read wrongly more often than not. */
    private static final double POOR = 0.5;

    /** Of a page's words, from which it has to be asked for again. */
    private static final double MOSTLY = 0.4;

    /** Papers that quote others. */
    private static final Set<Kind> QUOTING =
            EnumSet.of(Kind.DISCHARGE, Kind.CONSULTATION, Kind.OTHER, Kind.OPERATION_NOTE);

    private static final Set<Kind> TELLING_NOTHING =
            EnumSet.of(Kind.BILL, Kind.IDENTITY, Kind.CONSENT_FORM, Kind.PRESCRIPTION);

    private Reader() {}

    public static Understanding read(Paper paper) {
        return read(paper, Optional.empty());
    }

    /**
     * The same, where a person has said what it is.
     *
     * @param told replaces the kind it seems to be for all that is read; the judgement stays
     */
    public static Understanding read(Paper paper, Optional<Kind> told) {
        var judgement = KindReader.judge(paper);
        return new Understanding(
                judgement,
                DateReader.read(paper),
                PersonReader.read(paper),
                findings(told.orElse(judgement.kind()), paper),
                warnings(paper));
    }

    private static List<Finding> findings(Kind kind, Paper paper) {
        if (TELLING_NOTHING.contains(kind)) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        if (kind == Kind.BLOOD || QUOTING.contains(kind)) {
            findings.addAll(LabReader.read(paper));
        }
        if (kind == Kind.BIOPSY || kind == Kind.IHC_MOLECULAR || QUOTING.contains(kind)) {
            findings.addAll(TissueReader.read(paper));
        }
        if (kind == Kind.IMAGING) {
            findings.addAll(ScanReader.read(paper));
        }
        if (kind == Kind.SCOPY) {
            findings.addAll(ScopyReader.read(paper));
        }
        if (QUOTING.contains(kind)) {
            findings.addAll(TreatmentReader.read(paper));
        }
        return findings;
    }

    private static List<String> warnings(Paper paper) {
        var warnings = new ArrayList<String>();
        for (var page : paper.pages()) {
            var words = page.lines().stream().flatMap(line -> line.words().stream()).toList();
            var poor = words.stream().filter(word -> word.sure() < POOR).count();
            if (words.isEmpty()) {
                warnings.add("Nothing can be read on page " + page.number() + ".");
            } else if (poor > words.size() * MOSTLY) {
                warnings.add(
                        "Page "
                                + page.number()
                                + " can hardly be read: handwriting, or a poor picture.");
            }
        }
        return warnings;
    }
}
