package org.consilium.reading.bundles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes made-up reports of one to five pages in the habits of several made-up houses. */
final class Shelf {
    private static final List<String> HOUSES =
            List.of(
                    "SHREE GANESH DIAGNOSTICS\n12, Station Road, Nagpur   Ph: 0712 2555001",
                    "City Cancer Hospital & Research Centre\nDepartment of Laboratory Medicine",
                    "SANJEEVANI MULTISPECIALITY HOSPITAL\nRing Road, Indore",
                    "Udaan Imaging & Scan Centre\nPune - 411004",
                    "Namoona Medical College\nDEPARTMENT OF PATHOLOGY",
                    "आशा कैंसर अस्पताल एवं अनुसंधान केंद्र\nजबलपुर, मध्य प्रदेश",
                    "Dr. Probekar's Clinic\nOpp. Bus Stand, Satara",
                    "MUSTER PATH LABS PVT LTD\nNABL accredited",
                    "Lakeside Institute of Medical Sciences");
    private static final List<String> FIRST =
            List.of(
                    "Sunita",
                    "Ramesh",
                    "Farida",
                    "Harpreet",
                    "Joseph",
                    "Kamla",
                    "Vikram",
                    "Bhavna",
                    "Gopal",
                    "Meenakshi",
                    "Arjun",
                    "Shabana");
    private static final List<String> LAST =
            List.of(
                    "Testwala",
                    "Probekar",
                    "Beispiel",
                    "Udaharan",
                    "Namoona",
                    "Fernandal",
                    "Pillaiyar",
                    "Bosekar",
                    "Sharmane",
                    "Exemplary");
    private static final List<String> TESTS =
            List.of(
                    "Haemoglobin|g/dL|12.0 - 15.0",
                    "Total Leucocyte Count|/cumm|4000 - 11000",
                    "Neutrophils|%|40 - 80",
                    "Lymphocytes|%|20 - 40",
                    "Eosinophils|%|1 - 6",
                    "Monocytes|%|2 - 10",
                    "Platelet Count|lakh/cumm|1.5 - 4.1",
                    "Packed Cell Volume|%|36 - 46",
                    "MCV|fL|83 - 101",
                    "MCH|pg|27 - 32",
                    "RDW|%|11.6 - 14.0",
                    "ESR|mm/hr|0 - 20",
                    "Serum Creatinine|mg/dL|0.6 - 1.1",
                    "Blood Urea|mg/dL|15 - 40",
                    "Uric Acid|mg/dL|2.6 - 6.0",
                    "Sodium|mmol/L|136 - 145",
                    "Potassium|mmol/L|3.5 - 5.1",
                    "Total Bilirubin|mg/dL|0.3 - 1.2",
                    "SGOT (AST)|U/L|5 - 40",
                    "SGPT (ALT)|U/L|5 - 41",
                    "Alkaline Phosphatase|U/L|40 - 129",
                    "Total Protein|g/dL|6.4 - 8.3",
                    "Albumin|g/dL|3.5 - 5.2",
                    "Calcium|mg/dL|8.6 - 10.2",
                    "CEA|ng/mL|0 - 5.0",
                    "CA 125|U/mL|0 - 35",
                    "TSH|uIU/mL|0.4 - 4.2",
                    "Cholesterol|mg/dL|0 - 200",
                    "Triglycerides|mg/dL|0 - 150",
                    "LDH|U/L|135 - 214");
    private static final List<String> TISSUE =
            List.of(
                    "Sections show an infiltrating tumour arranged in nests, cords and sheets.",
                    "Tumour cells are pleomorphic with vesicular nuclei and prominent nucleoli.",
                    "Mitotic figures are 12 per 10 high power fields.",
                    "Desmoplastic stroma with moderate lymphocytic infiltrate is seen.",
                    "Lymphovascular invasion is identified. Perineural invasion is not seen.",
                    "All resected margins are free; the deep margin is 0.8 cm away.",
                    "Out of 14 lymph nodes dissected, 3 show metastatic deposits.",
                    "Received a specimen measuring 8 x 6 x 3 cm; cut surface shows a grey white"
                            + " firm growth of 2.6 x 2.1 cm.",
                    "Nottingham score 3 + 3 + 2 = 8, grade III.",
                    "Adjacent breast tissue shows fibrocystic change and usual hyperplasia.",
                    "Nipple and areola are unremarkable. Skin is free of tumour.",
                    "In situ component is about 15 percent, of the comedo type.");
    private static final List<String> SCAN =
            List.of(
                    "A heterogeneously enhancing lesion of 32 x 28 mm is seen in the upper lobe.",
                    "Multiple enlarged mediastinal nodes, the largest 14 mm in short axis.",
                    "Liver is normal in size and attenuation. No focal lesion is seen.",
                    "Gall bladder, pancreas and spleen are unremarkable.",
                    "Both kidneys are normal in size, shape and position. No hydronephrosis.",
                    "No pleural effusion. Bones show no lytic or sclerotic lesion.",
                    "Urinary bladder is well distended and normal.",
                    "Few subcentimetric nodules of 4 to 6 mm in both lungs.",
                    "Adrenals are normal on both sides.",
                    "The trachea and main bronchi are patent.");
    private static final List<String> STAY =
            List.of(
                    "Patient was admitted with complaints of pain and weight loss for two months.",
                    "On examination pulse was 84 per minute and blood pressure 124/78 mmHg.",
                    "She was taken up for surgery under general anaesthesia after fitness.",
                    "Post operative period was uneventful and drains were removed on day five.",
                    "Biopsy No HP/1188/23 had shown invasive carcinoma, grade II, ER positive.",
                    "CT of the chest showed no evidence of metastatic disease.",
                    "Haemoglobin was 9.8 g/dL on admission and 10.6 g/dL at discharge.",
                    "Tab Pantoprazole 40 mg once daily before breakfast for ten days.",
                    "Tab Paracetamol 650 mg three times a day when needed.",
                    "Review in the outpatient department after seven days with reports.",
                    "Dressing to be changed on alternate days at the nearest centre.",
                    "Multidisciplinary meeting advised adjuvant chemotherapy.");
    private static final List<String> MONEY =
            List.of(
                    "Room charges   4   2500.00   10000.00",
                    "Nursing charges   4   400.00 1600.00",
                    "Pharmacy   1   8425.50   8425.50",
                    "Consultation   3   700.00   2100.00",
                    "Operation theatre   1   18000.00   18000.00",
                    "Laboratory charges   1   3150.00   3150.00",
                    "Dietary charges 4 300.00 1200.00",
                    "Medical consumables   1   5230.00   5230.00");

    private final Random random;

    Shelf(Random random) {
        this.random = random;
    }

    record Patient(String name, int age, String sex, String uhid) {}

    /** Whose, which and how it is laid out. */
    record Order(Patient patient, Sort sort, LocalDate day, int house, int number) {}

    enum Sort {
        COUNT,
        TISSUE,
        SCAN,
        STAY,
        BILL
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    Patient patient() {
        var sex = chance(60) ? "Female" : "Male";
        return new Patient(
                one(FIRST) + " " + one(LAST), 25 + below(50), sex, "UH" + (100000 + below(899999)));
    }

    Order order(Patient patient, LocalDate day) {
        var sort = Sort.values()[below(Sort.values().length)];
        return new Order(patient, sort, day, below(HOUSES.size()), 1000 + below(8999));
    }

    /** The pages of a report. */
    List<String> write(Order order) {
        var pages = pages(order.sort());
        var counter = pages > 1 ? below(4) : below(6);
        var repeated = chance(55);
        var ended = chance(50);
        var written = new ArrayList<String>();
        var numbered = chance(75);
        var bodies = bodies(order.sort(), pages);
        for (var n = 0; n < pages; n++) {
            var page = new StringBuilder();
            if (n == 0 || repeated) {
                page.append(HOUSES.get(order.house())).append('\n');
                page.append(header(order, numbered));
            }
            if (n == 0) {
                page.append(title(order)).append('\n');
            }
            page.append(bodies.get(n));
            if (n == pages - 1) {
                page.append(signature(order.sort()));
                page.append(ended ? "*** End of Report ***\n" : "");
            }
            page.append(counter(counter, n + 1, pages));
            written.add(page.toString());
        }
        return written;
    }

    private int pages(Sort sort) {
        return switch (sort) {
            case COUNT -> 1 + below(3);
            case TISSUE, SCAN -> 1 + below(2);
            case STAY -> 2 + below(4);
            case BILL -> 1 + below(2);
        };
    }

    private static String counter(int habit, int page, int pages) {
        return switch (habit) {
            case 0 -> "Page " + page + " of " + pages + "\n";
            case 1 -> page + "/" + pages + "\n";
            case 2 -> "Page : " + page + "\n";
            default -> "";
        };
    }

    private String header(Order order, boolean numbered) {
        var who = order.patient();
        var day = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(order.day());
        var number = numbered ? number(order) : "Ref. By : Dr. S. Rao";
        if (order.house() == 5) {
            return "रोगी का नाम : %s   उम्र / लिंग : %d / %s\nUHID : %s   %s\nदिनांक : %s\n"
                    .formatted(who.name(), who.age(), who.sex(), who.uhid(), number, day);
        }
        return order.house() % 2 == 0
                ? "Patient Name : %s   Age/Sex : %d Y / %s\nUHID : %s   %s\nReported on : %s\n"
                        .formatted(who.name(), who.age(), who.sex(), who.uhid(), number, day)
                : "Name: %s\nAge: %d Years  Sex: %s\nMRN: %s\n%s\nDate: %s\n"
                        .formatted(who.name(), who.age(), who.sex(), who.uhid(), number, day);
    }

    private static String number(Order order) {
        var year = order.day().getYear() % 100;
        return switch (order.sort()) {
            case COUNT -> "Lab No : " + year + "03" + order.number();
            case TISSUE -> "Biopsy No : HP/" + order.number() + "/" + year;
            case SCAN -> "Accession No : RX-" + order.number();
            case STAY -> "IP No : " + order.number() + "/" + year;
            case BILL -> "Bill No : B" + order.number();
        };
    }

    private String title(Order order) {
        return switch (order.sort()) {
            case COUNT -> one(List.of("LABORATORY REPORT", "HAEMATOLOGY", "COMPLETE BLOOD COUNT"));
            case TISSUE -> one(List.of("HISTOPATHOLOGY REPORT", "SURGICAL PATHOLOGY REPORT"));
            case SCAN -> one(List.of("CECT CHEST AND ABDOMEN", "USG WHOLE ABDOMEN", "MRI PELVIS"));
            case STAY -> "DISCHARGE SUMMARY";
            case BILL -> one(List.of("FINAL BILL", "TAX INVOICE", "CASH RECEIPT"));
        };
    }

    private static String signature(Sort sort) {
        return switch (sort) {
            case COUNT -> "Dr. Kavita Joshi, MD\nConsultant Pathologist\n";
            case TISSUE -> "Dr. Meera Nair, MD (Pathology)\n";
            case SCAN -> "Dr. Anil Desh, DMRD\nConsultant Radiologist\n";
            case STAY -> "Dr. Imran Khan\nConsultant Surgeon\n";
            case BILL -> "Cashier\nAuthorised signatory\n";
        };
    }

    /** Nothing is said twice in a report. */
    private List<String> bodies(Sort sort, int pages) {
        var left = new ArrayList<>(material(sort));
        Collections.shuffle(left, random);
        var each = Math.min(left.size() / pages, sort == Sort.COUNT ? 12 : 5);
        var bodies = new ArrayList<String>();
        for (var n = 0; n < pages; n++) {
            var body = new StringBuilder();
            if (sort == Sort.COUNT) {
                body.append("Test   Result   Unit   Reference\n");
            }
            if (sort == Sort.STAY && n == 1 && chance(40)) {
                body.append("HISTOPATHOLOGY REPORT\n");
            }
            left.subList(n * each, (n + 1) * each).forEach(l -> body.append(line(sort, l)));
            if (n == pages - 1) {
                body.append(sort == Sort.TISSUE ? "IMPRESSION : Invasive carcinoma\n" : "");
            }
            bodies.add(body.toString());
        }
        return bodies;
    }

    private static List<String> material(Sort sort) {
        return switch (sort) {
            case COUNT -> TESTS;
            case TISSUE -> TISSUE;
            case SCAN -> SCAN;
            case STAY -> STAY;
            case BILL -> MONEY;
        };
    }

    private String line(Sort sort, String line) {
        if (sort != Sort.COUNT) {
            return line + "\n";
        }
        var cells = line.split("\\|", -1);
        return "%s   %d.%d   %s   %s%n"
                .formatted(cells[0], below(140), below(10), cells[1], cells[2]);
    }
}
