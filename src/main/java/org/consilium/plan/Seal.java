package org.consilium.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.consilium.kernel.CaseId;

/** SHA-256 over one version's text, and the short code made of it. */
final class Seal {
    /** Without letters that are misread on paper. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 6;

    private Seal() {}

    static String of(CaseId caseId, int version, PlanText text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((caseId.value() + " " + version + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(PlanJson.bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String code(String seal) {
        var bytes = HexFormat.of().parseHex(seal);
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(bytes[i] & (LETTERS.length() - 1)));
        }
        return code.toString();
    }
}
