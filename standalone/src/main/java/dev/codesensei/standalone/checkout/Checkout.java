package dev.codesensei.standalone.checkout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The source tree that this launcher was built from.
 *
 * @param root the folder that holds {@code sensei} and the parent {@code pom.xml}
 */
public record Checkout(Path root) {

    /** Set by the {@code sensei} script, which knows where it lies. */
    private static final String ROOT = "sensei.root";

    public static Checkout current() {
        return new Checkout(
                Path.of(System.getProperty(ROOT, ".")).toAbsolutePath().normalize());
    }

    /** The runnable jar of a service; it exists once the module is built. */
    public Path serviceJar(String module) {
        return root.resolve(module).resolve("target").resolve(module + "-0.1.0-SNAPSHOT-runner.jar");
    }

    /** This module's own jar, whose manifest names the libraries beside it. */
    public Path launcherJar() {
        return root.resolve("standalone/target/standalone-0.1.0-SNAPSHOT.jar");
    }

    /** What the runner prepares for compilers. */
    public Path prepared() {
        return root.resolve("runner-worker/target/prepared");
    }

    /** The course that ships with it; empty where somebody has taken it out. */
    public Optional<Path> course() {
        return Optional.of(root.resolve("course")).filter(folder -> Files.isRegularFile(folder.resolve("course.yaml")));
    }

    public Path defaultData() {
        return root.resolve(".sensei");
    }
}
