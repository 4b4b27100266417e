package org.consilium.demo;

import java.util.Locale;
import org.consilium.demo.DemoPerson.Sex;

/** A blood test as Indian laboratories print it, lakh and gm% included. */
enum Analyte {
    HB(Panel.CBC, "Haemoglobin", "gm%", 13.0, 17.0, 12.0, 15.0, 1, "SLS photometry"),
    PCV(Panel.CBC, "Packed cell volume", "%", 40, 50, 36, 46, 1, "Calculated"),
    RBC(Panel.CBC, "RBC count", "million/cumm", 4.5, 5.5, 3.8, 4.8, 2, "Impedance"),
    MCV(Panel.CBC, "MCV", "fL", 80, 100, 80, 100, 1, "Calculated"),
    TLC(Panel.CBC, "Total leucocyte count", "/cumm", 4000, 11000, 4000, 11000, 0, "Impedance"),
    NEUT(Panel.CBC, "Neutrophils", "%", 40, 75, 40, 75, 0, "Flow / smear"),
    LYMPH(Panel.CBC, "Lymphocytes", "%", 20, 45, 20, 45, 0, "Flow / smear"),
    ANC(Panel.CBC, "Absolute neutrophil count", "/cumm", 2000, 7000, 2000, 7000, 0, "Calculated"),
    PLT(Panel.CBC, "Platelet count", "lakh/cumm", 1.5, 4.5, 1.5, 4.5, 2, "Impedance"),
    ESR(Panel.CBC, "ESR (Westergren)", "mm/1st hr", 0, 20, 0, 20, 0, "Westergren"),
    UREA(Panel.KFT, "Blood urea", "mg/dL", 15, 40, 15, 40, 0, "Urease-GLDH"),
    CREAT(Panel.KFT, "Serum creatinine", "mg/dL", 0.7, 1.3, 0.5, 1.1, 2, "Jaffe kinetic"),
    EGFR(Panel.KFT, "eGFR (CKD-EPI)", "mL/min/1.73m2", 90, 120, 90, 120, 0, "Calculated"),
    NA(Panel.KFT, "Sodium", "mmol/L", 135, 145, 135, 145, 0, "ISE"),
    K(Panel.KFT, "Potassium", "mmol/L", 3.5, 5.1, 3.5, 5.1, 1, "ISE"),
    CA(Panel.KFT, "Calcium, total", "mg/dL", 8.5, 10.5, 8.5, 10.5, 1, "Arsenazo"),
    BILI(Panel.LFT, "Bilirubin, total", "mg/dL", 0.3, 1.2, 0.3, 1.2, 1, "Diazo"),
    DBILI(Panel.LFT, "Bilirubin, direct", "mg/dL", 0, 0.3, 0, 0.3, 1, "Diazo"),
    SGOT(Panel.LFT, "SGOT (AST)", "U/L", 10, 40, 10, 35, 0, "IFCC"),
    SGPT(Panel.LFT, "SGPT (ALT)", "U/L", 10, 45, 10, 35, 0, "IFCC"),
    ALP(Panel.LFT, "Alkaline phosphatase", "U/L", 45, 129, 42, 110, 0, "IFCC"),
    PROT(Panel.LFT, "Total protein", "g/dL", 6.4, 8.3, 6.4, 8.3, 1, "Biuret"),
    ALB(Panel.LFT, "Albumin", "g/dL", 3.5, 5.2, 3.5, 5.2, 1, "BCG"),
    FBS(Panel.SUGAR, "Glucose, fasting", "mg/dL", 70, 100, 70, 100, 0, "GOD-POD"),
    HBA1C(Panel.SUGAR, "HbA1c (HPLC)", "%", 4.0, 5.6, 4.0, 5.6, 1, "HPLC"),
    CEA(Panel.MARKER, "CEA", "ng/mL", 0, 5.0, 0, 5.0, 1, "CLIA"),
    CA153(Panel.MARKER, "CA 15-3", "U/mL", 0, 30, 0, 30, 1, "CLIA"),
    SCC(Panel.MARKER, "SCC antigen", "ng/mL", 0, 1.5, 0, 1.5, 1, "CLIA"),
    LDH(Panel.MARKER, "LDH", "U/L", 125, 220, 125, 220, 0, "IFCC"),
    TSH(Panel.MARKER, "TSH", "uIU/mL", 0.35, 4.94, 0.35, 4.94, 2, "CLIA"),
    INR(Panel.CLOTTING, "INR", "ratio", 0.9, 1.2, 0.9, 1.2, 2, "Optical clot"),
    PT(Panel.CLOTTING, "Prothrombin time", "sec", 11, 14, 11, 14, 1, "Optical clot");

    /**
     * A group of tests under one heading; {@code whole} panels print all their tests, markers only
     * those asked for.
     */
    enum Panel {
        CBC("COMPLETE BLOOD COUNT (EDTA whole blood)", true),
        KFT("KIDNEY FUNCTION AND ELECTROLYTES (serum)", true),
        LFT("LIVER FUNCTION TESTS (serum)", true),
        SUGAR("GLUCOSE (fluoride plasma / EDTA)", true),
        CLOTTING("COAGULATION (citrate plasma)", true),
        MARKER("TUMOUR MARKERS AND OTHERS (serum)", false);

        private final String printed;
        private final boolean whole;

        Panel(String printed, boolean whole) {
            this.printed = printed;
            this.whole = whole;
        }

        String printed() {
            return printed;
        }

        boolean whole() {
            return whole;
        }
    }

    private final Panel panel;
    private final String printed;
    private final String unit;
    private final double lowMale;
    private final double highMale;
    private final double lowFemale;
    private final double highFemale;
    private final int decimals;
    private final String method;

    Analyte(
            Panel panel,
            String printed,
            String unit,
            double lowMale,
            double highMale,
            double lowFemale,
            double highFemale,
            int decimals,
            String method) {
        this.panel = panel;
        this.printed = printed;
        this.unit = unit;
        this.lowMale = lowMale;
        this.highMale = highMale;
        this.lowFemale = lowFemale;
        this.highFemale = highFemale;
        this.decimals = decimals;
        this.method = method;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Panel panel() {
        return panel;
    }

    String printed() {
        return printed;
    }

    String unit() {
        return unit;
    }

    String method() {
        return method;
    }

    int decimals() {
        return decimals;
    }

    double low(Sex sex) {
        return sex == Sex.MALE ? lowMale : lowFemale;
    }

    double high(Sex sex) {
        return sex == Sex.MALE ? highMale : highFemale;
    }
}
