package org.consilium.records.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An address of the web that a file may be fetched from; its host is looked at when it is. */
public record Address(URI uri) {
    private static final int LONGEST = 2000;
    private static final int SHOWN = 60;
    private static final int LOWEST_PORT = 1024;
    private static final Pattern IN_TEXT =
            Pattern.compile("https?://[^\\s<>\"'|\\\\^`{}]+", Pattern.CASE_INSENSITIVE);

    /** What a sentence puts behind an address. */
    private static final Pattern TAIL = Pattern.compile("[.,;:!?\u0964)\\]*_~]+$");

    /** Empty for anything else than a plain http or https address. */
    public static Optional<Address> read(String text) {
        var plain = text.strip();
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(plain)).filter(Address::isTaken).map(Address::new);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Those in what somebody wrote, in order, each once. */
    public static List<Address> in(String text) {
        return IN_TEXT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> TAIL.matcher(found).replaceAll(""))
                .flatMap(found -> read(found).stream())
                .distinct()
                .toList();
    }

    static boolean isTaken(URI uri) {
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && isPortOfPages(uri.getPort());
    }

    /** Below 1024 only those of the web: nobody is to knock at a mail or directory server. */
    private static boolean isPortOfPages(int port) {
        return port == -1 || port == 80 || port == 443 || port >= LOWEST_PORT;
    }

    public String host() {
        return uri.getHost();
    }

    /** Short enough to be told from others by somebody who reads. */
    public String shown() {
        var text = uri.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    @Override
    public String toString() {
        return "Address[" + host() + "]";
    }
}
