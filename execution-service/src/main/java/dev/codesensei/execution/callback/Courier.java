package dev.codesensei.execution.callback;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts one letter over a connection of its own, to an address that was looked up and checked here: the name is not
 * resolved a second time, so it cannot point elsewhere by then. Of the answer only the status is kept.
 */
@Singleton
class Courier {

    private final HttpClient client;
    private final NameLookup names;
    private final AddressRules rules;
    private final CallbackConfig config;

    @Inject
    Courier(Vertx vertx, NameLookup names, AddressRules rules, CallbackConfig config) {
        this(vertx, new HttpClientOptions(), names, rules, config);
    }

    Courier(Vertx vertx, HttpClientOptions options, NameLookup names, AddressRules rules, CallbackConfig config) {
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.parallel()));
        this.names = names;
        this.rules = rules;
        this.config = config;
    }

    /** What is sent. */
    record Letter(Buffer body, Map<String, String> headers) {}

    /** What came back. */
    sealed interface Answer {

        record Answered(int status) implements Answer {}

        /** Nothing; {@code error} is a word for the log. */
        record Broken(String error) implements Answer {}
    }

    /** Sends a letter; attempts take turns over the addresses that a name has. */
    Answer post(CallbackUrl url, int attempt, Letter letter) {
        try {
            List<InetAddress> addresses = addresses(url);
            if (!addresses.stream().allMatch(rules::mayBeCalled)) {
                return new Answer.Broken("address-refused");
            }
            return exchange(connect(url, addresses.get(attempt % addresses.size()), letter), letter);
        } catch (UnknownHostException _) {
            return new Answer.Broken("unknown-host");
        } catch (TimeoutException _) {
            return new Answer.Broken("connect-timeout");
        } catch (ExecutionException e) {
            return new Answer.Broken(word(e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Broken("interrupted");
        }
    }

    private List<InetAddress> addresses(CallbackUrl url)
            throws UnknownHostException, TimeoutException, InterruptedException {
        return url.literal().isPresent()
                ? List.of(url.literal().get())
                : names.addresses(url.host(), config.connectTimeout());
    }

    private HttpClientRequest connect(CallbackUrl url, InetAddress address, Letter letter)
            throws InterruptedException, ExecutionException, TimeoutException {
        Future<HttpClientRequest> connecting = client.request(new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(url.secure())
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setURI(url.target())
                .setFollowRedirects(false)
                .setHeaders(headers(url, letter)));
        try {
            return within(config.connectTimeout(), connecting);
        } catch (TimeoutException e) {
            connecting.onSuccess(late -> late.connection().close());
            throw e;
        }
    }

    private static MultiMap headers(CallbackUrl url, Letter letter) {
        return HttpHeaders.headers()
                .addAll(letter.headers())
                .set(HttpHeaders.HOST, url.authority())
                .set(HttpHeaders.CONTENT_TYPE, "application/json")
                .set(HttpHeaders.USER_AGENT, "Code-Sensei-Callback");
    }

    private Answer exchange(HttpClientRequest request, Letter letter) throws InterruptedException {
        var reading = new AnswerReading();
        // The future tells as well; without a handler the client would log an error for everyone who hangs up.
        request.exceptionHandler(_ -> {});
        try {
            within(config.answerTimeout(), request.send(letter.body()).compose(reading::drain));
        } catch (TimeoutException _) {
            return reading.answer("answer-timeout");
        } catch (ExecutionException e) {
            return reading.answer(word(e.getCause()));
        } finally {
            request.connection().close();
        }
        return reading.answer("connection-closed");
    }

    private static <T> T within(Duration limit, Future<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String word(@Nullable Throwable cause) {
        return switch (cause) {
            case SSLException _ -> "tls-failed";
            case ConnectException e when String.valueOf(e.getMessage()).contains("timed out") -> "connect-timeout";
            case ConnectException _ -> "connect-failed";
            case null, default -> "connection-closed";
        };
    }
}
