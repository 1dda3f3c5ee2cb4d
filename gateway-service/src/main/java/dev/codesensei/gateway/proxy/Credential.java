package dev.codesensei.gateway.proxy;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What a request shows to say who sent it. */
sealed interface Credential {

    /** An access token. */
    record Bearer(String token) implements Credential {}

    /** Something else in {@code Authorization}, which nobody here can check. */
    record Foreign() implements Credential {}

    /** Nothing. */
    record None() implements Credential {}

    String TOKEN_COOKIE = "sensei_token";
    String BEARER = "Bearer ";

    /** The header wins: a program that names its token does not want the browser's. */
    static Credential of(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? new Bearer(header.substring(BEARER.length()).strip())
                    : new Foreign();
        }
        Cookie cookie = request.headers().contains(HttpHeaders.COOKIE) ? request.getCookie(TOKEN_COOKIE) : null;
        return cookie == null || cookie.getValue().isEmpty() ? new None() : new Bearer(cookie.getValue());
    }
}
