package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.gateway.Proof;
import dev.codesensei.standalone.suite.DataFolder;
import dev.codesensei.standalone.suite.StartUpCache;
import dev.codesensei.standalone.suite.Stores;
import dev.codesensei.standalone.suite.Suite;
import dev.codesensei.standalone.suite.SuitePlan;
import dev.codesensei.standalone.supervision.AtExit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Trains the JVM's start-up caches: a whole suite starts on a throw-away folder, proves itself, and ends, while each
 * JVM without a cache records what it needed. Once per build of a jar.
 */
final class Rehearsal {

    /** A JVM writes its cache when it ends, which takes it several seconds of CPU. */
    private static final Duration WRITING = Duration.ofSeconds(90);

    private static final int RUNS = 3;

    private final Checkout checkout;
    private final Console console;

    Rehearsal(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    /** Never fails: a suite without caches starts slower, and that is all. */
    void trainIfNeeded() throws IOException {
        if (StartUpCache.missing(checkout).isEmpty()) {
            return;
        }
        console.say("Training the start-up caches (once per build, about half a minute)");
        try (ScratchFolder scratch = ScratchFolder.make("sensei-rehearsal");
                AtExit _ = AtExit.run(scratch::close)) {
            rehearse(new DataFolder(scratch.path()));
        } catch (Refusal e) {
            console.detail("not trained, so this and later starts are slower: " + e.getMessage());
        }
    }

    private void rehearse(DataFolder folder) {
        folder.prepare();
        var quiet = new Console(new PrintStream(OutputStream.nullOutputStream()));
        var plan = new SuitePlan(checkout, folder, Stores.embedded(), 0, StartUpCache.inTraining());
        var suite = new Suite(plan, quiet);
        try (AtExit _ = AtExit.run(() -> suite.stopTogether(Duration.ZERO))) {
            suite.start();
            var proof = new Proof(plan.address(), folder.adminPassword());
            for (int i = 0; i < RUNS; i++) {
                proof.show();
            }
        } finally {
            suite.stopTogether(WRITING);
        }
        StartUpCache.adoptAll(checkout);
    }
}
