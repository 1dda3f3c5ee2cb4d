package dev.codesensei.runner.compiling;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Names a compilation by all that goes into it: toolchain, command, environment and every file. */
record CompileKey(String digest) {

    static CompileKey of(String toolchain, Command command) {
        var hash = new Hash();
        hash.add(toolchain);
        hash.add(command.argv().size());
        command.argv().forEach(hash::add);
        hash.add(command.environment().size());
        new TreeMap<>(command.environment()).forEach((name, value) -> {
            hash.add(name);
            hash.add(value);
        });
        hash.add(command.files().size());
        for (SourceFile file : command.files()) {
            hash.add(file.name());
            hash.add(file.content());
        }
        hash.add(command.stdin());
        hash.add(String.valueOf(command.collect()));
        return new CompileKey(hash.digest());
    }

    /** Every part goes in behind its length, so that no two lists of parts look alike. */
    private static final class Hash {

        private final MessageDigest sha256;

        Hash() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }

        void add(int number) {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
        }

        void add(byte[] part) {
            add(part.length);
            sha256.update(part);
        }

        void add(String part) {
            add(part.getBytes(StandardCharsets.UTF_8));
        }

        String digest() {
            return HexFormat.of().formatHex(sha256.digest());
        }
    }
}
