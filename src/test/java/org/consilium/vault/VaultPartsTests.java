package org.consilium.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.consilium.kernel.Ids;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsiliumTest
class VaultPartsTests {
    @Autowired Vault vault;
    @Autowired Ids ids;
    Scope scope;
    String whole;
    String part;

    @BeforeEach
    void twoKeptParts() throws IOException {
        scope = new Scope(ids.next());
        whole = scope.id() + "/whole";
        part = scope.id() + "/part";
        vault.put(scope, part + "1", "Biop".getBytes(StandardCharsets.UTF_8));
        vault.put(scope, part + "2", "sy report".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void parts_are_one_thing_once_they_are_joined() throws IOException {
        assertThatThrownBy(() -> vault.get(scope, whole)).isInstanceOf(NoSuchFileException.class);

        vault.join(whole, parts());

        assertThat(text()).isEqualTo("Biopsy report");
        try (var channel = vault.open(scope, whole)) {
            var piece = ByteBuffer.allocate(4);
            channel.position(2);
            while (piece.hasRemaining() && channel.read(piece) >= 0) {
                // reads on over the seam
            }
            assertThat(new String(piece.array(), StandardCharsets.UTF_8)).isEqualTo("opsy");
        }
    }

    @Test
    void a_part_of_another_scope_does_not_open() throws IOException {
        vault.join(whole, parts());

        assertThatThrownBy(() -> vault.get(new Scope(ids.next()), whole))
                .isInstanceOf(IOException.class);
    }

    @Test
    void deleting_the_whole_deletes_its_parts() throws IOException {
        vault.join(whole, parts());

        vault.delete(whole);

        assertThatThrownBy(() -> vault.get(scope, whole)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> vault.get(scope, part + "1"))
                .isInstanceOf(NoSuchFileException.class);
        vault.delete(whole);
    }

    private List<Vault.Part> parts() {
        return List.of(new Vault.Part(part + "1", 4), new Vault.Part(part + "2", 9));
    }

    private String text() throws IOException {
        return new String(vault.get(scope, whole), StandardCharsets.UTF_8);
    }
}
