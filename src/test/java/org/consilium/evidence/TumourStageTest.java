package org.consilium.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.consilium.evidence.TumourStage.Edition;
import org.consilium.evidence.TumourStage.Prefix;
import org.junit.jupiter.api.Test;

class TumourStageTest {
    @Test
    void it_is_written_as_doctors_write_it() {
        assertThat(stage("T2", "N1a", "M0", "scan").categories()).isEqualTo("cT2 N1a M0");
        assertThat(stage("2", "", "0", "scan").categories()).isEqualTo("cT2 M0");
        assertThat(stage("is", "1mi (sn)", "", "scan").categories()).isEqualTo("cTis N1mi (sn)");
        assertThat(stage("pT2", "N1", "", "specimen").categories()).isEqualTo("pT2 N1");
        assertThat(stage("", "", "", "scan", "IIB").categories()).isEmpty();
    }

    @Test
    void it_says_something_and_on_what_it_rests() {
        assertThatThrownBy(() -> stage(" ", "", "", "scan")).hasMessage("evidence.stage.blank");
        assertThatThrownBy(() -> stage("T2", "", "", " ")).hasMessage("evidence.stage.reason");
        assertThatThrownBy(() -> stage("T".repeat(31), "", "", "scan"))
                .hasMessage("evidence.stage.long");
    }

    @Test
    void nothing_of_it_is_printed() {
        assertThat(stage("T2", "N1", "M0", "scan").toString()).doesNotContain("T2", "scan");
    }

    private static TumourStage stage(String t, String n, String m, String reason) {
        return stage(t, n, m, reason, "");
    }

    private static TumourStage stage(String t, String n, String m, String reason, String group) {
        return new TumourStage(Optional.of(Prefix.C), t, n, m, group, Edition.TNM_8, reason);
    }
}
