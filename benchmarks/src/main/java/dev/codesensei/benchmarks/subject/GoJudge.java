package dev.codesensei.benchmarks.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lean executor that we are compared with: REST in front of prepared containers; no users, no queue, nothing kept. It
 * runs with its own defaults; only the interpreter is mounted besides what it mounts by itself.
 */
public final class GoJudge implements AutoCloseable {

    private static final String MODULE = "github.com/criyle/go-judge";
    private static final String VERSION = "v1.12.2";
    private static final int BUILD_MINUTES = 10;
    private static final int START_TRIES = 100;

    private static final List<String> FOLDERS = List.of("/bin", "/lib", "/lib64", "/usr", "/etc/ld.so.cache");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final URI address;
    private final Path interpreter;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private GoJudge(Process process, URI address, Path interpreter) {
        this.process = process;
        this.address = address;
        this.interpreter = interpreter;
    }

    /** Builds it, unless that is done, with the Go that is there and from where that Go gets its modules. */
    public static Path build(Path go, Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("go-judge");
        if (Files.isExecutable(program)) {
            return program;
        }
        Files.createDirectories(folder);
        // A module of our own, since "go install" asks the proxy for all versions, which not every proxy tells.
        Files.writeString(
                folder.resolve("go.mod"), "module benchmark\n\ngo 1.24\n\nrequire %s %s\n".formatted(MODULE, VERSION));
        Process build = new ProcessBuilder(
                        go.toString(), "build", "-mod=mod", "-o", program.toString(), MODULE + "/cmd/go-judge")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile())
                .start();
        if (!build.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || build.exitValue() != 0) {
            build.destroyForcibly();
            throw new IOException("go-judge cannot be built: "
                    + Files.readString(folder.resolve("build.log")).strip());
        }
        return program;
    }

    /**
     * Starts it on a free port of this machine.
     *
     * @param interpreter what runs programs
     * @param behind what the interpreter is a link to
     */
    public static GoJudge start(Path program, Path interpreter, Path behind) throws IOException, InterruptedException {
        Path folder = program.resolveSibling("run");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("mount.yaml"), mounts(List.of(home(interpreter), home(behind))));
        String host = "127.0.0.1:" + freePort();
        Process process = new ProcessBuilder(program.toString(), "-release", "-silent", "-http-addr", host)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("go-judge.log").toFile())
                .start();
        var judge = new GoJudge(process, URI.create("http://" + host), interpreter);
        judge.awaitAnswer();
        return judge;
    }

    /** Runs a program in Python and insists that it went well. */
    public JsonNode run(String code) throws IOException, InterruptedException {
        Map<String, Object> command = Map.of(
                "args",
                List.of(interpreter.toString(), "hello.py"),
                "env",
                List.of("PATH=/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE=1"),
                "files",
                List.of(Map.of("content", ""), collected("stdout"), collected("stderr")),
                "cpuLimit",
                10_000_000_000L,
                "clockLimit",
                30_000_000_000L,
                "memoryLimit",
                128 << 20,
                "procLimit",
                50,
                "copyIn",
                Map.of("hello.py", Map.of("content", code)));
        var request = HttpRequest.newBuilder(address.resolve("/run"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("cmd", List.of(command)))))
                .build();
        JsonNode answer =
                JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        if (!answer.path(0).path("status").asText().equals("Accepted")) {
            throw new IOException("go-judge did not run the program well: " + answer);
        }
        return answer;
    }

    /** The service and its containers. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Map<String, Object> collected(String stream) {
        return Map.of("name", stream, "max", 1 << 20);
    }

    /** An interpreter lies in the folder {@code bin} of its home. */
    private static String home(Path interpreter) {
        return interpreter.resolve("../..").normalize().toString();
    }

    /** Its own default, and the interpreter's homes. */
    private static String mounts(List<String> homes) {
        String folders = Stream.concat(FOLDERS.stream(), homes.stream())
                .distinct()
                .map("  - {type: bind, source: %1$s, target: %1$s, readonly: true}\n"::formatted)
                .collect(Collectors.joining());
        return "mount:\n" + folders + """
                  - {type: bind, source: /dev/null, target: /dev/null}
                  - {type: bind, source: /dev/urandom, target: /dev/urandom}
                  - {type: bind, source: /dev/random, target: /dev/random}
                  - {type: bind, source: /dev/zero, target: /dev/zero}
                  - {type: bind, source: /dev/full, target: /dev/full}
                  - {type: tmpfs, target: /w, data: "size=128m,nr_inodes=4k"}
                  - {type: tmpfs, target: /tmp, data: "size=128m,nr_inodes=4k"}
                proc: true
                workDir: /w
                hostName: executor_server
                domainName: executor_server
                uid: 1536
                gid: 1536
                """;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (int tries = 0; tries < START_TRIES; tries++) {
            try {
                run("pass");
                return;
            } catch (ConnectException _) { // not yet
                Thread.sleep(50);
            }
        }
        close();
        throw new IOException("go-judge does not answer");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
