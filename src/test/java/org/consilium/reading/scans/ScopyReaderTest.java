package org.consilium.reading.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.reading.scans.Readings.of;
import static org.consilium.reading.scans.Readings.scopy;
import static org.consilium.reading.scans.Readings.values;

import org.consilium.reading.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopyReaderTest {
    @Test
    void a_growth_that_stops_the_gastroscope() {
        var found =
                scopy(
                        """
                        UPPER GI ENDOSCOPY REPORT
                        Name: Ramesh Pillai   Age: 61/M
                        Indication: Dysphagia since 3 months, ?growth oesophagus
                        Oesophagus: Ulceroproliferative growth seen from 28 cm to 34 cm from incisors,
                        involving 3/4th of the circumference. Scope could not be negotiated beyond the
                        growth. 6 biopsies taken.
                        IMPRESSION: Carcinoma mid oesophagus (biopsy taken)
                        Adv: CECT thorax and abdomen. Stenting if needed.
                        """);
        assertThat(values(found, "scopy")).containsExactly("gastroscopy");
        assertThat(of(found, "lesion")).containsExactly("28-34 cm [oesophagus]");
        assertThat(of(found, "circumference")).containsExactly("3/4th [oesophagus]");
        assertThat(values(found, "passable")).containsExactly("no");
        assertThat(values(found, "biopsies")).containsExactly("6");
        assertThat(values(found, "stent")).isEmpty();
        assertThat(values(found, "impression"))
                .containsExactly("Carcinoma mid oesophagus (biopsy taken)");
    }

    @Test
    void a_colonoscopy_to_the_caecum() {
        var found =
                scopy(
                        """
                        COLONOSCOPY REPORT
                        Indication : Bleeding PR
                        Bowel preparation: Boston bowel preparation score 3+2+2=7
                        Procedure: Scope passed up to the caecum. Terminal ileum was not intubated.
                        Findings: Polypoidal friable growth 4 x 3 cm in sigmoid colon at 22 cm from anal
                        verge, occupying 50 % of the circumference, scope passed beyond the growth with
                        difficulty. Multiple biopsies were taken. An 8 mm sessile polyp (Paris 0-Is) in
                        ascending colon. No other polyp seen.
                        Complications: None
                        Impression: 1. Growth sigmoid colon. 2. Ascending colon polyp.
                        """);
        assertThat(values(found, "reach")).containsExactly("caecum");
        assertThat(of(found, "preparation")).containsExactly("7 [Boston]");
        assertThat(of(found, "lesion"))
                .containsExactly("22 cm [sigmoid colon]", "sessile polyp [ascending colon]");
        assertThat(of(found, "lesion-size"))
                .containsExactly("40 mm [sigmoid colon]", "8 mm [ascending colon]");
        assertThat(values(found, "passable")).containsExactly("yes");
        assertThat(values(found, "Paris")).containsExactly("0-Is");
        assertThat(values(found, "biopsies")).containsExactly("taken");
        assertThat(values(found, "complication")).isEmpty();
    }

    @Test
    void a_normal_gastroscopy_has_no_lesion() {
        var found =
                scopy(
                        """
                        OGD SCOPY
                        Indication: ?growth stomach, h/o polyp in 2019
                        Scope passed up to D2. Oesophagus, stomach and duodenum normal. No growth, ulcer
                        or polyp seen. No biopsy taken.
                        IMPRESSION: Normal study.
                        """);
        assertThat(values(found, "lesion")).isEmpty();
        assertThat(values(found, "biopsies")).containsExactly("none");
    }

    @Test
    void a_cystoscopy_with_a_stent() {
        var found =
                scopy(
                        "CYSTOSCOPY NOTE: Under SA, cystoscope introduced into bladder. Papillary growth"
                                + " 2 cm seen on left lateral wall. Left DJ stent placed. Biopsy x 4 taken."
                                + " IMPRESSION: Bladder growth.");
        assertThat(values(found, "scopy")).containsExactly("cystoscopy");
        assertThat(of(found, "lesion")).containsExactly("Papillary growth [left lateral wall]");
        assertThat(of(found, "lesion-size")).containsExactly("20 mm [left lateral wall]");
        assertThat(values(found, "stent")).containsExactly("DJ stent placed");
        assertThat(values(found, "biopsies")).containsExactly("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIBREOPTIC BRONCHOSCOPY|bronchoscopy",
                "ERCP|ERCP",
                "EBUS-TBNA|EBUS",
                "EUS-FNA pancreas|EUS",
                "Diagnostic nasal endoscopy|nasal endoscopy",
                "VIDEO LARYNGOSCOPY|laryngoscopy",
                "Colposcopy|colposcopy",
                "UGIE|gastroscopy",
                "Oesophago-gastro-duodenoscopy|gastroscopy",
                "Flexible sigmoidoscopy|sigmoidoscopy",
            })
    void the_type_is_told_by_the_title(String title, String type) {
        assertThat(values(scopy(title + " REPORT\nIMPRESSION: Normal."), "scopy"))
                .containsExactly(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No growth or stricture seen.",
                "Suspicious lesion cannot be excluded in the antrum, ?polyp.",
                "H/o polyp in the caecum.",
                "Repeat scopy advised for the polyp.",
                "No mass effect.",
            })
    void these_are_no_lesions(String sentence) {
        assertThat(values(scopy("COLONOSCOPY\nFINDINGS: " + sentence), "lesion")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Biopsy advised.",
                "Previous biopsy showed adenocarcinoma.",
                "Biopsy to be taken after correction of INR.",
                "Biopsy report awaited.",
            })
    void these_are_no_biopsies(String sentence) {
        assertThat(scopy("COLONOSCOPY\nFINDINGS: " + sentence))
                .extracting(Finding::code)
                .doesNotContain("biopsies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scope could not be passed beyond the stricture.",
                "Tight growth, not passable.",
                "Unable to negotiate the scope across the stricture."
            })
    void what_stops_the_scope_is_not_passable(String sentence) {
        assertThat(values(scopy("COLONOSCOPY\nFINDINGS: " + sentence), "passable"))
                .containsExactly("no");
    }

    @Test
    void a_risk_explained_is_no_complication() {
        var found =
                scopy(
                        "COLONOSCOPY\nProcedure: Risks including perforation and bleeding were explained."
                                + "\nFindings: Normal. There was no perforation.");
        assertThat(values(found, "complication")).isEmpty();
        assertThat(values(scopy("OGD\nComplications: Minor mucosal tear"), "complication"))
                .containsExactly("Minor mucosal tear");
    }

    @Test
    void where_the_scope_was_stopped_is_not_its_reach() {
        var found =
                scopy(
                        "COLONOSCOPY\nFINDINGS: Scope could not be passed up to the caecum due to loop.");
        assertThat(values(found, "reach")).isEmpty();
        assertThat(values(found, "passable")).isEmpty();
    }
}
