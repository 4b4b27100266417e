package org.consilium.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.board.Modality;
import org.consilium.board.SeatRole;
import org.consilium.casework.FirstOpinion;
import org.consilium.casework.FirstOpinion.Proposal;
import org.consilium.casework.Organ;
import org.consilium.casework.Wish;
import org.consilium.findings.Block;
import org.consilium.kernel.Language;
import org.consilium.patient.Authority;
import org.consilium.patient.Relation;
import org.consilium.records.Item;
import org.consilium.records.Kind;

/** The words of the made-up world in the words of the modules. */
final class Translated {
    private static final Pattern NOT_PROPOSED =
            Pattern.compile(
                    "no operation|operation too large|too large for operation|no cancer treatment|after operation|after the removal[^,]*");
    private static final Map<Proposal, Pattern> PROPOSALS = new LinkedHashMap<>();
    private static final Map<Wish.Kind, Pattern> WISHES = new LinkedHashMap<>();

    static {
        PROPOSALS.put(
                Proposal.OPERATION,
                Pattern.compile(
                        "ectomy|resection|operation|colostomy|removal|removed|stent|clearance"));
        PROPOSALS.put(
                Proposal.CHEMOTHERAPY,
                Pattern.compile("chemo|folfox|capox|platin|pemetrexed|\\btch\\b|\\bac\\b"));
        PROPOSALS.put(Proposal.RADIATION, Pattern.compile("radiation"));
        PROPOSALS.put(
                Proposal.TARGETED_OR_HORMONE,
                Pattern.compile("tamoxifen|bevacizumab|durvalumab|hormone"));
        PROPOSALS.put(Proposal.WAIT_AND_CHECK, Pattern.compile("watched|checks|nothing more"));
        PROPOSALS.put(Proposal.COMFORT_CARE, Pattern.compile("morphine|pain treatment"));

        WISHES.put(
                Wish.Kind.FAITH, Pattern.compile("ramzan|faith|temple purity|woman doctor|church"));
        WISHES.put(
                Wish.Kind.FERTILITY,
                Pattern.compile("have a child|another child|more children|have children"));
        WISHES.put(
                Wish.Kind.KEEP_ORGAN_OR_VOICE,
                Pattern.compile(
                        "breast|stoma|\\bbag\\b|colostomy|speak and eat|through a tube|feeding tube|memory|teach again"));
        WISHES.put(
                Wish.Kind.AVOID_SURGERY, Pattern.compile("no operation|operation only once|mask"));
        WISHES.put(
                Wish.Kind.AVOID_TRAVEL,
                Pattern.compile(
                        "trips|^near|treatment in|treatment near|drips in|treated in|travel"));
        WISHES.put(Wish.Kind.MONEY, Pattern.compile("cost|afford|pay for"));
        WISHES.put(
                Wish.Kind.WORK,
                Pattern.compile(
                        "work|shop|harvest|planting|sow|weave|pots|embroider|numb hands|market|leave|few drips"));
        WISHES.put(
                Wish.Kind.PLACE_OF_CARE,
                Pattern.compile("at home|hospital stay|with the children|independent"));
    }

    private Translated() {}

    static Organ organ(Site site) {
        return switch (site) {
            case BREAST -> Organ.BREAST;
            case COLORECTAL -> Organ.COLORECTAL;
            case HEAD_AND_NECK -> Organ.HEAD_NECK;
            case LUNG -> Organ.LUNG;
            case CERVIX -> Organ.CERVIX;
        };
    }

    /** Palliative medicine has no seat of its own yet. */
    static Optional<SeatRole> seat(Discipline discipline) {
        return switch (discipline) {
            case SURGERY -> Optional.of(SeatRole.SURGEON);
            case MEDICAL_ONCOLOGY -> Optional.of(SeatRole.MEDICAL_ONCOLOGIST);
            case RADIATION_ONCOLOGY -> Optional.of(SeatRole.RADIATION_ONCOLOGIST);
            case RADIOLOGY -> Optional.of(SeatRole.RADIOLOGIST);
            case PATHOLOGY -> Optional.of(SeatRole.PATHOLOGIST);
            case PALLIATIVE_MEDICINE -> Optional.empty();
        };
    }

    /** Who reads Hindi gets Hindi; for the other languages the pages are in English so far. */
    static Language language(DemoPerson person) {
        var reads = person.who().language();
        return reads.equals("hi") || reads.equals("ur") ? Language.HI : Language.EN;
    }

    static Relation relation(Request.Relation relation) {
        return switch (relation) {
            case SELF -> Relation.SELF;
            case SPOUSE -> Relation.SPOUSE;
            case DAUGHTER, SON -> Relation.CHILD;
            case SIBLING -> Relation.SIBLING;
            case PARENT -> Relation.PARENT;
            case TREATING_ONCOLOGIST -> Relation.TREATING_DOCTOR;
        };
    }

    static Authority authority(Request.Registrant by) {
        return by.authority().filter(words -> words.contains("not been told")).isPresent()
                ? Authority.PATIENT_CANNOT_DECIDE
                : Authority.PATIENT_AGREED;
    }

    static FirstOpinion firstOpinion(Request.First first) {
        var progress =
                first.started()
                        ? FirstOpinion.Progress.STARTED
                        : first.planned().isPresent()
                                ? FirstOpinion.Progress.DATE_SET
                                : FirstOpinion.Progress.NO_DATE;
        return new FirstOpinion(
                proposals(first.text()),
                first.text(),
                Optional.of(first.doctor() + ", " + first.hospital()),
                progress,
                first.planned());
    }

    static Set<Proposal> proposals(String text) {
        var said = NOT_PROPOSED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        var all = EnumSet.noneOf(Proposal.class);
        PROPOSALS.forEach(
                (proposal, pattern) -> {
                    if (pattern.matcher(said).find()) {
                        all.add(proposal);
                    }
                });
        return all.isEmpty() ? EnumSet.of(Proposal.OTHER_OR_UNSURE) : all;
    }

    static Wish wish(Request.Wish wish) {
        var words = (wish.text() + ". " + wish.reason()).toLowerCase(Locale.ROOT);
        var kind =
                WISHES.entrySet().stream()
                        .filter(entry -> entry.getValue().matcher(words).find())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(Wish.Kind.OTHER);
        return new Wish(
                kind,
                switch (wish.strength()) {
                    case MUST -> Wish.Strength.MUST;
                    case STRONG -> Wish.Strength.STRONG;
                    case WISH -> Wish.Strength.WISH;
                },
                wish.text() + ". " + wish.reason());
    }

    static Kind kind(Paper paper) {
        return switch (paper.kind()) {
            case "biopsy" -> Kind.BIOPSY;
            case "imaging" -> Kind.IMAGING;
            case "scopy" -> Kind.SCOPY;
            case "blood" -> Kind.BLOOD;
            case "molecular" -> Kind.IHC_MOLECULAR;
            case "letter" -> Kind.CONSULTATION;
            case "prescription" -> Kind.PRESCRIPTION;
            case "surgery" -> Kind.OPERATION_NOTE;
            case "radiation", "discharge" -> Kind.DISCHARGE;
            default -> Kind.OTHER;
        };
    }

    /** Which line of a checklist a picture is, as far as its name says. */
    static Optional<Item> item(Site site, Paper paper) {
        var name = paper.spec();
        if (!paper.kind().equals("imaging")) {
            return Optional.empty();
        }
        if (name.startsWith("pet")) {
            return Optional.of(site == Site.LUNG ? Item.PET : Item.BODY_CT);
        }
        if (name.startsWith("mammo")) {
            return Optional.of(Item.MAMMOGRAM);
        }
        if (name.startsWith("brain")) {
            return Optional.of(Item.BRAIN_MRI);
        }
        var isMri = name.startsWith("mri");
        return switch (site) {
            case BREAST -> isMri ? Optional.empty() : Optional.of(Item.BODY_CT);
            case COLORECTAL -> Optional.of(isMri ? Item.PELVIS_MRI : Item.BODY_CT);
            case CERVIX -> Optional.of(isMri ? Item.PELVIS_MRI : Item.CHEST_CT);
            case HEAD_AND_NECK -> Optional.of(Item.NECK_SCAN);
            case LUNG -> isMri ? Optional.of(Item.BRAIN_MRI) : Optional.of(Item.CHEST_CT);
        };
    }

    static Block block(Clinical.Fact fact) {
        return switch (fact.block()) {
            case "pathology", "molecular" -> Block.PATHOLOGY;
            case "imaging", "scopy" -> Block.IMAGING;
            case "labs" -> Block.LABS;
            case "treatment" -> Block.TREATMENT_SO_FAR;
            case "health", "heart" -> Block.HEALTH;
            default -> Block.HISTORY;
        };
    }

    static List<Modality> modalities(Deliberation.Choice choice) {
        var words = choice.modality() + " " + choice.title().toLowerCase(Locale.ROOT);
        if (words.startsWith("radiation, systemic") && words.contains("chemoradiation")) {
            return Stream.of(Modality.CHEMORADIATION).toList();
        }
        var all = new LinkedHashSet<Modality>();
        for (var part : choice.modality().split(", then |, ", -1)) {
            all.add(modality(part.strip()));
        }
        return new ArrayList<>(all);
    }

    private static Modality modality(String word) {
        return switch (word) {
            case "surgery", "ablation" -> Modality.SURGERY;
            case "systemic", "hormone" -> Modality.SYSTEMIC;
            case "radiation" -> Modality.RADIATION;
            case "surveillance", "organ preservation" -> Modality.WATCH;
            case "comfort" -> Modality.SUPPORTIVE;
            default -> throw new IllegalStateException("unknown kind of treatment: " + word);
        };
    }
}
