package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Isolation;
import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the sandboxes of this runner when it starts, and removes them when it stops. */
@Dependent
final class SandboxProducer {

    @Produces
    @Singleton
    @Startup
    SandboxProvider provider(
            SandboxConfig config,
            Toolchains toolchains,
            @ConfigProperty(name = "sensei.data-dir", defaultValue = ".sensei") Path data) {
        var settings = settings(config, toolchains, data);
        refuseUnsafe(settings.guardsOff(), LaunchMode.current());
        var provider = NamespaceProvider.start(settings);
        report(settings, provider.isolation());
        return provider;
    }

    void close(@Disposes SandboxProvider provider) {
        provider.close();
    }

    private static SandboxSettings settings(SandboxConfig config, Toolchains toolchains, Path data) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new SandboxSettings(
                List.of(),
                config.agentFolder().orElse(data.resolve("runner-worker")).toAbsolutePath(),
                config.slots().orElse(processors + 1),
                toolchains.residents(),
                config.partners().orElse(processors),
                config.firstUid(),
                config.files().asLongValue(),
                config.inodes(),
                toolchains.folders(),
                toolchains.prepared(),
                toolchains.waiting(),
                config.guardsOff().orElse(List.of()),
                Set.copyOf(config.mayBeAbsent()));
    }

    private static void report(SandboxSettings settings, Isolation isolation) {
        Log.infof("Sandboxes are ready: slots=%d layers=%s", settings.slots(), isolation.layers());
        if (IsolationCheck.isWithoutRoot(isolation)) {
            Log.warnf(
                    "Running without root: good enough for programs of people you know, not for strangers; absent=%s",
                    isolation.absent());
        }
    }

    static void refuseUnsafe(List<String> guardsOff, LaunchMode mode) {
        if (!guardsOff.isEmpty() && mode == LaunchMode.NORMAL) {
            throw new IllegalStateException("sensei.sandbox.guards-off is for tests only, but names " + guardsOff);
        }
    }
}
