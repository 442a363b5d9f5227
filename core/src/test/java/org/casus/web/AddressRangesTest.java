package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangesTest {

    private final AddressRanges ranges = AddressRanges.load();

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, private",
        "127.255.0.1, loopback",
        "100.64.0.1, carrier-grade NAT",
        "100.127.255.255, carrier-grade NAT",
        "169.254.169.254, link-local",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.168.0.1, private",
        "0.0.0.0, this network",
        "224.0.0.1, multicast",
        "255.255.255.255, reserved",
        "::1, 'unspecified, loopback or IPv4-compatible'",
        "::, 'unspecified, loopback or IPv4-compatible'",
        "::ffff:10.0.0.1, private",
        "fd12:3456::1, unique local",
        "fe80::1, link-local",
        "ff02::1, multicast",
        "64:ff9b::a00:1, IPv4 translated by NAT64",
        "2002:a00:1::, 6to4",
        "2001:0:1::, protocol assignments and Teredo",
        "8.8.8.8, public",
        "172.32.0.1, public",
        "100.128.0.1, public",
        "2606:4700::1111, public",
        "2001:200::1, public"
    })
    void tellsSpecialAddresses(String address, String use) throws UnknownHostException {
        assertEquals(use, ranges.special(InetAddress.getByName(address)).orElse("public"));
    }
}
