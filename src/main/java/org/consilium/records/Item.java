package org.consilium.records;

/**
 * What a checklist can ask for. Message keys {@code records.item.<NAME>} and {@code
 * records.item.<NAME>.why}, the second for families.
 */
public enum Item {
    BIOPSY(Kind.BIOPSY),
    RECEPTORS(Kind.IHC_MOLECULAR),
    MMR(Kind.IHC_MOLECULAR),
    MOLECULAR(Kind.IHC_MOLECULAR),
    SCOPY(Kind.SCOPY),
    THROAT_SCOPY(Kind.SCOPY),
    MAMMOGRAM(Kind.IMAGING),
    BODY_CT(Kind.IMAGING),
    CHEST_CT(Kind.IMAGING),
    NECK_SCAN(Kind.IMAGING),
    PELVIS_MRI(Kind.IMAGING),
    PET(Kind.IMAGING),
    BRAIN_MRI(Kind.IMAGING),
    SCAN(Kind.IMAGING),
    BLOOD(Kind.BLOOD),
    CEA(Kind.BLOOD),
    TREATMENT_SO_FAR(Kind.DISCHARGE),
    OPERATION(Kind.OPERATION_NOTE),
    DOCTORS_LETTER(Kind.CONSULTATION);

    private final Kind kind;

    Item(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
