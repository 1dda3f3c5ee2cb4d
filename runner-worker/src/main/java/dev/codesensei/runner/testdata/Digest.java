package dev.codesensei.runner.testdata;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of blobs: {@code sha256:} and 64 hexadecimal digits. */
final class Digest {

    private static final Pattern NAME = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    private Digest() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String name(MessageDigest digest) {
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    /** The name of the file that holds a blob; whatever is no digest names none. */
    static String fileName(String digest) {
        if (!NAME.matcher(digest).matches()) {
            throw new TestDataException("Not a digest: " + digest);
        }
        return digest.substring(PREFIX.length());
    }
}
