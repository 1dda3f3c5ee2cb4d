package dev.codesensei.problem.blobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of bytes: {@code sha256:} and 64 lower-case hexadecimal digits. */
public record BlobDigest(@JsonValue String value) {

    private static final String ALGORITHM = "sha256:";
    private static final Pattern FORM = Pattern.compile(ALGORITHM + "[0-9a-f]{64}");

    @JsonCreator
    public BlobDigest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a digest");
        }
    }

    public static Optional<BlobDigest> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BlobDigest(text)) : Optional.empty();
    }

    /** The same without the name of the algorithm. */
    public static BlobDigest ofHex(String hex) {
        return new BlobDigest(ALGORITHM + hex);
    }

    static BlobDigest of(byte[] sha256) {
        return ofHex(HexFormat.of().formatHex(sha256));
    }

    public String hex() {
        return value.substring(ALGORITHM.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
