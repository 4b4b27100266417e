package org.consilium.reading.kinds;

import java.util.List;
import org.consilium.reading.kinds.KindReaderTest.Example;
import org.consilium.records.Kind;

/** Made-up papers as families send them; all names are invented. */
final class Examples {
    static final String COLONOSCOPY =
            """
            Sunrise Gastro Centre, Nashik
            COLONOSCOPY REPORT
            Name: Mrs. Sudha Kelkarni   Age: 58 F   Date: 12/04/2024
            Indication: Bleeding PR, anaemia (Hb 7.8)
            Scope passed up to 30 cm. Circumferential growth at 25 cm, scope could not be passed.
            Multiple biopsies taken and sent for HPE.
            Impression: Growth sigmoid colon ? malignant. Adv: CECT abdomen, CEA.
            """;
    static final String BILL =
            """
            Lakeview Hospital
            FINAL BILL
            Patient: Mr. Nandan Wagle   IP No 4471   Bill No 9921
            CT scan abdomen   Rs 4500
            Histopathology   1800.00
            Surgeon fees   35000.00
            Total   41300.00
            Rupees Forty One Thousand Three Hundred Only
            """;
    private static final String HISTOLOGY =
            """
            Sunrise Path Lab
            HISTOPATHOLOGY REPORT
            Specimen: Colonoscopic biopsy, growth sigmoid colon
            Clinical: Colonoscopy shows circumferential growth at 25 cm
            Gross: Received in formalin 5 grey white bits, largest 0.4 cm.
            Microscopy: Sections show colonic mucosa with infiltrating malignant glands.
            Impression: Moderately differentiated adenocarcinoma. IHC for MMR: intact nuclear staining.
            """;
    private static final String IHC =
            """
            IMMUNOHISTOCHEMISTRY REPORT
            Block No. 221/24 A2   Diagnosis: Infiltrating duct carcinoma left breast
            ER: Positive, 80% strong, Allred 8/8
            PR: Positive, 40%
            HER2/neu: 2+ equivocal, FISH advised
            Ki-67: 25%
            """;
    private static final String DISCHARGE =
            """
            DISCHARGE SUMMARY
            DOA: 01/02/2024   DOD: 09/02/2024   IP No: 5521
            Diagnosis: Ca right breast, post MRM
            CT chest (20/01/2024): no lung nodule, no pleural effusion. Liver normal.
            HPE: Infiltrating duct carcinoma grade 2, margins free, nodes 2/14.
            Hb 10.2 g/dl, TLC 8400 /cumm, Platelet 2.4 lakh, creatinine 0.8 mg/dl
            Course in hospital: right MRM done under GA on 02/02/2024, uneventful.
            Advice on discharge: Tab. Pan 40 mg 1-0-0 x 5 days, review after 1 week.
            """;
    private static final String LETTER =
            """
            Dear Dr. Palekar,
            Thank you for referring Mrs. Veena Dastur, 61 years, a case of carcinoma ovary. She had
            debulking in 2022; histology was high grade serous carcinoma. CT in March showed ascites
            and peritoneal deposits. CA 125 is 840 U/ml, Hb 9.8. On examination ECOG 1, abdomen
            distended. I have discussed options with the family and would suggest second line
            chemotherapy with liposomal doxorubicin.
            With kind regards,
            Dr. Ishan Merchantwala
            """;
    private static final String REQUISITION =
            """
            ENDOSCOPY REQUISITION AND CONSENT FORM
            Investigation requested: Upper GI endoscopy
            I hereby give my consent for the above procedure. The risks such as bleeding and
            perforation have been explained to me in Marathi.
            Signature of patient ________  Witness ________
            """;
    private static final String BLOOD_WITH_NOTE =
            """
            Metro Diagnostics   NABL MC-2211
            Test   Result   Unit   Bio. Ref. Interval
            TSH (CLIA)   8.21   uIU/mL   0.35 - 4.94
            Free T4   0.61   ng/dL   0.70 - 1.48
            Interpretation: TSH shows diurnal variation. Raised TSH with low FT4 suggests primary
            hypothyroidism. Kindly correlate clinically.
            """;

    private Examples() {}

    static List<Example> all() {
        return List.of(
                new Example(Kind.SCOPY, "colonoscopy", COLONOSCOPY),
                new Example(Kind.BIOPSY, "histopathology", HISTOLOGY),
                new Example(Kind.IHC_MOLECULAR, "IHC", IHC),
                new Example(Kind.DISCHARGE, "", DISCHARGE),
                new Example(Kind.CONSULTATION, "", LETTER),
                new Example(Kind.BILL, "", BILL),
                new Example(Kind.CONSENT_FORM, "", REQUISITION),
                new Example(Kind.BLOOD, "thyroid function", BLOOD_WITH_NOTE),
                new Example(
                        Kind.IMAGING,
                        "CT chest, abdomen and pelvis",
                        """
                        CECT CHEST, ABDOMEN AND PELVIS
                        k/c/o Ca colon, post hemicolectomy, on chemotherapy
                        Few sub-centimetric nodules in both lungs. No pleural effusion.
                        Liver shows a hypodense lesion of 22 x 18 mm in segment VI.
                        IMPRESSION: Hepatic metastasis. Compared to the previous scan, increased.
                        """),
                new Example(
                        Kind.IMAGING,
                        "ultrasound abdomen",
                        """
                        USG WHOLE ABDOMEN
                        Liver: 15.2 cm, increased echogenicity. Gall bladder: single calculus 9 mm.
                        Both kidneys normal. Prostate 24 cc. No free fluid.
                        """),
                new Example(
                        Kind.IMAGING,
                        "X-ray chest",
                        "The heart is normal in size. The lungs are clear. No pneumothorax."),
                new Example(
                        Kind.IMAGING,
                        "PET-CT whole body",
                        """
                        18F-FDG PET-CT
                        FDG avid mass in left lung upper lobe, SUVmax 11.2.
                        Impression: metabolically active primary with mediastinal nodes.
                        """),
                new Example(
                        Kind.IMAGING,
                        "MRI brain",
                        """
                        M.R. IMAGING OF BRAIN
                        T1W, T2W and FLAIR sequences. Ring enhancing lesion in right frontal lobe
                        with perilesional oedema and midline shift of 6 mm.
                        """),
                new Example(
                        Kind.OPERATION_NOTE,
                        "",
                        """
                        PREOPERATIVE DIAGNOSIS: Right lung mass.
                        PROCEDURE: Thoracoscopic right upper lobectomy.
                        ANESTHESIA: General.
                        The scope was introduced through the seventh space. The vein was stapled
                        and divided. Specimen was removed in a bag. A chest tube was placed and
                        the skin was closed with Monocryl.
                        """),
                new Example(
                        Kind.SCOPY,
                        "laparoscopy",
                        """
                        DIAGNOSTIC LAPAROSCOPY
                        Findings: multiple peritoneal deposits, omentum studded, biopsy taken.
                        Liver surface clear. Ascitic fluid sent for cytology.
                        Impression: carcinomatosis peritonei
                        """),
                new Example(
                        Kind.PRESCRIPTION,
                        "",
                        """
                        Dr. Hema Barve MD
                        Rx
                        1. Tab Letroz 2.5 mg 0-0-1 x 30 days
                        2. Tab Shelcal 500 1-0-0
                        दूध के साथ सुबह खाने के बाद
                        """),
                new Example(
                        Kind.IDENTITY,
                        "",
                        """
                        भारत सरकार Government of India
                        Sudha Kelkarni
                        जन्म तिथि / DOB: 02/05/1966   महिला / FEMALE
                        XXXX XXXX 4821
                        """),
                new Example(
                        Kind.CONSENT_FORM,
                        "",
                        """
                        ऑपरेशन के लिए सहमति पत्र
                        मैं अपनी इच्छा से ऑपरेशन की सहमति देता हूँ। जोखिम मुझे समझाए गए हैं।
                        रोगी के हस्ताक्षर        गवाह
                        """),
                new Example(
                        Kind.BILL,
                        "",
                        """
                        रसीद  क्रमांक 221
                        दवाई 450.00
                        जांच शुल्क 300.00
                        कुल राशि ₹ 750.00 नकद प्राप्त
                        """));
    }
}
