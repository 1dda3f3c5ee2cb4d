package dev.codesensei.gateway.proxy;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;

/** One client per event loop: a request stays on one thread from end to end, and no pool is contended for. */
@Singleton
class Upstreams {

    private final FastThreadLocal<UpstreamClient> ofThisLoop;

    Upstreams(Vertx vertx, ProxyConfig config) {
        this.ofThisLoop = new FastThreadLocal<>() {
            @Override
            protected UpstreamClient initialValue() {
                return newClient(vertx, config);
            }
        };
    }

    /** To be called on an event loop. */
    UpstreamClient ofThisLoop() {
        return ofThisLoop.get();
    }

    private static UpstreamClient newClient(Vertx vertx, ProxyConfig config) {
        var unused = new UnusedConnections();
        HttpClient client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout((int) config.connect().toMillis())
                        .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                        .setMaxWaitQueueSize(config.queue())
                        .setTcpNoDelay(true)
                        .setDecompressionSupported(false))
                .with(new PoolOptions().setHttp1MaxSize(config.connections()))
                .withConnectHandler(unused::opened)
                .build();
        return new UpstreamClient(client, unused);
    }
}
