package dev.codesensei.problem.blobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps bytes under their digest. They never change, the same ones are kept once, and whoever finds them finds all of them:
 * a store that dies while it takes bytes in has not got them.
 */
public interface BlobStore {

    /** Takes in all that is left of a stream, piece by piece. */
    Blob put(InputStream bytes) throws IOException;

    /** Takes in what is small enough to be in memory already. */
    default Blob put(byte[] bytes) throws IOException {
        return put(new ByteArrayInputStream(bytes));
    }

    Optional<OpenBlob> open(BlobDigest digest) throws IOException;
}
