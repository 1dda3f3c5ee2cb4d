package dev.codesensei.benchmarks.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A suite of its own for the measurements, started and stopped with the script. */
public final class Suite implements AutoCloseable {

    private final Path script;
    private final Path data;

    private Suite(Path script, Path data) {
        this.script = script;
        this.data = data;
    }

    /** Starts the suite and returns when it has proved itself. */
    public static Suite up(Path root) throws IOException {
        Path data = Files.createTempDirectory("sensei-benchmark");
        var suite = new Suite(root.resolve("sensei"), data);
        suite.sensei("up", "--port", "0", "--data", data.toString(), "--detach");
        return suite;
    }

    public URI gateway() throws IOException {
        return URI.create(state().path("address").asText());
    }

    /** A service's own address, which only this machine reaches. */
    public URI service(String name) throws IOException {
        return StreamSupport.stream(state().path("members").spliterator(), false)
                .filter(member -> member.path("name").asText().equals(name))
                .map(member ->
                        URI.create("http://127.0.0.1:" + member.path("port").asInt()))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that runs because of this suite, its launcher and its sandboxes included. */
    public List<ProcessHandle> processes() throws IOException {
        JsonNode state = state();
        Stream<JsonNode> members = StreamSupport.stream(state.path("members").spliterator(), false);
        return Stream.concat(Stream.of(state.path("launcher")), members)
                .flatMap(member -> ProcessHandle.of(member.path("pid").asLong()).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    @Override
    public void close() throws IOException {
        sensei("down", "--data", data.toString());
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private JsonNode state() throws IOException {
        return new ObjectMapper().readTree(data.resolve("suite.json").toFile());
    }

    private void sensei(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exitCode = process.onExit().join().exitValue();
        if (exitCode != 0) {
            throw new IOException("%s ended with code %d".formatted(String.join(" ", command), exitCode));
        }
    }
}
