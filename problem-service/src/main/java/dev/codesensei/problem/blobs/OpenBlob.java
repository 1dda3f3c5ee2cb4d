package dev.codesensei.problem.blobs;

import java.io.IOException;
import java.io.InputStream;

/** Bytes on their way out of a store; whoever opened them closes them. */
public record OpenBlob(long size, InputStream bytes) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
