package dev.codesensei.auth.keys;

import java.util.List;

/** The public keys that tokens may be checked with, as RFC 7517 writes them; a set, since a rotation has two. */
record KeySet(List<PublicJwk> keys) {

    KeySet {
        keys = List.copyOf(keys);
    }

    /** One public key. */
    record PublicJwk(String kty, String use, String alg, String kid, String n, String e) {}
}
