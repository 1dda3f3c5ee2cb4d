package dev.codesensei.standalone.machine;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The operating system's packages that the suite cannot bring along. */
public final class SystemPackages {

    /**
     * What building and running the suite takes: a compiler for the agent, an interpreter for programs, and
     * npm, which brings the compiler of TypeScript.
     */
    public static final List<Need> TO_RUN = List.of(
            new Need("gcc", onPath("gcc")),
            new Need("make", onPath("make")),
            new Need("libc6-dev", _ -> Files.exists(Path.of("/usr/include/stdio.h"))),
            new Need("python3", onPath("python3")),
            new Need("npm", onPath("npm")));

    /** The tests run against a real Redis as well. */
    public static final List<Need> TO_TEST = Stream.concat(
                    TO_RUN.stream(), Stream.of(new Need("redis-server", onPath("redis-server"))))
            .toList();

    /** A package that asks questions, or starts a service of its own, would spoil an unattended start. */
    private static final Map<String, String> UNATTENDED = Map.of("DEBIAN_FRONTEND", "noninteractive", "RUNLEVEL", "1");

    private final Console console;

    public SystemPackages(Console console) {
        this.console = console;
    }

    /** A package by its Debian name, and how its presence shows. */
    public record Need(String name, Predicate<String> isMet) {

        boolean isMissing() {
            return !isMet.test(name);
        }
    }

    /** Installs what is missing when this is root and the system has apt; else refuses with the exact command. */
    public void require(List<Need> needs) {
        List<String> missing = missing(needs);
        if (missing.isEmpty()) {
            return;
        }
        String names = String.join(" ", missing);
        if (!isRoot() || PathSearch.find("apt-get").isEmpty()) {
            throw new Refusal("These packages are missing: %s. Install them with: %s".formatted(names, advice(names)));
        }
        console.say("Installing missing system packages: " + names);
        install(missing);
        List<String> left = missing(needs);
        if (!left.isEmpty()) {
            throw new Refusal("apt-get did not bring: " + String.join(" ", left));
        }
    }

    static List<String> missing(List<Need> needs) {
        return needs.stream().filter(Need::isMissing).map(Need::name).toList();
    }

    static String advice(String names) {
        return isRoot() ? "apt-get update && apt-get install -y " + names : "sudo apt-get install -y " + names;
    }

    static boolean isRoot() {
        return Shell.ask("id", "-u").filter("0"::equals).isPresent();
    }

    private static Predicate<String> onPath(String program) {
        return _ -> PathSearch.find(program).isPresent();
    }

    /** Lists of packages may be old or absent, as in a fresh container: then they are fetched and it tries again. */
    private static void install(List<String> names) {
        if (!apt(names)) {
            run(List.of("apt-get", "-q", "update"));
            if (!apt(names)) {
                throw new Refusal("apt-get could not install %s: see the lines above.".formatted(names));
            }
        }
    }

    private static boolean apt(List<String> names) {
        var command = new ArrayList<>(List.of("apt-get", "install", "-qq", "-y", "--no-install-recommends"));
        command.addAll(names);
        return run(command);
    }

    private static boolean run(List<String> command) {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(UNATTENDED);
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
