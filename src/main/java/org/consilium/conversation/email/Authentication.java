package org.consilium.conversation.email;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What our own mail host found out about a letter's sender (RFC 8601). Only the header that this
 * host wrote counts: anybody can write one.
 */
record Authentication(Verdict verdict, String spf, String dkim, String dmarc) {
    private static final Pattern RESULT =
            Pattern.compile("(?i)^\\s*(spf|dkim|dmarc)(?:/\\d+)?\\s*=\\s*([a-z]+)");
    private static final String NONE = "none";

    enum Verdict {
        /** The address in the letter is the sender's. */
        VERIFIED,
        /** The host looked, and it is not. */
        FAILED,
        /** The host said nothing. */
        UNKNOWN
    }

    /**
     * @param host the name our mail host signs with; empty: no header is trusted
     */
    static Authentication of(Headers header, Optional<Address> from, String host) {
        var said =
                header.all("authentication-results").stream()
                        .map(v -> plain(v).strip())
                        .filter(v -> !host.isBlank() && signedBy(v, host))
                        .findFirst();
        if (said.isEmpty()) {
            return new Authentication(Verdict.UNKNOWN, NONE, NONE, NONE);
        }
        var results = List.of(said.get().split(";"));
        var verified =
                from.isPresent()
                        && (results.stream()
                                        .anyMatch(
                                                r -> passes(r, "dmarc", "header.from", from.get()))
                                || (!isFailed(results, "dmarc")
                                        && results.stream()
                                                .anyMatch(r -> isAligned(r, from.get()))));
        return new Authentication(
                verified ? Verdict.VERIFIED : Verdict.FAILED,
                result(results, "spf"),
                result(results, "dkim"),
                result(results, "dmarc"));
    }

    boolean isVerified() {
        return verdict == Verdict.VERIFIED;
    }

    /**
     * Without comments, which nest, and with nothing in quotes that could end a result: senders
     * choose both.
     */
    private static String plain(String header) {
        var plain = new StringBuilder();
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < header.length(); i++) {
            var c = header.charAt(i);
            if (c == '\\' && (quoted || depth > 0)) {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (quoted) {
                plain.append(c == ';' || c == '=' || Character.isWhitespace(c) ? '_' : c);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                plain.append(' ');
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean signedBy(String header, String host) {
        var id = header.split("[;\\s]", 2)[0];
        return id.equalsIgnoreCase(host.strip());
    }

    private static boolean isAligned(String result, Address from) {
        return passes(result, "dkim", "header.d", from)
                || passes(result, "dkim", "header.i", from)
                || passes(result, "spf", "smtp.mailfrom", from);
    }

    private static boolean isFailed(List<String> results, String method) {
        return result(results, method).equals("fail");
    }

    /** One pass is a pass: a letter may carry several signatures. */
    private static String result(List<String> results, String method) {
        var found =
                results.stream()
                        .map(RESULT::matcher)
                        .filter(m -> m.find() && m.group(1).equalsIgnoreCase(method))
                        .map(m -> m.group(2).toLowerCase(Locale.ROOT))
                        .toList();
        return found.contains("pass") ? "pass" : found.stream().findFirst().orElse(NONE);
    }

    private static boolean passes(String result, String method, String property, Address from) {
        return result(List.of(result), method).equals("pass")
                && property(result, property).filter(d -> belongs(d, from.domain())).isPresent();
    }

    private static Optional<String> property(String result, String name) {
        var found =
                Pattern.compile("(?i)\\s" + Pattern.quote(name) + "\\s*=\\s*\"?([^\\s;\"]+)")
                        .matcher(result);
        return found.find()
                ? Optional.of(
                        found.group(1)
                                .substring(found.group(1).lastIndexOf('@') + 1)
                                .toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static boolean belongs(String domain, String to) {
        return domain.contains(".")
                && (to.equals(domain) || to.endsWith("." + domain) || domain.endsWith("." + to));
    }
}
