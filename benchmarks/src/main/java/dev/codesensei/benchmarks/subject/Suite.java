package dev.codesensei.benchmarks.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A suite of its own for the measurements, started and stopped with the script. */
public final class Suite implements AutoCloseable {

    private static final String RUNNER = "runner-worker";

    /** How long nothing has to be prepared until it is believed that all is: there are gaps between two. */
    private static final int QUIET_SECONDS = 5;

    private final Path root;
    private final Path data;
    private final Map<String, String> environment;

    private Suite(Path root, Path data, Map<String, String> environment) {
        this.root = root;
        this.data = data;
        this.environment = environment;
    }

    /**
     * Starts the suite and returns when it has proved itself.
     *
     * @param environment what its services find in their environment besides our own
     */
    public static Suite up(Path root, Map<String, String> environment) throws IOException {
        Path data = Files.createTempDirectory("sensei-benchmark");
        var suite = new Suite(root, data, environment);
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

    /** The runner from behind. */
    public String adminPassword() throws IOException {
        return Files.readString(data.resolve("admin-password")).strip();
    }

    public Runner runner() throws IOException {
        return Runner.of(data.resolve("logs").resolve(RUNNER + ".log"), prepared());
    }

    /** Waits until the runner has made what compilers gain from, which it does once for a checkout. */
    public void awaitPrepared() throws IOException, InterruptedException {
        for (int quiet = 0; quiet < QUIET_SECONDS; quiet = isPreparing() ? 0 : quiet + 1) {
            Thread.sleep(1000);
        }
    }

    private boolean isPreparing() throws IOException {
        return processes().stream().anyMatch(this::worksOnPrepared);
    }

    private boolean worksOnPrepared(ProcessHandle process) {
        try {
            Path folder = Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"));
            return folder.startsWith(prepared());
        } catch (IOException _) { // it has just ended
            return false;
        }
    }

    /** A path as others may read it: where the checkout lies on this machine is nobody's business. */
    public Path told(Path path) {
        return path.startsWith(root) ? root.relativize(path) : path;
    }

    /** Copies what all parts have said so far, which would go with the suite; answers where to. */
    public Path keepLogs(Path folder) throws IOException {
        Path kept = Files.createDirectories(folder.resolve(data.getFileName()));
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return kept;
    }

    private Path prepared() {
        return root.resolve("runner-worker/target/prepared");
    }

    /** The processes of these parts, by their names, in the order of their start. */
    public Map<String, ProcessHandle> parts(List<String> names) throws IOException {
        var found = new LinkedHashMap<String, ProcessHandle>();
        for (JsonNode member : state().path("members")) {
            if (names.contains(member.path("name").asText())) {
                ProcessHandle.of(member.path("pid").asLong())
                        .ifPresent(process -> found.put(member.path("name").asText(), process));
            }
        }
        return found;
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
        Folders.delete(data);
    }

    private JsonNode state() throws IOException {
        return new ObjectMapper().readTree(data.resolve("suite.json").toFile());
    }

    private void sensei(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of(root.resolve("sensei").toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        int exitCode = builder.start().onExit().join().exitValue();
        if (exitCode != 0) {
            throw new IOException("%s ended with code %d".formatted(String.join(" ", command), exitCode));
        }
    }
}
