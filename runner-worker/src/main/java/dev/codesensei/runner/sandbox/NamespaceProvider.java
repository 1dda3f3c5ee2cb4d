package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Isolation;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sandboxes made of namespaces by the native agent, as root or in a user namespace. When the agent dies, the jobs it had
 * are broken and another one is started.
 */
final class NamespaceProvider implements SandboxProvider, AgentProcess.Listener {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SandboxSettings settings;
    private final List<Slot> slots;
    private final SpareSlots spares;
    private final BlockingQueue<Slot> free = new LinkedBlockingQueue<>();
    private final BlockingQueue<Slot> reserved = new LinkedBlockingQueue<>();
    private final BlockingQueue<Slot> partners = new LinkedBlockingQueue<>();
    private volatile CompletableFuture<Isolation> greeting = new CompletableFuture<>();
    private volatile Isolation isolation = new Isolation("namespace", List.of(), List.of());
    private final AtomicReference<@Nullable AgentProcess> agent = new AtomicReference<>();
    private volatile boolean closed;

    private NamespaceProvider(SandboxSettings settings) {
        this.settings = settings;
        this.slots = IntStream.range(0, settings.allSlots())
                .mapToObj(index -> new Slot(index, users(index)::add))
                .toList();
        this.spares = new SpareSlots(slots.size(), settings.waiting().spares());
    }

    /** Who waits for a slot. */
    private BlockingQueue<Slot> users(int index) {
        if (index < settings.slots()) {
            return free;
        }
        return index < settings.slots() + settings.reserved() ? reserved : partners;
    }

    /** Starts the agent; fails when what keeps programs apart is not what was asked for. */
    static NamespaceProvider start(SandboxSettings settings) {
        var provider = new NamespaceProvider(settings);
        try {
            provider.startAgent();
            return provider;
        } catch (IOException e) {
            provider.close();
            throw new UncheckedIOException("The sandbox agent cannot be started: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            provider.close();
            throw e;
        }
    }

    private void startAgent() throws IOException {
        var hello = new CompletableFuture<Isolation>();
        greeting = hello;
        Path binary = AgentBinary.unpack(settings.agentFolder());
        AgentProcess started = AgentProcess.start(settings.command(binary), this);
        try {
            isolation = IsolationCheck.accept(hello.get(START.toSeconds(), TimeUnit.SECONDS), settings);
            agent.set(started);
        } catch (TimeoutException _) {
            started.destroy();
            throw new IOException("it did not answer");
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } catch (InterruptedException _) {
            started.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("the start was interrupted");
        } catch (IllegalStateException e) {
            started.close();
            throw e;
        }
        if (started.isOver()) {
            replace(started); // it ended before it was known as the one that may be replaced
        } else if (closed) {
            started.close();
        }
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    @Override
    public int slots() {
        return settings.slots();
    }

    @Override
    public int ready() {
        return (int) slots.stream().limit(settings.slots()).filter(Slot::isFree).count();
    }

    @Override
    public boolean healthy() {
        return !closed && agent.get() != null;
    }

    @Override
    public Sandbox acquire() throws InterruptedException {
        return take(free);
    }

    @Override
    public Sandbox reserve() throws InterruptedException {
        return take(reserved);
    }

    @Override
    public Sandbox partner() throws InterruptedException {
        return take(partners);
    }

    private Sandbox take(BlockingQueue<Slot> offered) throws InterruptedException {
        Slot slot = offered.take();
        while (!slot.hold()) {
            slot = offered.take();
        }
        return new NamespaceSandbox(slot, spares);
    }

    @Override
    public @Nullable Sandbox tryAcquire() {
        for (Slot slot = free.poll(); slot != null; slot = free.poll()) {
            if (slot.hold()) {
                return new NamespaceSandbox(slot, spares);
            }
        }
        return null;
    }

    @Override
    public void close() {
        closed = true;
        AgentProcess last = agent.get();
        if (last != null) {
            last.close();
        }
    }

    /** How many interpreters wait in sandboxes of their own right now, for tests that want to run in one. */
    int spares() {
        return (int) spares.slots().stream().filter(Slot::isFree).count();
    }

    /** The agent's process id, for tests that kill it; 0 while there is none. */
    long agentPid() {
        AgentProcess now = agent.get();
        return now == null ? 0 : now.pid();
    }

    @Override
    public void heard(AgentProcess from, Frame frame) {
        switch (frame.type()) {
            case Frame.HELLO -> greeting.complete(IsolationCheck.read(frame));
            case Frame.FATAL -> refused(frame.text());
            case Frame.READY -> slot(frame.slot()).becameReady(from);
            default -> slot(frame.slot()).heard(frame);
        }
    }

    private Slot slot(int number) {
        return number < slots.size() ? slots.get(number) : spares.slots().get(number - slots.size());
    }

    private void refused(String reason) {
        if (!greeting.completeExceptionally(new IOException(reason))) {
            Log.errorf("The sandbox agent gave up: %s", reason);
        }
    }

    @Override
    public void ended(AgentProcess ended) {
        greeting.completeExceptionally(new IOException("it ended at once"));
        var all = Stream.concat(slots.stream(), spares.slots().stream()).toList();
        all.forEach(slot -> slot.withdraw(ended)); // before anybody hears of it and looks for another one
        all.forEach(slot -> slot.lost(ended));
        replace(ended);
    }

    /** Only an agent that has done its work is replaced; one that never began is the concern of who started it. */
    private void replace(AgentProcess dead) {
        if (agent.compareAndSet(dead, null) && !closed) {
            Log.error("The sandbox agent ended; its jobs are broken and another one is started");
            Thread.ofVirtual().name("sandbox-agent-restart").start(this::restart);
        }
    }

    private void restart() {
        Duration pause = FIRST_PAUSE;
        while (!closed && agent.get() == null) {
            try {
                Thread.sleep(pause);
                startAgent();
            } catch (IOException | IllegalStateException e) {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                Log.errorf("The sandbox agent cannot be started: %s", e.getMessage());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
