package dev.codesensei.gateway.proxy;

import dev.codesensei.gateway.routing.Upstream;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** The connections of one event loop to all services. */
record UpstreamClient(HttpClient client, UnusedConnections unused) {

    Future<HttpClientRequest> request(Upstream upstream, HttpMethod method, String target) {
        return client.request(new RequestOptions()
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setMethod(method)
                .setURI(target));
    }

    boolean reused(HttpClientRequest request) {
        return unused.reused(request.connection());
    }
}
