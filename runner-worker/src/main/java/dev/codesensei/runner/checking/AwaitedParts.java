package dev.codesensei.runner.checking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts are still expected, so that a wrong one can be named; known only while there are not too many kinds. */
final class AwaitedParts {

    /** About 200 bytes each. */
    private static final int MOST_KINDS = 10_000;

    private final Map<KeyedDigest.Value, Kind> kinds = new LinkedHashMap<>();
    private boolean known = true;

    private static final class Kind {

        private final Part part;
        private int open;

        Kind(Part part) {
            this.part = part;
        }
    }

    void await(Part part) {
        if (!known) {
            return;
        }
        kinds.computeIfAbsent(part.digest(), _ -> new Kind(part)).open++;
        if (kinds.size() > MOST_KINDS) {
            known = false;
            kinds.clear();
        }
    }

    /** A part came; whether it was awaited, as far as that is known. */
    boolean came(Part part) {
        if (!known) {
            return true;
        }
        Kind kind = kinds.get(part.digest());
        return kind != null && kind.open-- > 0;
    }

    /** One that did not come. */
    @Nullable Part missing() {
        return kinds.values().stream()
                .filter(kind -> kind.open > 0)
                .map(kind -> kind.part)
                .findFirst()
                .orElse(null);
    }
}
