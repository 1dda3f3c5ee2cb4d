package dev.codesensei.runner.testdata;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A keeper of tests, which test classes get by a field of its type. */
public final class TestKeeperResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestKeeper keeper;

    @Override
    public Map<String, String> start() {
        var started = new TestKeeper();
        keeper = started;
        return Map.of(
                "sensei.test-data.url",
                started.url(),
                "sensei.test-data.patience",
                "1S",
                "sensei.auth-url",
                started.url(),
                "sensei.service.secret",
                TestKeeper.SECRET);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(keeper, new TestInjector.MatchesType(TestKeeper.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(keeper).close();
    }
}
