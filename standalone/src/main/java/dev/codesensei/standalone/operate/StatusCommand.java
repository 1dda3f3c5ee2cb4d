package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.suite.SuiteState;
import dev.codesensei.standalone.suite.SuiteState.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the processes of a suite; the exit code tells scripts whether all of them live. */
@Command(name = "status", description = "Show the processes of a suite")
public final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-18s %8s %6s %9s %10s %9s";

    private final Console console = new Console(System.out);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        SuiteState state = data.running();
        console.say("%s (%s)".formatted(state.address(), state.proved() ? "up" : "starting"));
        console.say(ROW.formatted("process", "pid", "port", "memory", "uptime", "restarts"));
        // The others are the launcher's descendants and have lines of their own.
        long kib = show(state.launcher(), ResidentMemory::ownKibOf);
        for (Member member : state.members()) {
            kib += show(member, ResidentMemory::familyKibOf);
        }
        console.say("%d MiB resident in all".formatted(kib >> 10));
        return state.members().stream().allMatch(member -> member.process().isPresent()) ? 0 : 1;
    }

    private long show(Member member, ToLongFunction<ProcessHandle> memory) {
        Optional<ProcessHandle> process = member.process();
        long kib = process.map(memory::applyAsLong).orElse(0L);
        console.say(ROW.formatted(
                member.name(),
                process.map(found -> String.valueOf(found.pid())).orElse("dead"),
                member.port() == 0 ? "-" : String.valueOf(member.port()),
                "%d MiB".formatted(kib >> 10),
                process.map(_ -> uptime(member)).orElse("-"),
                member.restarts()));
        return kib;
    }

    private static String uptime(Member member) {
        Duration age = Duration.between(Instant.ofEpochMilli(member.startedMillis()), Instant.now());
        return "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), Math.max(0, age.toSecondsPart()));
    }
}
