package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.checkout.Build;
import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.machine.SystemPackages;
import dev.codesensei.standalone.suite.DataFolder;
import dev.codesensei.standalone.suite.Service;
import dev.codesensei.standalone.suite.StartUpCache;
import dev.codesensei.standalone.suite.Stores;
import dev.codesensei.standalone.suite.Suite;
import dev.codesensei.standalone.suite.SuitePlan;
import dev.codesensei.standalone.supervision.AtExit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;

/** A suite for one command, on a throw-away folder and a free port. It ends with the command, however that ends. */
public final class PrivateSuite implements AutoCloseable {

    /** Enough for runners to tidy up. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final ScratchFolder scratch;
    private final SuitePlan plan;
    private final Suite suite;
    private final AtExit atExit;

    private PrivateSuite(ScratchFolder scratch, SuitePlan plan) {
        this.scratch = scratch;
        this.plan = plan;
        this.suite = new Suite(plan, new Console(new PrintStream(OutputStream.nullOutputStream())));
        this.atExit = AtExit.run(this::end);
    }

    /** Returns when the suite is ready; builds it first where that has to be. */
    public static PrivateSuite start(Checkout checkout, Console console) throws IOException {
        new SystemPackages(console).require(SystemPackages.TO_RUN);
        new Build(checkout, console).bringUpToDate(Service.modules());
        ScratchFolder scratch = ScratchFolder.make("sensei-private");
        var data = new DataFolder(scratch.path());
        data.prepare();
        var started =
                new PrivateSuite(scratch, new SuitePlan(checkout, data, Stores.embedded(), 0, StartUpCache.inUse()));
        try {
            started.suite.start();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    public String address() {
        return plan.address();
    }

    public DataFolder data() {
        return new DataFolder(scratch.path());
    }

    @Override
    public void close() {
        try (atExit) {
            end();
        }
    }

    private synchronized void end() {
        suite.stopTogether(GRACE);
        scratch.close();
    }
}
