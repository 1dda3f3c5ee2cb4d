package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.suite.DataFolder;
import dev.codesensei.standalone.suite.SuiteState;
import dev.codesensei.standalone.supervision.AtExit;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts {@code up} as a process of its own and shows what it says until it has proved itself. */
final class Detached {

    private static final int LOOK_EVERY_MILLIS = 50;

    private final Console console;
    private final DataFolder data;

    Detached(Console console, DataFolder data) {
        this.console = console;
        this.data = data;
    }

    /** The exit code: 0 when the suite is up, else that of the failed start. */
    int start(int port) throws IOException, InterruptedException {
        data.prepare();
        Path log = Files.writeString(data.logs().resolve("sensei.log"), "");
        Process launcher = new ProcessBuilder(command(port))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try (var lines = new RandomAccessFile(log.toFile(), "r");
                var _ = AtExit.run(launcher::destroy)) {
            boolean ended = false;
            while (!ended && !isProved(launcher)) {
                ended = launcher.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                relay(lines);
            }
            relay(lines);
        }
        return isProved(launcher) ? 0 : launcher.exitValue();
    }

    private boolean isProved(Process launcher) {
        return launcher.isAlive()
                && data.state()
                        .filter(SuiteState::proved)
                        .filter(state -> state.launcher().pid() == launcher.pid())
                        .isPresent();
    }

    private List<String> command(int port) {
        var command = new ArrayList<String>();
        if (new File("/usr/bin/setsid").canExecute()) {
            command.add("setsid");
        }
        ProcessHandle.Info self = ProcessHandle.current().info();
        command.add(self.command().orElseThrow());
        String[] arguments = self.arguments().orElseThrow();
        for (int i = 0; i < arguments.length && !"up".equals(arguments[i]); i++) {
            command.add(arguments[i]);
        }
        command.addAll(List.of(
                "up", "--port", String.valueOf(port), "--data", data.path().toString()));
        return command;
    }

    private void relay(RandomAccessFile log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            console.say(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
    }
}
