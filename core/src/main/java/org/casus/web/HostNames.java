package org.casus.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks host names up. */
@FunctionalInterface
interface HostNames {

    /**
     * The addresses of a host.
     *
     * @param host a name, or an address as text
     */
    InetAddress[] lookUp(String host) throws UnknownHostException;
}
