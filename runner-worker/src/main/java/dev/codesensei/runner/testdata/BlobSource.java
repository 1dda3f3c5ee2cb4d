package dev.codesensei.runner.testdata;

import java.io.IOException;
import java.io.InputStream;

/** Those who keep tests. */
interface BlobSource {

    /** Opens a blob to be read once. */
    InputStream open(String digest) throws IOException, InterruptedException;
}
