package dev.codesensei.runner.checking;

/**
 * One of the parts that make a text, whose order does not matter.
 *
 * @param beginning enough of it to be quoted
 */
@SuppressWarnings("ArrayRecordComponent") // parts are compared by their digests
record Part(KeyedDigest.Value digest, byte[] beginning, boolean cut) {

    Quote quote() {
        return Quote.of(beginning, cut);
    }
}
