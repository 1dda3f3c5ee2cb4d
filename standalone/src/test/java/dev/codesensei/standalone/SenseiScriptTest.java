package dev.codesensei.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenseiScriptTest {

    private static final Path SCRIPT = Path.of("..", "sensei");

    @TempDir
    Path root;

    @BeforeEach
    void copyTree() throws IOException {
        script(Files.readString(SCRIPT));
        Files.createDirectories(root.resolve("standalone/src/main"));
        Files.writeString(root.resolve("standalone/pom.xml"), "");
        Files.writeString(root.resolve("pom.xml"), "");
        launcher(root.resolve("standalone/target/standalone-0.1.0-SNAPSHOT.jar"));
    }

    @Test
    void worksThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(root.resolve("bin")).resolve("s"), Path.of("..", "sensei"));

        String said = run(Map.of(), link.toString(), "--help");

        assertThat(said).contains("Usage: sensei", "up", "down", "status", "logs", "run", "doctor", "test");
    }

    @Test
    void findsAJdkWhenTheDefaultOneIsTooOld() throws Exception {
        String said = run(
                Map.of("JAVA_HOME", "/nowhere", "PATH", "/usr/bin:/bin"),
                root.resolve("sensei").toString());

        assertThat(said).doesNotContain("no JDK");
    }

    @Test
    void saysWhatToInstallWhenNoJdkIsNewEnough() throws Exception {
        script(Files.readString(SCRIPT).replace("needed=25", "needed=99"));

        String said = run(Map.of(), root.resolve("sensei").toString(), "up");

        assertThat(said)
                .startsWith("sensei: no JDK 99 or newer was found: install one")
                .hasLineCount(1);
    }

    @Test
    void buildsTheLauncherWhenItsSourcesAreNewer() throws Exception {
        Path source = Files.writeString(root.resolve("standalone/src/main/A.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        executable(root.resolve("mvnw"), "#!/bin/sh\necho built \"$@\"\nexit 1\n");

        String said = run(Map.of(), root.resolve("sensei").toString(), "up");

        assertThat(said).contains("Building the launcher", "-pl standalone -am package", "could not be built");
    }

    private String run(Map<String, String> environment, String... command) throws Exception {
        var builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private void script(String content) throws IOException {
        executable(root.resolve("sensei"), content);
    }

    private static void executable(Path file, String content) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(file, content), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void launcher(Path jar) throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Sensei.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                String.join(
                        " ",
                        Arrays.stream(System.getProperty("java.class.path").split(":"))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .toList()));
        Files.createDirectories(jar.getParent());
        try (var out = Files.newOutputStream(jar);
                var _ = new JarOutputStream(out, manifest)) {
            // The manifest is all there is; it points at the classes of this test.
        }
    }
}
