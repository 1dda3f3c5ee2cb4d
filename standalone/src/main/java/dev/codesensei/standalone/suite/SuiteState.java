package dev.codesensei.standalone.suite;

import dev.codesensei.standalone.supervision.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a running suite tells the other commands about itself.
 *
 * @param proved whether its first program has run
 * @param address of the gateway
 */
public record SuiteState(Member launcher, boolean proved, String address, List<Member> members) {

    public SuiteState {
        members = List.copyOf(members);
    }

    /** The processes of this suite that still live, the launcher included. */
    public List<ProcessHandle> living() {
        return Stream.concat(Stream.of(launcher), members.stream())
                .flatMap(member -> member.process().stream())
                .toList();
    }

    /**
     * One process.
     *
     * @param pid 0 while it has none
     * @param startedMillis since the epoch: a number may be given to another process, but not its moment of birth
     * @param port 0 when it has none of its own
     */
    public record Member(String name, long pid, long startedMillis, int port, int restarts) {

        /** The clock that birth is computed from may be set by a second while the process lives. */
        private static final Duration CLOCK_SHIFT = Duration.ofSeconds(2);

        static Member of(String name, Optional<ProcessHandle> process, int port, int restarts) {
            return new Member(
                    name,
                    process.map(ProcessHandle::pid).orElse(0L),
                    process.map(Member::birth).orElse(0L),
                    port,
                    restarts);
        }

        /** The process, if it lives and is not a stranger with the same number. */
        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(Pulse::isFelt)
                    .filter(found -> Math.abs(birth(found) - startedMillis) < CLOCK_SHIFT.toMillis());
        }

        private static long birth(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }
    }
}
