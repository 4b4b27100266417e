package org.consilium.demo;

import java.util.Map;

/**
 * A made-up hospital, laboratory or clinic that issues papers; {@code signers} by kind of paper,
 * {@code *} for all else.
 */
record Letterhead(
        String key,
        String name,
        String tagline,
        String address,
        String phone,
        Style style,
        String accent,
        Map<String, String> signers) {

    enum Style {
        HOSPITAL,
        LABORATORY,
        GOVERNMENT,
        CLINIC
    }

    Letterhead {
        signers = Map.copyOf(signers);
    }

    String signer(String kind) {
        var pathology = kind.equals("molecular") ? "biopsy" : kind;
        var signer = signers.getOrDefault(kind, signers.getOrDefault(pathology, signers.get("*")));
        if (signer == null) {
            throw new IllegalStateException("nobody signs at " + key);
        }
        return signer;
    }
}
