package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.suite.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the end of the logs, of one process or of all, and goes on printing if asked to. */
@Command(name = "logs", description = "Print the logs of a suite")
public final class LogsCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Process to show (default: all)")
    private @Nullable String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on as lines are added")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "Lines of each log (default: 100)")
    private int lines;

    @Override
    public Integer call() throws Exception {
        var command = new ArrayList<String>(List.of("tail", "-n", String.valueOf(lines)));
        if (follow) {
            command.add("-F");
        }
        chosen().forEach(log -> command.add(log.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<Path> chosen() throws IOException {
        DataFolder folder = data.folder();
        List<Path> logs = all(folder);
        if (service == null) {
            return logs;
        }
        Path named = folder.logs().resolve(service + ".log");
        if (!logs.contains(named)) {
            throw new Refusal("There is no log of '%s': choose one of %s."
                    .formatted(
                            service,
                            String.join(
                                    ", ", logs.stream().map(LogsCommand::name).toList())));
        }
        return List.of(named);
    }

    private static List<Path> all(DataFolder folder) throws IOException {
        if (!Files.isDirectory(folder.logs())) {
            throw new Refusal("There are no logs in %s: no suite was ever started there.".formatted(folder.path()));
        }
        try (Stream<Path> files = Files.list(folder.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path log) {
        return log.getFileName().toString().replace(".log", "");
    }
}
