package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.suite.DataFolder;
import dev.codesensei.standalone.suite.SuiteState;
import dev.codesensei.standalone.supervision.Pulse;
import dev.codesensei.standalone.supervision.Termination;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a suite and returns when each of its processes has ended. */
@Command(name = "down", description = "Stop a suite")
public final class DownCommand implements Callable<Integer> {

    /** The launcher stops its processes in order and needs up to ten seconds for it. */
    private static final Duration LAUNCHER_GRACE = Duration.ofSeconds(12);

    private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(3);

    private final Console console = new Console(System.out);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Optional<SuiteState> state = folder.state();
        List<ProcessHandle> living = state.map(SuiteState::living).orElse(List.of());
        if (living.isEmpty()) {
            console.say("No suite runs on " + folder.path());
            return 0;
        }
        Termination.end(
                state.flatMap(known -> known.launcher().process()).stream().toList(), LAUNCHER_GRACE);
        Termination.end(living.stream().filter(Pulse::isFelt).toList(), LEFTOVER_GRACE);
        console.say("Stopped the suite on " + folder.path());
        return 0;
    }
}
