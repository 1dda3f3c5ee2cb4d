package dev.codesensei.auth.keys;

/** What the suite calls itself in its tokens. */
public final class Suite {

    /** Issuer and audience of every token; other services compare it. */
    public static final String NAME = "code-sensei";

    private Suite() {}
}
