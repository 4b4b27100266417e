package org.consilium.evidence;

import org.consilium.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What pages say, as it is kept: JSON, encrypted with the key of the case. */
final class Said {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Said() {}

    static byte[] keep(Vault.Cipher cipher, Object what) {
        return cipher.encrypt(JSON.writeValueAsString(what));
    }

    static <T> T open(Vault.Cipher cipher, byte[] kept, Class<T> type) {
        return JSON.readValue(cipher.decrypt(kept), type);
    }

    static <T> T open(Vault.Cipher cipher, byte[] kept, TypeReference<T> type) {
        return JSON.readValue(cipher.decrypt(kept), type);
    }
}
