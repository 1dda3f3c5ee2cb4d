package dev.codesensei.e2e.hostile;

import dev.codesensei.e2e.hostile.Host.Traces;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Accepts what it has been shown before. */
final class Unchanging implements Predicate<Traces> {

    private @Nullable Traces last;

    @Override
    public boolean test(Traces traces) {
        boolean same = traces.equals(last);
        last = traces;
        return same;
    }
}
