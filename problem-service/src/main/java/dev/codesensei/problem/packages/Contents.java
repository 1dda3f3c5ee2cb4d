package dev.codesensei.problem.packages;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a package can be read. */
public interface Contents {

    InputStream open(Content content) throws IOException;
}
