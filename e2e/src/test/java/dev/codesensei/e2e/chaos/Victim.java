package dev.codesensei.e2e.chaos;

import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process below the runner that programs depend on, and what the log says when it dies. */
enum Victim {
    AGENT("The sandbox agent ended; its jobs are broken and another one is started") {
        @Override
        Stream<ProcessHandle> candidates(Suite suite) {
            return agents(suite);
        }
    },

    /** The interpreter that has forked those that wait in the sandboxes; the inits beside it have a name of their own. */
    FORK_SERVER("the waiting interpreter (ended|does not answer); another one is started") {
        @Override
        Stream<ProcessHandle> candidates(Suite suite) {
            return agents(suite)
                    .flatMap(ProcessHandle::children)
                    .filter(process -> command(process).startsWith("python"));
        }
    };

    private final Predicate<String> obituary;

    Victim(String obituary) {
        this.obituary = Pattern.compile(obituary).asPredicate();
    }

    abstract Stream<ProcessHandle> candidates(Suite suite);

    Optional<ProcessHandle> find(Suite suite) {
        return candidates(suite).filter(ProcessHandle::isAlive).findFirst();
    }

    /** How often the log tells of such a death. */
    long obituaries(Suite suite) {
        try (Stream<String> lines = Files.lines(suite.data().resolve("logs/runner-worker.log"))) {
            return lines.filter(obituary).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ProcessHandle> agents(Suite suite) {
        return suite.process("runner-worker").stream()
                .flatMap(ProcessHandle::children)
                .filter(process -> command(process).equals("sensei-agent"));
    }

    private static String command(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm"))
                    .strip();
        } catch (IOException e) {
            return ""; // it has just ended
        }
    }
}
