package dev.codesensei.benchmarks.subject;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runner of a suite from behind: which programs it has found, and its own clock around each job. */
public final class Runner {

    /** Where programs in sandboxes see what was prepared. */
    private static final Path PREPARED = Path.of("/prepared");

    private static final Pattern FOUND =
            Pattern.compile("Found a toolchain: language=(\\S+) version=(\\S+) at ([^\"\\s]+)");

    private static final Pattern MANAGEMENT =
            Pattern.compile("Management interface listening on (http://[\\d.]+:\\d+)");

    private static final Pattern JOBS =
            Pattern.compile("(?m)^sensei_jobs_seconds_(count|sum)\\{language=\"([^\"]+)\".*} (\\S+)$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Toolchain> toolchains;
    private final URI metrics;

    private Runner(Map<String, Toolchain> toolchains, URI metrics) {
        this.toolchains = toolchains;
        this.metrics = metrics;
    }

    /** A program by its absolute path. */
    public record Toolchain(String version, Path program) {}

    /**
     * Jobs that were done and the time that they took: from the moment at which a slot has a job to the sandbox's report,
     * compiling included, HTTP, queue and stores not.
     */
    public record Done(long jobs, double millis) {}

    static Runner of(Path log, Path prepared) throws IOException {
        String told = Files.readString(log);
        var toolchains = new TreeMap<String, Toolchain>();
        for (Matcher found = FOUND.matcher(told); found.find(); ) {
            Path program = Path.of(found.group(3));
            Path real = program.startsWith(PREPARED) ? prepared.resolve(PREPARED.relativize(program)) : program;
            toolchains.put(found.group(1), new Toolchain(found.group(2), real));
        }
        Matcher management = MANAGEMENT.matcher(told);
        if (!management.find()) {
            throw new IOException("The runner's log does not tell where its metrics are");
        }
        return new Runner(toolchains, URI.create(management.group(1) + "/q/metrics"));
    }

    public Map<String, Toolchain> toolchains() {
        return toolchains;
    }

    /** The absolute path of the very program that sandboxes run. */
    public Path program(String language) throws IOException {
        Toolchain toolchain = toolchains.get(language);
        if (toolchain == null) {
            throw new IOException("The suite does not offer " + language);
        }
        return toolchain.program();
    }

    /** All jobs of a language so far, however they ended. */
    public Done done(String language) throws IOException, InterruptedException {
        String text = metrics();
        double jobs = 0;
        double seconds = 0;
        for (Matcher line = JOBS.matcher(text); line.find(); ) {
            if (line.group(2).equals(language)) {
                double value = Double.parseDouble(line.group(3));
                jobs += line.group(1).equals("count") ? value : 0;
                seconds += line.group(1).equals("sum") ? value : 0;
            }
        }
        return new Done(Math.round(jobs), seconds * 1000);
    }

    private String metrics() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The runner does not tell its metrics: " + answer.statusCode());
        }
        return answer.body();
    }
}
