package dev.codesensei.standalone.suite;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.suite.SuiteState.Member;
import dev.codesensei.standalone.supervision.Part;
import dev.codesensei.standalone.supervision.Spawner;
import dev.codesensei.standalone.supervision.Supervised;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The processes of one plan, from the first start to the last end. */
public final class Suite implements Supervised.Watcher {

    /** A part takes seconds, but after a kill the embedded store needs half a minute for each 50,000 results. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** A part that dies this often before it was ever ready is broken, not unlucky. */
    private static final int DEATHS_BEFORE_READY = 3;

    private static final int LAST_LINES = 12;

    /** A start takes a few seconds; one that takes longer is not delayed by asking less often, and logs each answer. */
    private static final double SOON_SECONDS = 8;

    private static final Duration LOOK_OFTEN = Duration.ofMillis(40);
    private static final Duration LOOK_SELDOM = Duration.ofSeconds(1);

    private final SuitePlan plan;
    private final Console console;
    private final Spawner spawner = new Spawner();
    private final List<Supervised> stores = new CopyOnWriteArrayList<>();
    private final List<Supervised> services = new CopyOnWriteArrayList<>();
    private final List<Supervised> door = new CopyOnWriteArrayList<>();
    private volatile boolean proved;
    private volatile boolean stopping;

    public Suite(SuitePlan plan, Console console) {
        this.plan = plan;
        this.console = console;
    }

    /** Returns when every part is ready. */
    public void start() {
        Instant begin = Instant.now();
        start(stores, plan.stores());
        awaitReady(stores, begin);
        start(services, plan.services());
        start(door, List.of(plan.door()));
        var rest = new ArrayList<>(services);
        rest.addAll(door);
        awaitReady(rest, begin);
    }

    /** From here on the other commands may count on this suite. */
    public void markProved() {
        proved = true;
        publish();
    }

    /** Ends the gateway first and the stores last; each group gets the grace to end by itself. */
    public void stop(Duration gracePerGroup) {
        startNothingMore();
        for (List<Supervised> group : List.of(door, services, stores)) {
            stopTogether(group, gracePerGroup);
        }
        plan.data().forgetState();
    }

    /** Ends everything at once, for a suite whose users are gone already. */
    public void stopTogether(Duration grace) {
        startNothingMore();
        stopTogether(Stream.of(door, services, stores).flatMap(List::stream).toList(), grace);
        plan.data().forgetState();
    }

    @Override
    public void started(Supervised part) {
        publish();
    }

    @Override
    public void died(Supervised part, Supervised.Death death) {
        console.say("%s died (%s); it starts again in %.1f s"
                .formatted(part.part().name(), death.how(), death.pause().toMillis() / 1000.0));
    }

    private synchronized void start(List<Supervised> group, List<Part> parts) {
        if (stopping) {
            throw new Refusal("Interrupted");
        }
        for (Part part : parts) {
            var supervised = new Supervised(part, spawner, this);
            group.add(supervised);
            try {
                supervised.start();
            } catch (IOException e) {
                throw new Refusal("Cannot start %s: %s".formatted(part.name(), e.getMessage()), e);
            }
        }
    }

    private void awaitReady(List<Supervised> parts, Instant begin) {
        var waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            List<Supervised> ready =
                    waiting.stream().filter(Supervised::isReady).toList();
            ready.forEach(part -> console.detail(
                    "%-18s ready after %.1f s".formatted(part.part().name(), since(begin))));
            waiting.removeAll(ready);
            waiting.stream().filter(part -> isHopeless(part, begin)).findFirst().ifPresent(Suite::refuse);
            pause(since(begin) < SOON_SECONDS ? LOOK_OFTEN : LOOK_SELDOM);
        }
    }

    private static boolean isHopeless(Supervised part, Instant begin) {
        return part.isHopeless()
                || part.restarts() >= DEATHS_BEFORE_READY
                || Instant.now().isAfter(begin.plus(START_LIMIT));
    }

    private static void refuse(Supervised part) {
        throw new Refusal("%s does not become ready; the end of %s says:%n%s"
                .formatted(part.part().name(), part.part().log(), lastLines(part)));
    }

    private static String lastLines(Supervised part) {
        try {
            List<String> lines = Files.readAllLines(part.part().log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(unreadable)";
        }
    }

    private synchronized void startNothingMore() {
        stopping = true;
    }

    private synchronized void publish() {
        if (stopping) {
            return;
        }
        var members = new ArrayList<Member>();
        for (List<Supervised> group : List.of(stores, services, door)) {
            group.forEach(part -> members.add(member(part)));
        }
        Member launcher = Member.of("launcher", Optional.of(ProcessHandle.current()), 0, 0);
        try {
            plan.data().write(new SuiteState(launcher, proved, plan.address(), members));
        } catch (UncheckedIOException e) {
            // A full disk must not end the supervision that this is told from.
            console.say("The state of the suite could not be written: " + e.getMessage());
        }
    }

    private Member member(Supervised part) {
        String name = part.part().name();
        return Member.of(name, part.process(), plan.portOf(name), part.restarts());
    }

    private static void stopTogether(List<Supervised> group, Duration grace) {
        List<Thread> stops = group.stream()
                .map(part -> Thread.ofVirtual().start(() -> part.stop(grace)))
                .toList();
        try {
            for (Thread stop : stops) {
                stop.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double since(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the suite was starting", e);
        }
    }
}
