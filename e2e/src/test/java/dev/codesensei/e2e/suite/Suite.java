package dev.codesensei.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A whole suite on a folder and a port of its own, from {@code up --detach} to {@code down}. */
public final class Suite implements AutoCloseable {

    private static final int LAST_LINES = 30;

    private final Path data;
    private final URI address;

    private Suite(Path data) {
        this.data = data;
        this.address = URI.create(state().path("address").asText());
    }

    /** Returns when the suite has proved itself. */
    public static Suite start() {
        return start(Map.of());
    }

    /** The same with settings, as variables of the environment, that all its parts are given. */
    public static Suite start(Map<String, String> settings) {
        Path data = newFolder();
        Script.Ended up = Script.run(settings, "up", "--port", "0", "--data", data.toString(), "--detach");
        assertThat(up.exitCode()).as(up.said()).isZero();
        return new Suite(data);
    }

    /** A suite that something else has started. */
    public static Suite at(Path data) {
        return new Suite(data);
    }

    public static Path newFolder() {
        try {
            return Files.createTempDirectory("sensei-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return data;
    }

    /** What is made once for a checkout so that compilers are faster. */
    public Path prepared() {
        return Script.root().resolve("runner-worker/target/prepared");
    }

    public URI address() {
        return address;
    }

    public Api api() {
        return new Api(address, List.of(data.toString(), Script.root().toString()));
    }

    /** The process of a part; empty while it is between two lives. */
    /** Whoever came with the suite. */
    public Caller admin() {
        try {
            return api().admin(
                            Files.readString(data().resolve("admin-password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ProcessHandle> process(String part) {
        return members()
                .filter(member -> member.path("name").asText().equals(part))
                .map(member -> member.path("pid").asLong())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(ProcessHandle::isAlive)
                .findFirst();
    }

    /** Where a part listens; only this machine reaches it. */
    public int port(String part) {
        return members()
                .filter(member -> member.path("name").asText().equals(part))
                .mapToInt(member -> member.path("port").asInt())
                .findFirst()
                .orElseThrow();
    }

    /** The parts by their names, in no particular order. */
    public List<String> parts() {
        return members().map(member -> member.path("name").asText()).toList();
    }

    public long launcher() {
        return state().path("launcher").path("pid").asLong();
    }

    public int restarts(String part) {
        return members()
                .filter(member -> member.path("name").asText().equals(part))
                .mapToInt(member -> member.path("restarts").asInt())
                .findFirst()
                .orElseThrow();
    }

    /** Every process of the suite that lives, whatever it started included. */
    public List<ProcessHandle> processes() {
        return Stream.concat(
                        Stream.of(launcher()),
                        members().map(member -> member.path("pid").asLong()))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    /** The ends of all logs, for whoever has to find out why a test failed. */
    public String logs() {
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            return logs.sorted().map(Suite::end).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the whole logs when it is closed, for there may be more to look for than their ends. */
    public AutoCloseable keepingLogs(Path folder) {
        return () -> {
            Files.createDirectories(folder);
            try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
                for (Path log : logs.toList()) {
                    Files.copy(log, folder.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        };
    }

    @Override
    public void close() {
        Script.Ended down = Script.run("down", "--data", data.toString());
        assertThat(down.exitCode()).as(down.said()).isZero();
        delete(data);
    }

    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<JsonNode> members() {
        return StreamSupport.stream(state().path("members").spliterator(), false);
    }

    private JsonNode state() {
        try {
            return new ObjectMapper().readTree(data.resolve("suite.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return "--- " + log.getFileName() + "\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "--- " + log.getFileName() + " (unreadable)";
        }
    }
}
