package dev.codesensei.gateway.routing;

import java.net.URI;

/** A service behind the gateway. Plain HTTP: the network between gateway and services is the operator's. */
public record Upstream(String name, String host, int port) {

    private static final int HTTP = 80;

    static Upstream at(String name, URI address) {
        boolean bare = address.getRawPath() == null || address.getRawPath().matches("/?");
        if (!"http".equals(address.getScheme()) || address.getHost() == null || !bare) {
            throw new IllegalArgumentException(
                    "sensei.gateway.upstreams.%s must look like http://host:port, not %s".formatted(name, address));
        }
        return new Upstream(name, address.getHost(), address.getPort() < 0 ? HTTP : address.getPort());
    }
}
