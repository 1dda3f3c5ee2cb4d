package dev.codesensei.gateway.routing;

/** What a route asks of the caller's token. A token that was not verified never reaches a service, whatever the rule. */
public enum Authentication {
    /**
     * The service decides. A token that is not valid is left out instead of refused: whoever signs in again or renews a
     * token still sends the old one.
     */
    NONE,
    /** No token is fine, one that is not valid is refused. */
    OPTIONAL,
    /** Only with a valid token. */
    REQUIRED
}
