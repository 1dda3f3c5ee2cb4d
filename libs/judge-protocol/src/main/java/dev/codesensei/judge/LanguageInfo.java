package dev.codesensei.judge;

import java.util.List;

/**
 * A language that a runner offers.
 *
 * @param id what clients send
 * @param version what the toolchain says of itself
 * @param aliases other names that clients may send
 * @param fileName what the main file is called when the client sends only code
 * @param imageDigest identifies the toolchain, so that two results can be compared
 * @param limits what a plain run may use when the client asks for nothing
 */
public record LanguageInfo(
        String id,
        String name,
        String version,
        List<String> aliases,
        String fileName,
        boolean compiled,
        String imageDigest,
        Limits limits) {

    public LanguageInfo {
        aliases = List.copyOf(aliases);
    }
}
