package org.casus.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client the addresses it may connect to. The client connects to what this returns and looks nothing up itself,
 * so an answer that changes between check and connection (DNS rebinding) changes nothing.
 */
final class GuardedResolver implements DnsResolver {

    private final AddressRanges ranges;
    private final HostNames names;
    private final boolean allowPrivate;

    GuardedResolver(AddressRanges ranges, HostNames names, boolean allowPrivate) {
        this.ranges = ranges;
        this.names = names;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.lookUp(host);
        if (allowPrivate) {
            return found;
        }
        List<InetAddress> open = new ArrayList<>();
        String refused = "";
        for (InetAddress address : found) {
            Optional<String> use = ranges.special(address);
            if (use.isEmpty()) {
                open.add(address);
            } else {
                refused = address.getHostAddress() + " (" + use.get() + ")";
            }
        }
        if (open.isEmpty()) {
            throw new PrivateAddressException(host, refused);
        }
        return open.toArray(new InetAddress[0]);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host that is not on the public network. */
    static final class PrivateAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1;

        PrivateAddressException(String host, String address) {
            super(host + " is at " + address + ", which is not on the public network");
        }
    }
}
