package dev.codesensei.gateway.routing;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All routes, longest prefix first, so that the first match is the best.
 *
 * @param routes at most some dozens: a scan is faster than any index
 */
public record RouteTable(List<Route> routes) {

    public RouteTable {
        routes = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    /**
     * Reads the table from the settings.
     *
     * @throws IllegalArgumentException naming the setting that is wrong, so that the start stops
     */
    public static RouteTable of(GatewayConfig config) {
        return new RouteTable(config.routes().entrySet().stream()
                .map(row -> route(row.getKey(), row.getValue(), config.upstreams()))
                .toList());
    }

    public Optional<Route> find(RequestPath path) {
        for (Route route : routes) {
            if (route.matches(path.decoded())) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static Route route(String name, GatewayConfig.RouteConfig row, Map<String, URI> upstreams) {
        URI address = upstreams.get(row.upstream());
        if (address == null) {
            throw new IllegalArgumentException(
                    "sensei.gateway.routes.%s.upstream names %s, but there is no sensei.gateway.upstreams.%s"
                            .formatted(name, row.upstream(), row.upstream()));
        }
        return new Route(
                name,
                row.prefix(),
                Upstream.at(row.upstream(), address),
                row.authentication(),
                row.maxBody().asLongValue(),
                row.firstByte(),
                row.idle(),
                row.webSocket());
    }
}
