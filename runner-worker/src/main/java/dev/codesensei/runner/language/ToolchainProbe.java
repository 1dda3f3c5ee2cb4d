package dev.codesensei.runner.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private final PreparedFolders prepared;

    ToolchainProbe(PreparedFolders prepared) {
        this.prepared = prepared;
    }

    /** Follows the program to its home and asks for its version; says in the exception why it cannot. */
    Toolchain find(LanguageConfig.Toolchain wanted) throws IOException {
        return wanted.bundle().isPresent()
                ? bundled(wanted, wanted.bundle().get())
                : installed(wanted, wanted.program().orElseThrow(() -> new IOException("no program is configured")));
    }

    private static Toolchain installed(LanguageConfig.Toolchain wanted, String name) throws IOException {
        String place = ask(name, wanted.locate());
        Path home = Path.of(first(wanted.homePattern(), place).orElseThrow(() -> unclear(name)))
                .toRealPath();
        Path program = home.resolve(wanted.executable()).toRealPath();
        return described(wanted, home, program, program);
    }

    /** Programs see what the runner brought with it at another place than the runner does. */
    private Toolchain bundled(LanguageConfig.Toolchain wanted, String name) throws IOException {
        String folder = Bundle.unpack(name, prepared);
        Path home = PreparedFolders.shown(folder);
        return described(
                wanted,
                home,
                home.resolve(wanted.executable()),
                prepared.place(folder).resolve(wanted.executable()));
    }

    private static Toolchain described(LanguageConfig.Toolchain wanted, Path home, Path program, Path here)
            throws IOException {
        String told = ask(here.toString(), wanted.version());
        String version = first(wanted.versionPattern(), told).orElseThrow(() -> unclear(here.toString()));
        return new Toolchain(home, program, version, digest(told, program, here));
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

    private static String digest(String version, Path program, Path here) throws IOException {
        // a bundle is as old as its unpacking, but its folder is named after what it holds
        long age = program.equals(here) ? Files.getLastModifiedTime(here).toMillis() : 0;
        return "sha256:" + Digest.of("%s\n%s\n%d\n%d".formatted(version, program, Files.size(here), age));
    }
}
