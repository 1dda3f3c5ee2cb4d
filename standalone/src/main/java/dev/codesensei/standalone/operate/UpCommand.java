package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.checkout.Build;
import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.gateway.Proof;
import dev.codesensei.standalone.machine.SystemPackages;
import dev.codesensei.standalone.suite.DataFolder;
import dev.codesensei.standalone.suite.Occupancy;
import dev.codesensei.standalone.suite.Service;
import dev.codesensei.standalone.suite.StartUpCache;
import dev.codesensei.standalone.suite.Stores;
import dev.codesensei.standalone.suite.Suite;
import dev.codesensei.standalone.suite.SuitePlan;
import dev.codesensei.standalone.supervision.AtExit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds what is not built, starts a suite, lets it prove itself, and keeps it up until it is told to stop. */
@Command(name = "up", description = "Build, start and prove a suite; Ctrl-C stops it")
public final class UpCommand implements Callable<Integer> {

    /** Three groups stop one after the other, and ten seconds are promised. */
    private static final Duration GRACE_PER_GROUP = Duration.ofMillis(2_500);

    private final Console console = new Console(System.out);

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", defaultValue = "8080", description = "Port of the gateway, 0 for any (default: 8080)")
    private int port;

    @Option(names = "--detach", description = "Return after the proof; the suite runs on")
    private boolean detach;

    @Override
    public Integer call() throws Exception {
        return detach ? new Detached(console, data.folder()).start(port) : runHere();
    }

    private int runHere() throws Exception {
        Checkout checkout = Checkout.current();
        DataFolder folder = data.folder();
        folder.prepare();
        try (Occupancy _ = Occupancy.take(folder, console)) {
            SuitePlan.requireFree(port);
            Stores stores = Stores.of(System.getenv());
            stores.requireReachable();
            new SystemPackages(console).require(SystemPackages.TO_RUN);
            new Build(checkout, console).bringUpToDate(Service.modules());
            new Rehearsal(checkout, console).trainIfNeeded();
            // Only now: in the minutes of a first build, others may have taken ports.
            var plan = new SuitePlan(checkout, folder, stores, port, StartUpCache.inUse());
            run(new Suite(plan, console), plan, folder);
            return 0;
        }
    }

    private void run(Suite suite, SuitePlan plan, DataFolder folder) throws InterruptedException {
        // Also after a failure: the program ends with it, and the suite with the program.
        AtExit.run(() -> stop(suite));
        start(suite, plan, folder);
        new CountDownLatch(1).await();
    }

    private void start(Suite suite, SuitePlan plan, DataFolder folder) {
        Instant begin = Instant.now();
        console.say("Starting the suite (data: %s)".formatted(folder.path()));
        suite.start();
        Proof.Shown shown = new Proof(plan.address(), folder.adminPassword()).show();
        console.say("Proof: signed in, ran a Python program through the gateway in %d ms; it printed: %s"
                .formatted(shown.took().toMillis(), shown.output()));
        console.say("Code Sensei is up after %.1f s: %s"
                .formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0, plan.address()));
        console.say("The password of the user admin lies in " + folder.adminPassword());
        suite.markProved(); // last: who started this detached looks no further
    }

    private void stop(Suite suite) {
        console.say("Stopping the suite");
        suite.stop(GRACE_PER_GROUP);
        console.say("Stopped");
    }
}
