package dev.codesensei.gateway.proxy;

import dev.codesensei.errors.ErrorCode;
import dev.codesensei.gateway.identity.TokenCheck;
import dev.codesensei.gateway.identity.TokenVerifier;
import dev.codesensei.gateway.routing.Authentication;
import dev.codesensei.gateway.routing.GatewayConfig;
import dev.codesensei.gateway.routing.RequestPath;
import dev.codesensei.gateway.routing.Route;
import dev.codesensei.gateway.routing.RouteTable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides about every request: where it goes, whether it may, and who sent it. */
@Singleton
class Gateway {

    /** Behind the filters that give a request its identifiers, before all that the framework brings along. */
    private static final int FIRST = -1_000;

    private static final String HEALTH = "/health";

    private final RouteTable routes;
    private final TokenVerifier tokens;
    private final Forwarding forwarding;
    private final Refusals refusals;

    Gateway(GatewayConfig config, TokenVerifier tokens, Forwarding forwarding, Refusals refusals) {
        this.routes = RouteTable.of(config);
        this.tokens = tokens;
        this.forwarding = forwarding;
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::handle).failureHandler(this::fail);
    }

    /** The router itself turns away what is not even a path, or names no host, before any filter. */
    private void fail(RoutingContext context) {
        if (context.failure() == null) {
            refusals.refuse(context, GatewayErrors.INVALID_PATH);
        } else if (context.request().authority() == null) {
            refusals.refuse(context, GatewayErrors.NO_HOST);
        } else {
            refusals.unexpected(context, context.failure());
        }
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        holdBody(request);
        Optional<RequestPath> path = RequestPath.parse(withoutQuery(request.uri()));
        if (path.isEmpty()) {
            refusals.refuse(context, GatewayErrors.INVALID_PATH);
        } else if (request.method().equals(HttpMethod.TRACE)) {
            refusals.refuse(context, GatewayErrors.METHOD_NOT_ALLOWED);
        } else if (path.get().decoded().equals(HEALTH)) {
            answerHealth(context);
        } else {
            findRoute(path.get())
                    .ifPresentOrElse(
                            route -> admit(context, route), () -> refusals.refuse(context, GatewayErrors.NOT_FOUND));
        }
    }

    /** The framework holds every request; one without a body would then never be seen to have ended. */
    private static void holdBody(HttpServerRequest request) {
        if (Call.hasBody(request)) {
            request.pause();
        } else {
            request.resume();
        }
    }

    /** For load balancers: says that this process answers, and asks nobody else. */
    private void answerHealth(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end("{\"status\":\"UP\"}");
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refusals.refuse(context, GatewayErrors.METHOD_NOT_ALLOWED);
        }
    }

    private Optional<Route> findRoute(RequestPath path) {
        return path.isManagement() ? Optional.empty() : routes.find(path);
    }

    private void admit(RoutingContext context, Route route) {
        switch (Credential.of(context.request())) {
            case Credential.Bearer bearer ->
                tokens.check(bearer.token())
                        .onSuccess(check -> decide(context, route, bearer, check))
                        .onFailure(context::fail);
            case Credential.Foreign _ -> withoutToken(context, route, GatewayErrors.TOKEN_INVALID);
            case Credential.None _
            when route.authentication() == Authentication.REQUIRED ->
                refusals.refuse(context, ErrorCode.UNAUTHENTICATED);
            case Credential.None _ -> forwarding.forward(new Call(context, route, null));
        }
    }

    private void decide(RoutingContext context, Route route, Credential.Bearer bearer, TokenCheck check) {
        switch (check) {
            case TokenCheck.Valid _ -> forwarding.forward(new Call(context, route, Credential.BEARER + bearer.token()));
            case TokenCheck.Expired _ -> withoutToken(context, route, GatewayErrors.TOKEN_EXPIRED);
            case TokenCheck.Invalid _ -> withoutToken(context, route, GatewayErrors.TOKEN_INVALID);
            case TokenCheck.Unverifiable _ -> refusals.refuse(context, GatewayErrors.UPSTREAM_UNAVAILABLE);
        }
    }

    /** The credential counts for nothing: refused, unless the service decides for itself; then it does not see it. */
    private void withoutToken(RoutingContext context, Route route, ErrorCode reason) {
        if (route.authentication() == Authentication.NONE) {
            forwarding.forward(new Call(context, route, null));
        } else {
            refusals.refuse(context, reason);
        }
    }

    private static String withoutQuery(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
