package dev.codesensei.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "http://elsewhere/api",
                "*",
                "/api/execution/../auth",
                "/api/./auth",
                "/api/..",
                "/api/.",
                "/api/%2e%2e/auth",
                "/api/.%2E/auth",
                "/api/%2e",
                "//api",
                "/api//auth",
                "/api/auth//",
                "/api/execution%2f..%2fauth",
                "/api%2Fauth",
                "/api/execution/%5c..%5cauth",
                "/api\\auth",
                "/api/execution;x=1/auth",
                "/api/..;/auth",
                "/api/%3b",
                "/api#x",
                "/api/%23",
                "/api/%",
                "/api/%2",
                "/api/%zz",
                "/api/%00",
                "/api/%0d%0a",
                "/api/%7f",
                "/api/\u00e4"
            })
    void whatTwoServersCouldReadDifferentlyIsRefused(String raw) {
        assertThat(RequestPath.parse(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/api/auth, /api/auth",
        "/api/auth/, /api/auth/",
        "/api/%61uth, /api/auth",
        "/api/execution/result/a.b..c, /api/execution/result/a.b..c",
        "/.well-known/x, /.well-known/x",
        "/a%20b, /a b",
        "/100%25, /100%"
    })
    void aPlainPathIsReadAsTheServiceWillReadIt(String raw, String decoded) {
        assertThat(RequestPath.parse(raw)).contains(new RequestPath(decoded));
    }

    @Test
    void anEscapeIsResolvedOnlyOnce() {
        assertThat(RequestPath.parse("/api/%252e%252e/auth")).contains(new RequestPath("/api/%2e%2e/auth"));
    }

    @ParameterizedTest
    @CsvSource({"/q, true", "/q/health, true", "/%71/metrics, true", "/quiz, false", "/api/q, false"})
    void theFrameworksOwnPathsAreKnown(String raw, boolean management) {
        assertThat(RequestPath.parse(raw).orElseThrow().isManagement()).isEqualTo(management);
    }
}
