package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** An honest program with a secret, which runs in another slot while an attack does. */
final class Neighbour implements AutoCloseable {

    private static final Program PROGRAM =
            Program.python("""
                    import hashlib, os, threading
                    print('begun', flush=True)
                    data = open('private.txt', 'rb').read()
                    for _ in range(60000): data = hashlib.sha256(data).digest()
                    open('/tmp/result', 'wb').write(data)
                    threads = [threading.Thread(target=os.getpid) for _ in range(8)]
                    for thread in threads: thread.start()
                    for thread in threads: thread.join()
                    if os.fork() == 0: os._exit(3)
                    print(os.waitstatus_to_exitcode(os.wait()[1]), open('/tmp/result', 'rb').read().hex())
                    """).file("private.txt", Target.SECRET).wallMillis(60_000);

    private final Sandbox sandbox;
    private final CompletableFuture<Report> running;

    private Neighbour(Sandbox sandbox) {
        this.sandbox = sandbox;
        var begun = new CountDownLatch(1);
        running = CompletableFuture.supplyAsync(() -> sandbox.run(PROGRAM.command(), (_, _) -> begun.countDown()));
        running.thenRun(begun::countDown);
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves in, and has begun when this returns. */
    static Neighbour of(SandboxProvider provider) {
        try {
            return new Neighbour(provider.acquire());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it does when nobody disturbs it. */
    static String undisturbed(SandboxProvider provider) {
        return Program.text(PROGRAM.runIn(provider).output());
    }

    void assertUndisturbed(String expected) {
        Report report = running.join();

        assertThat(Program.text(report.output())).isEqualTo(expected);
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    @Override
    public void close() {
        sandbox.kill();
        running.join();
        sandbox.close();
    }
}
