package org.casus.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.CasusException;
import org.casus.table.WordTable;

/**
 * The addresses that are not part of the public network, after IANA's registries of special-purpose addresses (RFC 6890).
 * Immutable.
 */
final class AddressRanges {

    private static final int BITS = 8;

    private record Range(byte[] prefix, int length, String use) {

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % BITS);
                if (((address[bit / BITS] ^ prefix[bit / BITS]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Range> ranges;

    private AddressRanges(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    static AddressRanges load() {
        List<Range> ranges = new ArrayList<>();
        for (WordTable.Row row : WordTable.load("/web/special-addresses.tsv").rows()) {
            String[] parts = row.cells().get(0).split("/", -1);
            try {
                // A literal: no name is looked up. Mapped addresses come out as the four bytes they map.
                byte[] prefix = parts[0].startsWith("::ffff:")
                        ? mapped()
                        : InetAddress.getByName(parts[0]).getAddress();
                ranges.add(new Range(
                        prefix, Integer.parseInt(parts[1]), row.cells().get(1)));
            } catch (UnknownHostException | NumberFormatException e) {
                throw new CasusException(
                        row.path() + " line " + row.line() + ": " + row.cells().get(0)
                                + " is no address range; write it as 10.0.0.0/8",
                        e);
            }
        }
        return new AddressRanges(ranges);
    }

    /** What an address that is not public is for, or empty for a public one. */
    Optional<String> special(InetAddress address) {
        return ranges.stream()
                .filter(range -> range.holds(address.getAddress()))
                .map(Range::use)
                .findFirst();
    }

    private static byte[] mapped() {
        byte[] prefix = new byte[16];
        prefix[10] = (byte) 0xFF;
        prefix[11] = (byte) 0xFF;
        return prefix;
    }
}
