package dev.codesensei.standalone.suite;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.supervision.Termination;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.List;

/** The right of one launcher to a data folder. It ends with the launcher, however that ends. */
public final class Occupancy implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final FileChannel claim;

    private Occupancy(FileChannel claim) {
        this.claim = claim;
    }

    /** Takes the folder, and ends what a killed launcher may have left behind in it. */
    public static Occupancy take(DataFolder folder, Console console) throws IOException {
        FileChannel claim = folder.claim().orElseThrow(() -> taken(folder));
        List<ProcessHandle> left = folder.state().map(SuiteState::living).orElse(List.of());
        if (!left.isEmpty()) {
            console.say("Ending %d processes that an earlier suite left behind".formatted(left.size()));
            Termination.end(left, GRACE);
        }
        folder.forgetState();
        return new Occupancy(claim);
    }

    @Override
    public void close() throws IOException {
        claim.close();
    }

    private static Refusal taken(DataFolder folder) {
        String where = folder.state().map(SuiteState::address).orElse("an address not yet known");
        return new Refusal("A suite already runs on %s, at %s: stop it with ./sensei down, or choose another --data."
                .formatted(folder.path(), where));
    }
}
