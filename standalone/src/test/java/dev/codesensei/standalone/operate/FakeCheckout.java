package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.Sensei;
import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.suite.Service;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A built source tree whose services are stand-ins, and the launcher as a program working on it. */
final class FakeCheckout {

    private final Path root;

    FakeCheckout(Path root) throws IOException {
        this.root = root;
        var checkout = new Checkout(root);
        for (String module : Service.modules()) {
            jar(checkout.serviceJar(module), FakeService.class.getName());
            withBrokenCache(checkout.serviceJar(module), module + "-0.1.0-SNAPSHOT-runner.jar");
        }
        jar(checkout.launcherJar(), Sensei.class.getName());
        withBrokenCache(checkout.launcherJar(), "mongo-wire");
    }

    ProcessBuilder sensei(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsensei.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Sensei.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    Finished run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = sensei(arguments);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Finished(process.waitFor(), said);
    }

    Finished run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    record Finished(int exitCode, String said) {}

    private static void jar(Path jar, String mainClass) throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(Attributes.Name.CLASS_PATH, classPath());
        Files.createDirectories(jar.getParent());
        try (var out = Files.newOutputStream(jar);
                var _ = new JarOutputStream(out, manifest)) {
            // The manifest is all there is; it points at the classes of this test.
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri())
                .map(URI::toString)
                .collect(Collectors.joining(" "));
    }

    /** A cache that fits nothing: training is spared, and every start shows that such a cache does no harm. */
    private static void withBrokenCache(Path jar, String name) throws IOException {
        Path cache = jar.resolveSibling("%s-%s.aot".formatted(name, Runtime.version()));
        Files.writeString(cache, "not a cache");
        Files.setLastModifiedTime(
                cache, FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(5)));
    }
}
