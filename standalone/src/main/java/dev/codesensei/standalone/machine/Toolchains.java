package dev.codesensei.standalone.machine;

import dev.codesensei.standalone.machine.Finding.Broken;
import dev.codesensei.standalone.machine.Finding.Good;
import dev.codesensei.standalone.machine.Finding.Lacking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The programs that the suite is built and works with; each is asked where it really lies, behind shims and links. */
final class Toolchains {

    List<Finding> look() {
        return List.of(jdk(), python(), javac(), compiler(), make(), redis(), libssl());
    }

    private static Finding jdk() {
        return new Good("JDK", "%s in %s".formatted(Runtime.version(), System.getProperty("java.home")));
    }

    private static Finding python() {
        return Shell.ask("python3", "-c", "import sys; print(sys.version.split()[0], 'in', sys.executable)")
                .<Finding>map(seen -> new Good("python3", seen))
                .orElseGet(() -> missing("python3", "python3"));
    }

    private static Finding javac() {
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        return Shell.ask(javac.toString(), "-version")
                .<Finding>map(seen -> new Good("javac", seen + " in " + javac))
                .orElseGet(() -> new Broken("javac", "this JVM is no JDK", "set JAVA_HOME to a JDK"));
    }

    private static Finding compiler() {
        return found("C compiler", "gcc", "gcc libc6-dev");
    }

    private static Finding make() {
        return found("make", "make", "make");
    }

    private static Finding found(String subject, String program, String packages) {
        Optional<String> version = Shell.ask(program, "--version");
        return version.<Finding>map(said -> new Good(subject, firstLine(said) + " in " + real(program)))
                .orElseGet(() -> missing(subject, packages));
    }

    private static Finding redis() {
        return Shell.ask("redis-server", "--version")
                .<Finding>map(said -> new Good("redis-server", firstLine(said) + " in " + real("redis-server")))
                .orElseGet(() -> new Lacking(
                        "redis-server",
                        "not installed; the embedded 6.2 is used",
                        SystemPackages.advice("redis-server")));
    }

    private static Finding libssl() {
        boolean there = Shell.ask(
                        "sh",
                        "-c",
                        "ls /usr/lib*/libssl.so.3 /usr/lib/*/libssl.so.3 /lib/*/libssl.so.3 2>/dev/null | grep -m1 .")
                .isPresent();
        return there
                ? new Good("libssl 3", "present")
                : new Lacking("libssl 3", "absent; the embedded Redis needs it", SystemPackages.advice("libssl3"));
    }

    private static Finding missing(String subject, String packages) {
        return new Broken(subject, "missing", SystemPackages.advice(packages));
    }

    private static String real(String program) {
        return PathSearch.find(program).map(Toolchains::real).orElse("?");
    }

    private static String real(Path program) {
        try {
            return program.toRealPath().toString();
        } catch (IOException e) {
            return program.toString();
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
