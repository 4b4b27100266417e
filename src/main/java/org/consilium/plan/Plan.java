package org.consilium.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.board.BoardResult.Signer;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.Change;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;

/** One version of a plan: a draft that is written and signed, then a release that never changes. */
public sealed interface Plan {
    CaseId caseId();

    int version();

    PlanText text();

    List<Signature> signatures();

    /** Why there is a new version; empty for the first. */
    Optional<String> because();

    /** Stands for the exact text: what is signed and what the printed code is made of. */
    String seal();

    /** Who wrote a section last. */
    record Author(AccountId by, String name, Instant at) {}

    /**
     * @param authors empty for a section that stands as it came from the opinions
     * @param signers the members and the chair; all of them have to sign
     * @param voided signatures under an earlier text
     */
    record Draft(
            CaseId caseId,
            int version,
            PlanText text,
            Map<Section, Author> authors,
            List<Flag> flags,
            List<Signer> signers,
            List<Signature> signatures,
            List<Signature> voided,
            Optional<String> because,
            Instant draftedAt)
            implements Plan {
        public Draft {
            authors = Map.copyOf(authors);
            flags = List.copyOf(flags);
            signers = List.copyOf(signers);
            signatures = List.copyOf(signatures);
            voided = List.copyOf(voided);
        }

        @Override
        public String seal() {
            return Seal.of(caseId, version, text);
        }

        static Draft first(CaseId caseId, PlanText text, List<Signer> signers, Instant at) {
            return new Draft(
                    caseId,
                    1,
                    text,
                    Map.of(),
                    List.of(),
                    signers,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    at);
        }

        /** An edit voids every signature, since it was given for another text. */
        Draft write(Section section, PlanText from, Author author) {
            var changed = text.with(section, from);
            if (changed.equals(text)) {
                return this;
            }
            var written = new EnumMap<Section, Author>(Section.class);
            written.putAll(authors);
            written.put(section, author);
            var gone = new ArrayList<>(voided);
            gone.addAll(signatures);
            return new Draft(
                    caseId, version, changed, written, flags, signers, List.of(), gone, because,
                    draftedAt);
        }

        Draft flag(Flag flag) {
            if (flag.reason().isBlank()) {
                throw new Refused("plan.flag.reason");
            }
            var again =
                    flags.stream()
                            .anyMatch(
                                    f ->
                                            f.isOpen()
                                                    && f.section() == flag.section()
                                                    && f.by().equals(flag.by()));
            return again ? this : withFlags(plus(flags, flag));
        }

        /** The one who flagged may take it back; another settles it with an answer. */
        Draft settle(Section section, Flag.Settlement settlement) {
            var own =
                    openFlags().stream()
                            .filter(f -> f.section() == section)
                            .allMatch(f -> f.by().equals(settlement.by()));
            if (!own && settlement.answer().isBlank()) {
                throw new Refused("plan.settle.answer");
            }
            return withFlags(
                    flags.stream()
                            .map(
                                    f ->
                                            f.isOpen() && f.section() == section
                                                    ? f.settle(settlement)
                                                    : f)
                            .toList());
        }

        public List<Flag> openFlags() {
            return flags.stream().filter(Flag::isOpen).toList();
        }

        /** What has to be done before anybody can sign. */
        public List<Blocker> blockers() {
            var all = new ArrayList<Blocker>();
            for (var section : Section.values()) {
                if (section.isRequired() && text.isEmpty(section)) {
                    all.add(Blocker.at(section, "empty"));
                }
            }
            openFlags().forEach(f -> all.add(Blocker.at(f.section(), "flag", f.name())));
            text.differences().stream()
                    .filter(d -> !d.isCoded())
                    .forEach(
                            d ->
                                    all.add(
                                            Blocker.at(
                                                    Section.DIFFERENCES,
                                                    "difference." + d.dimension())));
            text.wishes().stream()
                    .filter(w -> w.met().isEmpty() || w.how().isBlank())
                    .forEach(w -> all.add(Blocker.at(Section.WISHES, "wish", w.number())));
            text.answers().stream()
                    .filter(a -> a.text().isBlank())
                    .forEach(a -> all.add(Blocker.at(Section.ANSWERS, "question", a.number())));
            return all;
        }

        public List<Signer> missingSigners() {
            return signers.stream().filter(s -> signatureOf(s.account()).isEmpty()).toList();
        }

        public Optional<Signature> signatureOf(AccountId who) {
            return signatures.stream().filter(s -> s.by().equals(who)).findFirst();
        }

        /**
         * Signs exactly what was read; again is the same as once.
         *
         * @throws Refused {@code plan.blocked}, {@code plan.changed} when the text is another by
         *     now
         */
        Change<Draft, PlanSigned> sign(AccountId who, String readSeal, Instant at) {
            var signer =
                    signers.stream()
                            .filter(s -> s.account().equals(who))
                            .findFirst()
                            .orElseThrow(NotFound::new);
            if (!seal().equals(readSeal)) {
                throw new Refused("plan.changed");
            }
            if (signatureOf(who).isPresent()) {
                return new Change<>(this, List.of());
            }
            refuseWhenBlocked();
            var signature =
                    new Signature(
                            who,
                            signer.name(),
                            signer.registrationNumber(),
                            signer.role(),
                            readSeal,
                            at);
            var signed =
                    new Draft(
                            caseId,
                            version,
                            text,
                            authors,
                            flags,
                            signers,
                            plus(signatures, signature),
                            voided,
                            because,
                            draftedAt);
            return Change.to(signed, new PlanSigned(caseId, version, who, at));
        }

        /**
         * @param minority of the board, which the text has to carry word for word
         * @throws Refused {@code plan.blocked}, {@code plan.minority}, {@code plan.signatures}
         */
        Change<Released, PlanReleased> release(
                AccountId by, List<PlanText.Minority> minority, Instant at) {
            refuseWhenBlocked();
            if (!text.minority().equals(minority)) {
                throw new Refused("plan.minority");
            }
            var seal = seal();
            if (!missingSigners().isEmpty()
                    || signatures.stream().anyMatch(s -> !s.seal().equals(seal))) {
                throw new Refused("plan.signatures", missingSigners().size());
            }
            return Change.to(
                    new Released(caseId, version, text, signatures, because, seal, by, at),
                    new PlanReleased(caseId, version, by, at));
        }

        private void refuseWhenBlocked() {
            var open = blockers().size();
            if (open > 0) {
                throw new Refused("plan.blocked", open);
            }
        }

        private Draft withFlags(List<Flag> now) {
            return new Draft(
                    caseId,
                    version,
                    text,
                    authors,
                    now,
                    signers,
                    signatures,
                    voided,
                    because,
                    draftedAt);
        }

        private static <T> List<T> plus(List<T> list, T one) {
            var more = new ArrayList<>(list);
            more.add(one);
            return more;
        }

        @Override
        public String toString() {
            return "Draft[" + caseId.value() + " v" + version + "]";
        }
    }

    /** Went out; never changes. A later version supersedes it. */
    record Released(
            CaseId caseId,
            int version,
            PlanText text,
            List<Signature> signatures,
            Optional<String> because,
            String seal,
            AccountId by,
            Instant at)
            implements Plan {
        public Released {
            signatures = List.copyOf(signatures);
        }

        /** Printed on every page, so that a paper can be checked against what was released. */
        public String code() {
            return Seal.code(seal);
        }

        Draft amend(List<Signer> signers, String why, Instant now) {
            if (why.isBlank()) {
                throw new Refused("plan.amend.reason");
            }
            return new Draft(
                    caseId,
                    version + 1,
                    text,
                    Map.of(),
                    List.of(),
                    signers,
                    List.of(),
                    List.of(),
                    Optional.of(why.strip()),
                    now);
        }

        @Override
        public String toString() {
            return "Released[" + caseId.value() + " v" + version + "]";
        }
    }
}
