package dev.codesensei.runner.language;

import java.nio.file.Path;

/**
 * A toolchain as it was found on this machine.
 *
 * @param home the folder that programs have to see
 * @param program the real binary, behind all links and wrappers
 * @param version what it says of itself
 * @param digest changes whenever the toolchain does
 */
record Toolchain(Path home, Path program, String version, String digest) {

    /** The same, together with another one that it cannot do without. */
    Toolchain with(Toolchain other) {
        return new Toolchain(home, program, version, "sha256:" + Digest.of(digest + other.digest));
    }
}
