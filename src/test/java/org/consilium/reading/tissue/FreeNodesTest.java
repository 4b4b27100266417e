package org.consilium.reading.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.reading.tissue.Reports.read;
import static org.consilium.reading.tissue.Reports.value;
import static org.consilium.reading.tissue.Reports.values;

import java.util.Optional;
import org.consilium.reading.Certainty;
import org.consilium.reading.Finding;
import org.consilium.reading.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeNodesTest {
    private static final String COLON =
            "SPECIMEN: Right hemicolectomy.\nDIAGNOSIS: Moderately differentiated adenocarcinoma of"
                    + " the caecum, 4 cm.\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nodes: 0/12. | concluded from 0 of 12 nodes",
                "All twelve lymph nodes are free of tumour. | concluded from 0 of 12 nodes",
                "Fourteen pericolic lymph nodes, negative for carcinoma. | concluded from 0 of 14 nodes",
                "No evidence of metastatic carcinoma in 17 lymph nodes. | concluded from 0 of 17 nodes",
                "Lymph nodes: 0/9 positive. | concluded from 0 of 9 nodes",
                "Lymph nodes (15) - negative. | concluded from nodes said to be free",
                "Lymph nodes: Not involved. Number of nodes examined: 6. | concluded from nodes said to be free",
                "No nodal metastasis. | concluded from nodes said to be free",
                "No lymph node metastasis is seen. | concluded from nodes said to be free",
                "Lymph node metastasis: absent. | concluded from nodes said to be free",
                "All lymph nodes negative for metastasis. | concluded from nodes said to be free",
                "Reactive lymphadenitis, 9 nodes. | concluded from nodes said to be free",
                "Lymph nodes show reactive changes. | concluded from nodes said to be free",
                "Lymph nodes and resection margins are free. | concluded from nodes said to be free"
            })
    void nodes_that_are_all_free_are_concluded_to_be_n0(String nodes, String why) {
        var n = n(COLON + nodes).orElseThrow();
        assertThat(n.value()).isEqualTo("N0");
        assertThat(n.certainty()).isEqualTo(Certainty.CONCLUDED);
        assertThat(n.label()).isEqualTo(why);
    }

    @Test
    void it_points_at_the_words_that_it_rests_on() {
        assertThat(n(COLON + "Nodes: 0/12.").orElseThrow().place().text()).contains("0/12");
    }

    @Test
    void sentinel_nodes_are_named_as_such() {
        var text =
                "Left breast, wide local excision: invasive ductal carcinoma.\n"
                        + "Sentinel lymph node: no metastasis (0/2).";
        assertThat(n(text).orElseThrow().label()).isEqualTo("concluded from 0 of 2 sentinel nodes");
        assertThat(value(text, "N")).hasValue("N0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nodes: 0/12. Stage: pT3 pN1a.",
                "Nodes: 0/12. pT3 pNX.",
                "Nodes: 0/12. Stage: pT3 pN0(i+).",
                "Nodes: 0/12. pT3, ? pN1.",
                "Nodes: 0/12. Clinical stage cT3 cN1.",
                "Pathologic stage: pT2 pN0. All nodes negative."
            })
    void an_n_that_is_printed_wins(String text) {
        assertThat(read(COLON + text)).noneMatch(f -> f.certainty() == Certainty.CONCLUDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pericolic nodes: 0/12. Apical nodes: 1/3.",
                "Nodes: 2/12.",
                "Nodes: 0/12. Metastatic carcinoma is seen in one mesenteric node.",
                "Pericolic nodes 0/8. Apical lymph node: positive for carcinoma.",
                "Nodes: 0/12. Isolated tumour cells are seen.",
                "Nodes: 0/12. One tumour deposit in the fat.",
                "Nodes: 0/12. Micrometastasis in a single node.",
                "Nodes: 0/12. Extranodal extension: present.",
                "The remaining 11 lymph nodes are free of tumour.",
                "Nodes: 0/12. One apical node with metastatic carcinoma, extranodal extension not"
                        + " identified.",
                "Nodes: 0/12. Apical node: metastatic carcinoma with margins not involved.",
                "Nodes: 0/12. Size of the largest metastasis: 0.4 cm.",
                "No lymphovascular invasion but metastatic carcinoma in a node. Nodes: 0/12.",
                "0/12 pericolic nodes and 1 apical node with metastasis.",
                "Nodes: 0/12. Metastatic carcinoma, ER negative.",
                "Nodes: 0/12. Liver: metastatic adenocarcinoma."
            })
    void nothing_is_concluded_where_anything_is_positive(String nodes) {
        assertThat(n(COLON + nodes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nodes: 0/12. Lymph node status cannot be assessed.",
                "Nodes: 0/12; one further lymph node is suspicious for metastasis.",
                "Nodes: 0/2. Immunohistochemistry on the lymph nodes is pending.",
                "Non-regional lymph nodes: 0/3.",
                "Distant nodes: 0/3.",
                "Lymph nodes: not received.",
                "No lymph nodes were identified.",
                "Lymph nodes are possibly free of tumour.",
                "Mother had breast cancer, nodes negative.",
                "History of colectomy in 2015 with all lymph nodes negative.",
                "Locally recurrent carcinoma. Nodes: 0/4."
            })
    void nothing_is_concluded_from_doubt_history_or_other_nodes(String nodes) {
        assertThat(n(COLON + nodes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lymph node, biopsy: one node, negative for malignancy (0/1).",
                "Cervical lymph node, core biopsy: reactive lymphadenitis. Adenocarcinoma is not seen.",
                "Cholecystectomy: chronic cholecystitis. One lymph node free of tumour (0/1).",
                "Splenectomy: diffuse large B-cell lymphoma. Hilar lymph nodes: 0/4.",
                "DIAGNOSIS: squamous cell carcinoma of the tongue, biopsy. Neck nodes: 0/2."
            })
    void a_single_biopsy_or_another_illness_has_no_n(String text) {
        assertThat(n(text)).isEmpty();
    }

    @Test
    void a_node_that_was_positive_before_the_operation_is_not_forgotten() {
        var text = "CLINICAL HISTORY: FNAC of axillary node showed metastasis.\n" + COLON;
        assertThat(n(text + "Nodes: 0/12.")).isEmpty();
    }

    @Test
    void a_question_of_the_sender_is_no_finding() {
        var text = "CLINICAL HISTORY: caecal growth, rule out metastasis.\n" + COLON;
        assertThat(n(text + "Nodes: 0/12.")).isPresent();
    }

    @Test
    void what_other_pages_say_counts_too() {
        var free = COLON + "Pericolic nodes: 0/12.";
        var page = "Apical nodes: metastatic carcinoma.";
        assertThat(TissueReader.read(Paper.typed(free + "\f" + page)))
                .noneMatch(f -> f.certainty() == Certainty.CONCLUDED);
    }

    @Test
    void it_is_pathologic_unless_the_report_says_otherwise() {
        assertThat(values(COLON + "Nodes: 0/12.", "stage-prefix")).containsExactly("p");
        assertThat(values(COLON + "ypT2. Nodes: 0/12.", "stage-prefix")).containsExactly("yp");
    }

    @Test
    void after_chemotherapy_no_prefix_is_made_up() {
        var text = COLON + "Status post-chemotherapy. Nodes: 0/12.";
        assertThat(values(text, "stage-prefix")).isEmpty();
    }

    @Test
    void no_other_category_is_ever_concluded() {
        assertThat(n(COLON + "Nodes: 5/12.")).isEmpty();
        assertThat(value(COLON + "Nodes: 0/12.", "T")).isEmpty();
        assertThat(value(COLON + "Nodes: 0/12.", "M")).isEmpty();
    }

    private static Optional<Finding> n(String text) {
        return read(text).stream().filter(finding -> finding.code().equals("N")).findFirst();
    }
}
