package org.consilium.records.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds hosts of the open web only: an address that a stranger wrote must not lead into the network
 * this program stands in. The connection goes to what was found here, so that a name which answers
 * otherwise the next time gains nothing. Special ranges as in IANA's registries (RFC 6890).
 */
final class OpenWeb implements DnsResolver {
    private final Set<String> ownHosts;

    /**
     * @param ownHosts names in lower case that may be asked although they stand inside
     */
    OpenWeb(Set<String> ownHosts) {
        this.ownHosts = Set.copyOf(ownHosts);
    }

    static OpenWeb with(List<String> ownHosts) {
        return new OpenWeb(
                ownHosts.stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The host stands inside, or could. */
    static final class Inside extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!ownHosts.contains(host.toLowerCase(Locale.ROOT))) {
            for (var address : found) {
                if (!isOpen(address)) {
                    throw new Inside();
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isOpen(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isOpen4(bytes) : isOpen6(bytes);
    }

    private static boolean isOpen4(byte[] b) {
        var first = b[0] & 0xff;
        var second = b[1] & 0xff;
        var third = b[2] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 192 && second == 88 && third == 99)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Global unicast, 2000::/3, without tunnels that carry another address in them. */
    private static boolean isOpen6(byte[] b) {
        var first = ((b[0] & 0xff) << 8) | (b[1] & 0xff);
        var second = ((b[2] & 0xff) << 8) | (b[3] & 0xff);
        return (first & 0xe000) == 0x2000
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
                && first != 0x2002
                && !(first == 0x3fff && second < 0x1000);
    }
}
