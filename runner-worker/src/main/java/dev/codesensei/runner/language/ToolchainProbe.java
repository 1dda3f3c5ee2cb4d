package dev.codesensei.runner.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the real toolchain by asking the program itself: what is called {@code python3} on the PATH may be a version
 * manager's script that takes longer than the program.
 */
final class ToolchainProbe {

    private static final long PATIENCE_SECONDS = 20;

    /** Follows the program to its home and asks for its version; says in the exception why it cannot. */
    Toolchain find(LanguageConfig.Toolchain wanted) throws IOException {
        String place = ask(wanted.program(), wanted.locate());
        Path home = Path.of(first(wanted.homePattern(), place).orElseThrow(() -> unclear(wanted.program())))
                .toRealPath();
        Path program = home.resolve(wanted.executable()).toRealPath();
        String told = ask(program.toString(), wanted.version());
        String version = first(wanted.versionPattern(), told).orElseThrow(() -> unclear(program.toString()));
        return new Toolchain(home, program, version, digest(told, program));
    }

    private static IOException unclear(String program) {
        return new IOException(program + " did not tell what was asked");
    }

    private static Optional<String> first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static String ask(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            var told = CompletableFuture.supplyAsync(() -> drain(process));
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(program + " did not answer");
            }
            return told.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was not waited for");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String drain(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) { // it was ended because it did not answer
            return "";
        }
    }

    private static String digest(String version, Path program) throws IOException {
        String identity = "%s\n%s\n%d\n%d"
                .formatted(
                        version,
                        program,
                        Files.size(program),
                        Files.getLastModifiedTime(program).toMillis());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
