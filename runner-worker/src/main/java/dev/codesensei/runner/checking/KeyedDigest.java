package dev.codesensei.runner.checking;

import java.security.SecureRandom;

/**
 * SipHash-2-4 with 128 bits of a text that comes byte by byte. Nobody who does not know the key can choose texts whose
 * digests have anything to do with one another.
 */
final class KeyedDigest {

    private final Key key;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long pending;
    private long length;

    KeyedDigest(Key key) {
        this.key = key;
        clear();
    }

    /** Begins anew. */
    void clear() {
        v0 = key.low ^ 0x736f6d6570736575L;
        v1 = key.high ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key.low ^ 0x6c7967656e657261L;
        v3 = key.high ^ 0x7465646279746573L;
        pending = 0;
        length = 0;
    }

    /** Is as far as another one with the same key. */
    void copy(KeyedDigest other) {
        v0 = other.v0;
        v1 = other.v1;
        v2 = other.v2;
        v3 = other.v3;
        pending = other.pending;
        length = other.length;
    }

    void add(int value) {
        pending |= (value & 0xffL) << (8 * (length++ & 7));
        if ((length & 7) == 0) {
            block(pending);
            pending = 0;
        }
    }

    /** The digest of all that was added; begins anew. */
    Value finish() {
        block(pending | length << 56);
        v2 ^= 0xee;
        rounds(4);
        long low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        var value = new Value(low, v0 ^ v1 ^ v2 ^ v3);
        clear();
        return value;
    }

    private void block(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }

    /** A secret, in two halves. */
    record Key(long low, long high) {

        static Key random(SecureRandom random) {
            return new Key(random.nextLong(), random.nextLong());
        }
    }

    /** A digest, in two halves. */
    record Value(long low, long high) {}
}
