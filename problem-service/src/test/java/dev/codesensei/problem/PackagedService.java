package dev.codesensei.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The built jar, running as a process of its own on ports that the system chose. */
final class PackagedService implements AutoCloseable {

    private static final Pattern ADDRESSES = Pattern.compile(
            "Listening on: (http://[0-9.]+:[0-9]+)\\. Management interface listening on (http://[0-9.]+:[0-9]+)\\.");

    private final Process process;
    private final Path log;

    private PackagedService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PackagedService start(Path data, String store, Path key, Map<String, String> settings) throws IOException {
        Path log = Files.createTempFile(Path.of("target"), "problem-service", ".log");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", "0",
                        "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT", "0",
                        "QUARKUS_MONGODB_CONNECTION_STRING", store,
                        "QUARKUS_REDIS_HOSTS", "redis://127.0.0.1:1",
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", key.toUri().toString(),
                        "SENSEI_DATA_DIR", data.toString()));
        builder.environment().putAll(settings);
        return new PackagedService(builder.start(), log);
    }

    String address() {
        return addresses().group(1);
    }

    String managementAddress() {
        return addresses().group(2);
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            awaitEnd();
        } finally {
            process.destroyForcibly();
        }
    }

    private void awaitEnd() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    private Matcher addresses() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ADDRESSES.matcher(output()), Matcher::find);
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(path -> path.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
