package org.consilium.evidence.checks;

/** What to ask the hospital for. */
public enum Ask {
    /** All pages of the report on the biopsy or the operated tumour. */
    FULL_HISTOLOGY_REPORT,
    /** The report on stains: receptors, mismatch repair, p16. */
    IHC_REPORT,
    /** The gene test after an equivocal stain. */
    ISH_REPORT,
    /** The report on genes. */
    MOLECULAR_REPORT,
    /** Any report on tissue at all. */
    ANY_HISTOLOGY_REPORT
}
