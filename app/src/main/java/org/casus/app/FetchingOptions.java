package org.casus.app;

import org.casus.web.FetchOptions;
import picocli.CommandLine.Option;

/** How the web is read; the same for all commands that do. */
final class FetchingOptions {

    @Option(
            names = "--allow-private",
            description = "Also fetch from addresses that are not on the public network, such as this machine.")
    private boolean allowPrivate;

    @Option(
            names = "--contact",
            paramLabel = "WHERE",
            description = "An e-mail address or page sent with each request, by which site owners can reach you.")
    private String contact = "";

    /** Bounds and manners. */
    FetchOptions options() {
        return FetchOptions.STANDARD.with(allowPrivate, contact);
    }
}
