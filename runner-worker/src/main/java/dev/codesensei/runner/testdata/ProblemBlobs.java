package dev.codesensei.runner.testdata;

import io.quarkus.oidc.client.OidcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Blobs as the problem service hands them out to services. */
@ApplicationScoped
class ProblemBlobs implements BlobSource {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    private final TestDataConfig config;
    private final OidcClient tokens;

    ProblemBlobs(TestDataConfig config, OidcClient tokens) {
        this.config = config;
        this.tokens = tokens;
    }

    @Override
    public InputStream open(String digest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(config.url().resolve("/internal/blobs/" + digest))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() == OK) {
            return response.body();
        }
        response.body().close();
        if (response.statusCode() == NOT_FOUND) {
            throw new TestDataException("Nobody keeps " + digest);
        }
        throw new IOException("The problem service answered " + response.statusCode());
    }

    private String token() throws IOException {
        try {
            return tokens.getTokens().await().atMost(TIMEOUT).getAccessToken();
        } catch (RuntimeException e) {
            throw new IOException("No token for the problem service: " + e.getMessage(), e);
        }
    }
}
